import { overOne, parseDecimal, ratioText, type Ratio } from "@/server/kernel/exact";
import { FATTY_ACIDS, type FattyAcid, type Oil } from "../oils/oils";
import { weightOf, type Fat } from "./fats";
import type { Profile, Qualities } from "./shapes";
import { partOf, percentOf, sumOfProducts } from "./sums";

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

/** Percent of each acid, all over one denominator: they add up as they are. */
export type Acids = Record<FattyAcid, Ratio>;

/** Percent of each acid in all of these fats. A fat without a published profile adds weight and no acid. */
export function acidsOf(fats: readonly Fat[]): Acids {
  const { n: weights } = overOne(fats.map((fat) => fat.weight));
  const whole = weights.reduce((sum, weight) => sum + weight) * ONE;
  const shares = fats.map((fat) => (fat.oil ? sharesOf(fat.oil) : null));
  const percent = (at: number): Ratio => ({
    n: weights.reduce((sum, weight, i) => sum + (shares[i] ? weight * shares[i][at]! : 0n), 0n),
    d: whole,
  });
  return Object.fromEntries(FATTY_ACIDS.map((acid, at) => [acid, percent(at)])) as Acids;
}

/** Charts print one place; in millionths every acid of every fat is a whole number. */
const PLACES = 6;
const ONE = 10n ** 6n;
const profiles = new WeakMap<Oil, bigint[]>();

/** The published percents of a fat in millionths, in the order of FATTY_ACIDS; null where there is no profile. */
function sharesOf(oil: Oil): bigint[] | null {
  const { fattyAcids } = oil;
  if (!fattyAcids) return null;
  let shares = profiles.get(oil);
  if (!shares)
    profiles.set(oil, (shares = FATTY_ACIDS.map((acid) => parseDecimal(fattyAcids[acid], PLACES)!)));
  return shares;
}

export const qualityOf = (acids: Acids, quality: keyof Qualities): Ratio => ({
  n: QUALITY_ACIDS[quality].reduce((sum, acid) => sum + acids[acid].n, 0n),
  d: acids.lauric.d,
});

export function profileOf(fats: readonly Fat[], acids: Acids): Profile {
  const saturated = qualityOf(acids, "hardness");
  const unsaturated = qualityOf(acids, "conditioning");
  const all = { n: saturated.n + unsaturated.n, d: saturated.d };
  const part = (some: Ratio) => (all.n === 0n ? null : percentOf(some, all));
  return {
    qualities: Object.fromEntries(QUALITIES.map((q) => [q, ratioText(qualityOf(acids, q))])) as Qualities,
    fattyAcids: Object.fromEntries(FATTY_ACIDS.map((acid) => [acid, ratioText(acids[acid])])) as Record<
      FattyAcid,
      string
    >,
    saturated: part(saturated),
    unsaturated: part(unsaturated),
    iodine: meanOf(fats, (fat) => fat.iodine),
    ins: meanOf(fats, (fat) => fat.ins),
  };
}

/** The mean of those fats whose value is known; null where none is. */
function meanOf(fats: readonly Fat[], valueOf: (fat: Fat) => Ratio | null): string | null {
  const known = fats.filter((fat) => valueOf(fat) !== null && fat.weight.n > 0n);
  if (known.length === 0) return null;
  const sum = sumOfProducts(known.map((fat) => [fat.weight, valueOf(fat)!]));
  return ratioText(partOf(sum, weightOf(known)));
}
