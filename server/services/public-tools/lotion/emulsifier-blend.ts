import {
  compareRatio,
  minusRatio,
  overRatio,
  ratioText,
  sumRatios,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import type { Figure, Figures } from "../figures";
import type { Priced } from "../priced";

export type Emulsifier = { name: string; hlb: Figure; cost?: Priced };

/** Two emulsifiers whose mixture has the HLB that the oils need. `percent` is of the whole product, both together. */
export type EmulsifierPair = {
  percent: Figure;
  high: Emulsifier;
  low: Emulsifier;
  /** The HLB wanted, where it is known; else it is reckoned from the oils. */
  required?: Figure;
};

/** What the oils need: the mean of their required HLBs by weight. Null where none of them has one. */
export function requiredHlb(oils: readonly { share: Ratio; hlb: Ratio }[]): Ratio | null {
  const all = sumRatios(oils.map((oil) => oil.share));
  if (all.n === 0n) return null;
  return overRatio(sumRatios(oils.map((oil) => timesRatio(oil.share, oil.hlb))), all);
}

/** The share of the high one in the pair: (required - low) / (high - low), Griffin's rule of mixtures. */
export function shareOfHigh(figures: Figures, pair: EmulsifierPair, required: Ratio): Ratio {
  const high = readHlb(figures, pair.high.hlb, "emulsifiers.high.hlb", "The HLB of the high emulsifier");
  const low = readHlb(figures, pair.low.hlb, "emulsifiers.low.hlb", "The HLB of the low emulsifier");
  if (compareRatio(high, low) <= 0) {
    return figures.refuseTogether(
      "hlb_order",
      "emulsifiers.high.hlb",
      "The high emulsifier needs the higher HLB.",
    );
  }
  if (compareRatio(required, low) < 0 || compareRatio(required, high) > 0) {
    const reach = `${ratioText(low, 4)} to ${ratioText(high, 4)}`;
    const wanted = `The oils need HLB ${ratioText(required, 4)}`;
    return figures.refuseTogether(
      "hlb_out_of_reach",
      "emulsifiers",
      `${wanted}, but this pair reaches only ${reach}.`,
    );
  }
  return overRatio(minusRatio(required, low), minusRatio(high, low));
}

/** HLB runs from 0 to 20 on Griffin's scale; a few ionic emulsifiers are said to have up to 40. */
export function readHlb(figures: Figures, text: Figure, field: string, name: string): Ratio {
  const read = figures.positive(text, field, name);
  if (read.n <= 40n * read.d) return read;
  return figures.refuse("out_of_range", field, `${name} must be from 0 to 40.`);
}
