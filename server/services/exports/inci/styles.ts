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

/** An ingredient list as it may stand on a label, in order, with what must be known before it is printed. */
export type IngredientList = { entries: Listed[]; notes: string[] };

/** Percents of 0 to 100. */
export type SoapFacts = {
  /** How much of what is weighed out as lye is lye. */
  naohPurity: Ratio;
  kohPurity: Ratio;
  /** Of the whole batch's weight, what dries away while the bars cure: water, as far as there is any. */
  cureLoss: Ratio;
};

/** Everything that was weighed out, as it was. Also the list of whatever is no soap. */
export const wentIn = (parts: readonly Part[]): IngredientList => ({
  entries: inOrder(parts.map((part) => listed(part))),
  notes: [],
});

type Reckoned = { soap: Saponified; fats: Known[]; rest: Part[]; water: Ratio };
type Known = { part: Part; role: Role & { kind: "fat" | "acid" } };

/** What is in the cured soap: soap of each fat, glycerin, water that stayed, fat that met no lye, all else as it was. */
export function cameOut(parts: readonly Part[], facts: SoapFacts): IngredientList {
  const { soap, fats, rest, water } = reckon(parts, facts);
  const entries = inOrder([
    ...fats.flatMap(({ part, role }, i) => {
      const { sodium, potassium, left } = soap.each[i]!;
      return [
        plain(saltName("Sodium", part, role.stem), sodium),
        plain(saltName("Potassium", part, role.stem), potassium),
        listed(part, left),
      ];
    }),
    plain("Glycerin", soap.glycerin),
    plain("Aqua", water),
    plain("Sodium Hydroxide", soap.unused.naoh),
    plain("Potassium Hydroxide", soap.unused.koh),
    ...rest.map((part) => listed(part)),
  ]);
  return { entries, notes: [...unnamed(fats), ...warnings(parts, soap)] };
}

/** The fats by their own names in one bracket, for they are soap now; no lye, no glycerin. */
export function saponifiedOils(parts: readonly Part[], facts: SoapFacts): IngredientList {
  const { soap, fats, rest, water } = reckon(parts, facts);
  const oils = fats.filter(({ role }) => role.kind === "fat");
  const names = inOrder(oils.map(({ part }) => listed(part))).map(({ name }) => name);
  const weight = sumRatios(
    fats.flatMap(({ role }, i) =>
      role.kind === "fat" ? [soap.each[i]!.sodium, soap.each[i]!.potassium, soap.each[i]!.left] : [],
    ),
  );
  const salts = fats.flatMap(({ part, role }, i) =>
    role.kind === "acid"
      ? [
          plain(saltName("Sodium", part, role.stem), soap.each[i]!.sodium),
          plain(saltName("Potassium", part, role.stem), soap.each[i]!.potassium),
        ]
      : [],
  );
  const entries = inOrder([
    ...(names.length > 0
      ? [plain(`Saponified oils of (${names.join(", ")})`, plusRatio(weight, soap.glycerin))]
      : []),
    plain("Aqua", water),
    ...salts,
    ...rest.map((part) => listed(part)),
  ]);
  return { entries, notes: warnings(parts, soap) };
}

/** The superfat that the lye of this formula leaves, of one; null where it holds no fat or no lye. */
export function superfatIn(parts: readonly Part[], facts: SoapFacts): Ratio | null {
  const hasLye = parts.some((part) => ["naoh", "koh"].includes(roleOf(part).kind));
  return hasLye ? reckon(parts, facts).soap.superfat : null;
}

function reckon(parts: readonly Part[], facts: SoapFacts): Reckoned {
  const all = parts.map((part) => ({ part, role: roleOf(part) }));
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
  return {
    soap,
    fats,
    rest: all.filter(({ role }) => role.kind === "other").map(({ part }) => part),
    water: compareRatio(poured, dried) > 0 ? minusRatio(poured, dried) : ratio(0n),
  };
}

const purePart = (grams: Ratio, percent: Ratio): Ratio => overRatio(timesRatio(grams, percent), ratio(100n));

const plain = (name: string, grams: Ratio): Listed => ({ name, grams, isColorant: false });

const saltName = (metal: "Sodium" | "Potassium", part: Part, stem: string | null): string =>
  stem ? `${metal} ${stem}` : `Saponified ${nameOf(part)}`;

const unnamed = (fats: readonly Known[]): string[] =>
  fats.flatMap(({ part, role }) =>
    role.stem
      ? []
      : [`No soap name was published for ${part.name}: it is listed as "Saponified ${nameOf(part)}".`],
  );

const FATTY = new Set(["oil", "butter", "wax", "fatty_acid"]);

function warnings(parts: readonly Part[], { unused, superfat }: Saponified): string[] {
  const unknown = parts.filter(
    (part) => roleOf(part).kind === "other" && part.family && FATTY.has(part.family),
  );
  return [
    ...unknown.map(
      ({ name }) =>
        `No saponification value is known for ${name}: it is listed as it went in, as if no lye took any of it.`,
    ),
    ...(superfat === null
      ? ["No fat of this recipe has a known saponification value: nothing could be reckoned."]
      : []),
    ...(unused.naoh.n > 0n || unused.koh.n > 0n
      ? [
          "There is more lye than these fats can take. Do not sell this soap before the recipe has been checked.",
        ]
      : []),
  ];
}
