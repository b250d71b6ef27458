import {
  compareRatio,
  minusRatio,
  overRatio,
  plusRatio,
  ratio,
  sumRatios,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import { inOrder, totalOf } from "./order";
import { listed, nameOf, type Listed, type Part } from "./part";
import { roleOf, type Role } from "./roles";
import { saponify, type Saponified } from "./saponify";
import { apartInLye } from "./vinegar";

/** An ingredient list as it may stand on a label, in order, with what must be known before it is printed. */
export type IngredientList = { entries: Listed[]; notes: string[] };

/** Percents of 0 to 100. */
export type SoapFacts = {
  /** How much of what is weighed out as lye is lye. */
  naohPurity: Ratio;
  kohPurity: Ratio;
  /** Of the whole batch's weight, what dries away while the bars cure: water, as far as there is any. */
  cureLoss: Ratio;
  /** Of a vinegar that does not say it itself, how much is acetic acid. */
  vinegarAcidity: Ratio;
};

/** Everything that was weighed out, as it was. Also the list of whatever is no soap. */
export const wentIn = (parts: readonly Part[]): IngredientList => ({
  entries: inOrder(parts.map((part) => listed(part))),
  notes: [],
});

type Reckoned = {
  soap: Saponified;
  fats: Known[];
  rest: Part[];
  /** What of it stays in the cured soap. */
  water: Ratio;
  /** Pure. */
  lye: Ratio;
};
type Known = { part: Part; role: Role & { kind: "fat" | "acid" } };

/**
 * What is in the cured soap: soap of each fat, glycerin, water that stayed, fat that met no lye, all else as it was. Null
 * where a fat's saponification value is not known, for then nobody knows how much lye the others got.
 */
export function cameOut(parts: readonly Part[], facts: SoapFacts): IngredientList | null {
  if (fatsWithoutValue(parts).length > 0) return null;
  const { soap, fats, rest, water } = reckon(parts, facts);
  const entries = inOrder([
    ...fats.flatMap(({ part, role }, i) => [
      ...salts(part, role, soap.each[i]!),
      listed(part, soap.each[i]!.left),
    ]),
    plain("Glycerin", soap.glycerin),
    plain("Aqua", water),
    plain("Sodium Hydroxide", soap.unused.naoh),
    plain("Potassium Hydroxide", soap.unused.koh),
    ...rest.map((part) => listed(part)),
  ]);
  return { entries, notes: [...unnamed(fats), ...warnings(soap)] };
}

/** The fats by their own names in one bracket, for they are soap now, with the lye that is in it; no lye, no glycerin. */
export function saponifiedOils(parts: readonly Part[], facts: SoapFacts): IngredientList {
  const { soap, fats, rest, water, lye } = reckon(parts, facts);
  const isFat = (part: Part) => isFatty(part) || roleOf(part).kind === "fat";
  const oils = inOrder(parts.filter(isFat).map((part) => listed(part)));
  const acids = fats.flatMap(({ part, role }, i) =>
    role.kind === "acid" ? salts(part, role, soap.each[i]!) : [],
  );
  const names = oils.map(({ name }) => name).join(", ");
  const entries = inOrder([
    ...(oils.length > 0 ? [plain(`Saponified oils of (${names})`, plusRatio(totalOf(oils), lye))] : []),
    plain("Aqua", water),
    ...acids,
    ...rest.filter((part) => !isFat(part)).map((part) => listed(part)),
  ]);
  return { entries, notes: [] };
}

/** The superfat that the lye of this formula leaves, of one; null where it holds no fat, no lye, or a fat nobody can reckon with. */
export function superfatIn(parts: readonly Part[], facts: SoapFacts): Ratio | null {
  const hasLye = parts.some((part) => ["naoh", "koh"].includes(roleOf(part).kind));
  return hasLye && fatsWithoutValue(parts).length === 0 ? reckon(parts, facts).soap.superfat : null;
}

/** What is a fat and has no published saponification value, or is not known to be a fat that has one. */
export const fatsWithoutValue = (parts: readonly Part[]): Part[] =>
  parts.filter((part) => isFatty(part) && roleOf(part).kind === "other");

const FATTY = new Set(["oil", "butter", "wax", "fatty_acid"]);
const isFatty = ({ family }: Part): boolean => family !== null && FATTY.has(family);

function reckon(parts: readonly Part[], facts: SoapFacts): Reckoned {
  const acidity = purePart(ratio(1n), facts.vinegarAcidity);
  const all = parts
    .flatMap((part) => apartInLye(part, acidity))
    .map((part) => ({ part, role: roleOf(part) }));
  const gramsOf = (kind: Role["kind"]) =>
    sumRatios(all.filter(({ role }) => role.kind === kind).map(({ part }) => part.grams));
  const fats = all.filter((one): one is Known => one.role.kind === "fat" || one.role.kind === "acid");
  const naoh = purePart(gramsOf("naoh"), facts.naohPurity);
  const koh = purePart(gramsOf("koh"), facts.kohPurity);
  const soap = saponify(
    fats.map(({ part, role }) => ({
      grams: part.grams,
      koh: role.koh,
      frees: role.frees,
      first: role.kind === "acid",
    })),
    { naoh, koh },
  );
  // What is not lye in flakes of lye is nearly all water.
  const impure = minusRatio(plusRatio(gramsOf("naoh"), gramsOf("koh")), plusRatio(naoh, koh));
  const poured = sumRatios([gramsOf("water"), soap.water, impure]);
  const dried = purePart(totalOf(parts.map((part) => listed(part))), facts.cureLoss);
  // Milk and beer dry, too: they and the water lose in proportion to their weight, as far as there is any.
  const wet = plusRatio(poured, gramsOf("liquid"));
  const kept = compareRatio(wet, dried) > 0 ? overRatio(minusRatio(wet, dried), wet) : ratio(0n);
  return {
    soap,
    fats,
    lye: plusRatio(naoh, koh),
    rest: all.flatMap(({ part, role }) =>
      role.kind === "liquid"
        ? [{ ...part, grams: timesRatio(part.grams, kept) }]
        : role.kind === "other"
          ? [part]
          : [],
    ),
    water: timesRatio(poured, kept),
  };
}

const purePart = (grams: Ratio, percent: Ratio): Ratio => overRatio(timesRatio(grams, percent), ratio(100n));

const plain = (name: string, grams: Ratio): Listed => ({ name, grams, isColorant: false });

const salts = (
  part: Part,
  { stem }: Role & { stem: string | null },
  made: Saponified["each"][number],
): Listed[] => [
  plain(saltName("Sodium", part, stem), made.sodium),
  plain(saltName("Potassium", part, stem), made.potassium),
];

const saltName = (metal: "Sodium" | "Potassium", part: Part, stem: string | null): string =>
  stem ? `${metal} ${stem}` : `Saponified ${nameOf(part)}`;

const unnamed = (fats: readonly Known[]): string[] =>
  fats.flatMap(({ part, role }) =>
    role.stem
      ? []
      : [`No soap name was published for ${part.name}: it is listed as "Saponified ${nameOf(part)}".`],
  );

function warnings({ unused, superfat }: Saponified): string[] {
  return [
    ...(superfat === null
      ? ["No fat of this recipe is known to the library: nothing could be reckoned."]
      : []),
    ...(unused.naoh.n > 0n || unused.koh.n > 0n
      ? [
          "There is more lye than these fats can take. Do not sell this soap before the recipe has been checked.",
        ]
      : []),
  ];
}
