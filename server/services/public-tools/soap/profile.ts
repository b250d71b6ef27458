import { overRatio, plusRatio, ratio, ratioText, sumRatios, type Ratio } from "@/server/kernel/exact";
import { FATTY_ACIDS, type FattyAcid } from "../oils/oils";
import { weightOf, type Fat } from "./fats";
import { kept } from "./sap";
import type { Profile, Qualities } from "./shapes";
import { sumOfProducts } from "./sums";

/** Which acids make which quality: the sums that SoapCalc prints. */
export const QUALITY_ACIDS: Record<keyof Qualities, readonly FattyAcid[]> = {
  hardness: ["lauric", "myristic", "palmitic", "stearic"],
  cleansing: ["lauric", "myristic"],
  conditioning: ["ricinoleic", "oleic", "linoleic", "linolenic"],
  bubbly: ["lauric", "myristic", "ricinoleic"],
  creamy: ["palmitic", "stearic", "ricinoleic"],
  longevity: ["palmitic", "stearic"],
};

/** Where most bars lie. Longevity has no usual range of its own. */
export const USUAL: Partial<
  Record<keyof Qualities | "iodine" | "ins", readonly [least: string, most: string]>
> = {
  hardness: ["29", "54"],
  cleansing: ["12", "22"],
  conditioning: ["44", "69"],
  bubbly: ["14", "46"],
  creamy: ["16", "48"],
  iodine: ["41", "70"],
  ins: ["136", "165"],
};

export const QUALITIES = Object.keys(QUALITY_ACIDS) as (keyof Qualities)[];

export type Acids = Record<FattyAcid, Ratio>;

/** Percent of each acid in all of these fats. A fat without a published profile adds weight and no acid. */
export function acidsOf(fats: readonly Fat[]): Acids {
  const weight = weightOf(fats);
  const known = fats.filter((fat) => fat.oil?.fattyAcids);
  const percent = (acid: FattyAcid) =>
    overRatio(sumOfProducts(known.map((fat) => [fat.weight, kept(fat.oil!.fattyAcids![acid])])), weight);
  return Object.fromEntries(FATTY_ACIDS.map((acid) => [acid, percent(acid)])) as Acids;
}

export const qualityOf = (acids: Acids, quality: keyof Qualities): Ratio =>
  sumRatios(QUALITY_ACIDS[quality].map((acid) => acids[acid]));

export function profileOf(fats: readonly Fat[], acids: Acids): Profile {
  const saturated = qualityOf(acids, "hardness");
  const unsaturated = qualityOf(acids, "conditioning");
  const all = plusRatio(saturated, unsaturated);
  const partOf = (some: Ratio) =>
    all.n === 0n ? null : ratioText(overRatio(ratio(some.n * 100n, some.d), all));
  return {
    qualities: Object.fromEntries(QUALITIES.map((q) => [q, ratioText(qualityOf(acids, q))])) as Qualities,
    fattyAcids: Object.fromEntries(FATTY_ACIDS.map((acid) => [acid, ratioText(acids[acid])])) as Record<
      FattyAcid,
      string
    >,
    saturated: partOf(saturated),
    unsaturated: partOf(unsaturated),
    iodine: meanOf(fats, (fat) => fat.iodine),
    ins: meanOf(fats, (fat) => fat.ins),
  };
}

/** The mean of those fats whose value is known; null where none is. */
function meanOf(fats: readonly Fat[], valueOf: (fat: Fat) => Ratio | null): string | null {
  const known = fats.filter((fat) => valueOf(fat) !== null && fat.weight.n > 0n);
  if (known.length === 0) return null;
  const sum = sumOfProducts(known.map((fat) => [fat.weight, valueOf(fat)!]));
  return ratioText(overRatio(sum, weightOf(known)));
}
