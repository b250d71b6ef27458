import { minusRatio, overRatio, ratio, ratioText, sumRatios, timesRatio } from "@/server/kernel/exact";
import type { Calculated } from "../calculated";
import { Figures, type Figure } from "../figures";
import { readAcids } from "./additions";
import { eatenBy, KOH_MASS, molesIn } from "./chemistry";
import { kohFor, readFats, weightOf } from "./fats";
import { readAlkali } from "./read";
import type { SoapInput } from "./shapes";

/** A recipe as somebody made it: the lye is known, the superfat is asked. Weights in one unit, purities in percent. */
export type SuperfatInput = Pick<SoapInput, "oils" | "oilsWeight" | "acids" | "sapSource"> & {
  /** What stood in for water: its weight, and percent of acetic acid in it. */
  liquids?: readonly { weight: Figure; acidity?: Figure }[];
  naoh: Figure;
  koh: Figure;
  naohPurity?: Figure;
  kohPurity?: Figure;
};

/** Percent; below zero where there is more lye than fat to meet it. */
export type SuperfatResult = { superfat: string };

/** What superfat is this? The share of the lye, that all fats could take, which is not there. */
export function superfatOf(input: SuperfatInput): Calculated<SuperfatResult> {
  const figures = new Figures();
  const alkali = readAlkali(figures, { ...input, kind: "naoh" });
  const fats = readFats(figures, input.oils, "oils", {
    source: input.sapSource,
    whole: input.oilsWeight,
    naohShare: ratio(1n),
  });
  const weight = weightOf(fats);
  if (weight.n <= 0n) figures.refuse("no_oils", "oils", "Add at least one oil and its weight.");
  const weighed = {
    naoh: figures.optional(input.naoh, "naoh", "The sodium hydroxide"),
    koh: figures.optional(input.koh, "koh", "The potassium hydroxide"),
  };
  if (weighed.naoh.n + weighed.koh.n === 0n)
    figures.refuse("missing", "naoh", "Enter the lye that was weighed.");
  const acids = readAcids(figures, input.acids, weight);
  const acetic = figures
    .lines(input.liquids, "liquids", "The liquids")
    .map(({ weight, acidity }, i) =>
      eatenBy(
        "acetic",
        timesRatio(
          figures.amount(weight, `liquids.${i}.weight`, "The weight of the liquid"),
          figures.percent(acidity, `liquids.${i}.acidity`, "The acidity of the liquid"),
        ),
      ),
    );
  return figures.answer(() => {
    const forFats = minusRatio(
      molesIn(weighed, alkali),
      sumRatios([...acids.map((acid) => acid.moles), ...acetic]),
    );
    const used = overRatio(timesRatio(forFats, KOH_MASS), kohFor(fats));
    if (used.n > used.d)
      figures.warn(
        "free_lye",
        "naoh",
        "There is more lye than these oils can take: the soap would burn. Do not use it; rebatch it with more oil.",
      );
    return { superfat: ratioText(minusRatio(ratio(100n), timesRatio(used, ratio(100n)))) };
  });
}
