import { compareRatio, ratio, type Ratio } from "@/server/kernel/exact";
import type { Figures } from "../figures";
import { SAP_SOURCES } from "../oils/oils";
import { readAcids, readAdditives, type Acid } from "./additions";
import type { Alkali } from "./chemistry";
import { readFats, weightOf, type Fat } from "./fats";
import { isGiven } from "./sap";
import { WEIGHT_UNITS, type Lye, type SoapInput } from "./shapes";
import { readLiquids, type Liquid } from "./water";

/** A recipe as it is reckoned with: weights in its own unit, shares of one. */
export type Read = {
  fats: Fat[];
  postCook: Fat[];
  alkali: Alkali;
  discount: Ratio;
  liquids: Liquid[];
  acids: Acid[];
  additives: { name: string; weight: Ratio }[];
};

export function readRecipe(figures: Figures, input: SoapInput): Read {
  if (!WEIGHT_UNITS.includes(input.weightUnit))
    figures.refuse("unknown_unit", "weightUnit", "Choose grams, kilograms, ounces or pounds.");
  if (input.sapSource !== undefined && !Object.hasOwn(SAP_SOURCES, input.sapSource))
    figures.refuse("unknown_source", "sapSource", "Choose one of the charts of SAP values.");
  const alkali = readAlkali(figures, input.lye);
  const from = { source: input.sapSource, whole: input.oilsWeight, naohShare: alkali.naohShare };
  const fats = readFats(figures, input.oils, "oils", from);
  const postCook = readFats(figures, input.postCook, "postCook", from);
  const weight = weightOf([...fats, ...postCook]);
  if (weightOf(fats).n <= 0n) figures.refuse("no_oils", "oils", "Add at least one oil and its weight.");
  return {
    fats,
    postCook,
    alkali,
    discount: readDiscount(figures, input),
    liquids: readLiquids(figures, input.liquids),
    acids: readAcids(figures, input.acids, weight),
    additives: readAdditives(figures, input.additives, weight),
  };
}

export function readAlkali(figures: Figures, lye: Lye): Alkali {
  const purity = (text: Lye["naohPurity"], field: string, name: string) =>
    isGiven(text) ? figures.percent(text, field, name, { least: "1" }) : ratio(1n);
  return {
    naohShare: readNaohShare(figures, lye),
    naohPurity: purity(lye.naohPurity, "lye.naohPurity", "The purity of the sodium hydroxide"),
    kohPurity: purity(lye.kohPurity, "lye.kohPurity", "The purity of the potassium hydroxide"),
  };
}

function readNaohShare(figures: Figures, lye: Lye): Ratio {
  if (lye.kind === "naoh") return ratio(1n);
  if (lye.kind === "koh") return ratio(0n);
  if (lye.kind === "dual" && isGiven(lye.naohShare))
    return figures.percent(lye.naohShare, "lye.naohShare", "The share of sodium hydroxide");
  return figures.refuse(
    "missing",
    "lye.naohShare",
    "Say how many percent of the lye, by molecules, are sodium hydroxide.",
  );
}

function readDiscount(figures: Figures, { superfat }: SoapInput): Ratio {
  const typed = figures.amount(superfat, "superfat", "The superfat");
  const share = ratio(typed.n, typed.d * 100n);
  if (compareRatio(share, ratio(1n)) < 0) return share;
  return figures.refuse(
    "negative_lye",
    "superfat",
    "With a superfat of 100 % or more there is no lye left to make soap.",
  );
}
