import {
  compareRatio,
  minusRatio,
  overRatio,
  plusRatio,
  ratio,
  ratioOf,
  sumRatios,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import { KOH_MASS, NAOH_MASS } from "@/server/services/public-tools/pure";

/**
 * What lye makes of fats and acids, by weight: nothing is lost, so a soap weighs what its fat and lye weighed less what
 * was set free. Exact; weights in grams, alkali pure.
 */

/** g/mol. A fat holds one molecule of glycerin for three of lye; a free acid sets free one of water for each. */
const GLYCERIN_MASS = ratioOf("92.09");
const WATER_MASS = ratioOf("18.015");

/** What a substance sets free when lye takes it: a fat glycerin, an acid water, a wax its alcohols, which stay with it. */
export type Frees = "glycerin" | "water" | "nothing";

export type Reactant = {
  grams: Ratio;
  /** Grams of KOH that take one gram of it to the last molecule. */
  koh: Ratio;
  frees: Frees;
  /** Acids take their lye before any fat does. */
  first: boolean;
};

export type Alkali = { naoh: Ratio; koh: Ratio };

export type Saponified = {
  /** In the order of the reactants: what became of each. */
  each: { sodium: Ratio; potassium: Ratio; left: Ratio }[];
  glycerin: Ratio;
  /** Set free by acids. */
  water: Ratio;
  /** The share of the fats' lye that was not there, of one: 1/20 is a superfat of 5 %. Null where there is no fat. */
  superfat: Ratio | null;
  /** Lye that found nothing to take: there should be none. */
  unused: Alkali;
};

const NOTHING = ratio(0n);
const ONE = ratio(1n);
const least = (a: Ratio, b: Ratio): Ratio => (compareRatio(a, b) < 0 ? a : b);

export function saponify(reactants: readonly Reactant[], { naoh, koh }: Alkali): Saponified {
  const sodiumMoles = overRatio(naoh, NAOH_MASS);
  const moles = plusRatio(sodiumMoles, overRatio(koh, KOH_MASS));
  // Both alkalis react alike: each takes part by its share of the molecules.
  const sodiumShare = moles.n === 0n ? ratio(0n) : overRatio(sodiumMoles, moles);
  const wanted = reactants.map(({ grams, koh }) => overRatio(timesRatio(grams, koh), KOH_MASS));
  const wantedBy = (first: boolean) => sumRatios(wanted.filter((_, i) => reactants[i]!.first === first));
  const byAcids = shareOf(moles, wantedBy(true));
  const afterAcids = minusRatio(moles, timesRatio(byAcids, wantedBy(true)));
  const byFats = shareOf(afterAcids, wantedBy(false));
  const unused = minusRatio(afterAcids, timesRatio(byFats, wantedBy(false)));
  const made = reactants.map((reactant, i) =>
    react(reactant, timesRatio(wanted[i]!, reactant.first ? byAcids : byFats), {
      degree: reactant.first ? byAcids : byFats,
      sodiumShare,
    }),
  );
  const freed = (what: Frees) =>
    sumRatios(made.flatMap((one, i) => (reactants[i]!.frees === what ? [one.freed] : [])));
  return {
    each: made.map(({ sodium, potassium, left }) => ({ sodium, potassium, left })),
    glycerin: freed("glycerin"),
    water: freed("water"),
    superfat: wantedBy(false).n === 0n ? null : minusRatio(ONE, byFats),
    unused: weighed(unused, sodiumShare),
  };
}

/** How much of what is wanted there is, of one. */
const shareOf = (there: Ratio, wanted: Ratio): Ratio =>
  wanted.n === 0n ? NOTHING : least(ONE, overRatio(there, wanted));

const weighed = (moles: Ratio, sodiumShare: Ratio): Alkali => ({
  naoh: timesRatio(timesRatio(moles, sodiumShare), NAOH_MASS),
  koh: timesRatio(timesRatio(moles, minusRatio(ONE, sodiumShare)), KOH_MASS),
});

function react(
  { grams, frees }: Reactant,
  moles: Ratio,
  { degree, sodiumShare }: { degree: Ratio; sodiumShare: Ratio },
) {
  const taken = timesRatio(grams, degree);
  const freed =
    frees === "nothing"
      ? NOTHING
      : timesRatio(moles, frees === "water" ? WATER_MASS : overRatio(GLYCERIN_MASS, ratio(3n)));
  const body = minusRatio(taken, freed);
  const lye = weighed(moles, sodiumShare);
  return {
    sodium: plusRatio(timesRatio(body, sodiumShare), lye.naoh),
    potassium: plusRatio(timesRatio(body, minusRatio(ONE, sodiumShare)), lye.koh),
    left: minusRatio(grams, taken),
    freed,
  };
}
