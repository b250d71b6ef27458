import { minusRatio, overRatio, ratio, ratioText, timesRatio, type Ratio } from "@/server/kernel/exact";
import { inUnit, readWeight, WHOLE, type Amount } from "../amounts";
import type { Calculated } from "../calculated";
import {
  loadOfWax,
  readBlend,
  type Blend,
  type FilledBy,
  type Fragrance,
  type FragranceBasis,
  type WaxUsed,
} from "./blend";
import { candleCost, type PerCandle } from "./cost";
import { sharePitchers } from "./pitchers";
import { measureVessel, type Vessel } from "./vessel";
import { warnOfCandle } from "./warnings";
import { wickCandidates, type WickCandidates } from "./wicks";
import type { CostSheet } from "../cost-sheet";
import { Figures, percentText, type Figure } from "../figures";

export type CandleInput = {
  vessel: Vessel;
  /** Percent of the vessel that is filled, by volume. */
  fill: Figure;
  filledBy: FilledBy;
  wax: WaxUsed;
  fragrances: readonly Fragrance[];
  basis: FragranceBasis;
  /** How many candles, whole. */
  count: Figure;
  /** Percent of what is melted that stays in the pitcher; empty is none. */
  pitcherLoss?: Figure;
  /** What one pitcher holds, by weight; without it there is no breakdown. */
  pitcher?: Amount | null;
  perCandle?: readonly PerCandle[];
  /** The unit of weight to answer in. */
  unit: string;
};

/** Weights in the unit asked for, as decimal text, unrounded. */
export type CandleWeights = { wax: string; fragrances: { name: string; weight: string }[]; total: string };

export type CandleResult = {
  unit: string;
  /** Of one vessel, ml. */
  volume: { brim: string; filled: string };
  /** The fragrance in percent, both ways, with the one that was stated. */
  load: { basis: FragranceBasis; ofWax: string; ofTotal: string };
  /** What one candle holds once poured. */
  each: CandleWeights;
  /** What is weighed out for all of them, what stays in the pitcher included. */
  batch: CandleWeights & { lost: string };
  /** Each row: so many pitchers, each for so many candles, each with these weights. Empty without a pitcher. */
  pitchers: (CandleWeights & { pitchers: string; candles: string })[];
  cost: CostSheet | null;
  wicks: WickCandidates | null;
};

const MOST_CANDLES = 1_000_000n;

/**
 * Wax and fragrance for a batch of container candles. Mass = volume x fill x density, where the density of the mixture
 * is that of its parts by their volumes. Exact but for pi (thirty decimals).
 */
export function candle(input: CandleInput): Calculated<CandleResult> {
  const figures = new Figures();
  const { volume, width } = measureVessel(figures, input.vessel);
  const fill = figures.percent(input.fill, "fill", "The fill", { least: "1" });
  const blend = readBlend(figures, input);
  const count = readCount(figures, input.count);
  const loss = figures.percent(input.pitcherLoss, "pitcherLoss", "What stays in the pitcher", { most: "50" });
  readWeight(figures, { quantity: "1", unit: input.unit }, "unit", "The weight");

  const filled = timesRatio(volume, fill);
  const each = timesRatio(filled, blend.gramsPerMl);
  const poured = minusRatio(WHOLE, loss);
  // For a refused loss a whole stands in, which would leave nothing to pour; the refusal is the answer then.
  const melted = overRatio(each, poured.n > 0n ? poured : WHOLE);
  const batch = timesRatio(melted, ratio(count));
  const pitchers = breakDown(figures, input, count, melted);
  warnOfCandle(figures, input, blend);
  const cost = candleCost(figures, input, {
    wax: timesRatio(batch, blend.wax),
    fragrances: blend.fragrances.map((line) => timesRatio(batch, line.share)),
    count: ratio(count),
  });
  const weights = (grams: Ratio) => weigh(blend, grams, input.unit);
  return figures.answer(() => ({
    unit: input.unit,
    volume: { brim: ratioText(volume), filled: ratioText(filled) },
    load: {
      basis: input.basis,
      ofWax: percentText(loadOfWax(blend)),
      ofTotal: percentText(minusRatio(WHOLE, blend.wax)),
    },
    each: weights(each),
    batch: { ...weights(batch), lost: ratioText(inUnit(timesRatio(batch, loss), "mass", input.unit)) },
    pitchers: pitchers.map((group) => ({
      pitchers: String(group.pitchers),
      candles: String(group.candles),
      ...weights(timesRatio(melted, ratio(group.candles))),
    })),
    cost,
    wicks: wickCandidates(input.wax.key, width),
  }));
}

function readCount(figures: Figures, text: Figure): bigint {
  const read = figures.positive(text, "count", "The number of candles");
  if (read.n % read.d === 0n && read.n / read.d <= MOST_CANDLES) return read.n / read.d;
  return figures.refuse("not_whole", "count", `Make a whole number of candles, up to ${MOST_CANDLES}.`).n;
}

function breakDown(figures: Figures, { pitcher }: CandleInput, count: bigint, melted: Ratio) {
  if (!pitcher || pitcher.quantity === undefined || pitcher.quantity === "") return [];
  const capacity = readWeight(figures, pitcher, "pitcher", "What the pitcher holds");
  const groups = sharePitchers(count, capacity, melted);
  if (groups.length === 0) {
    figures.warn("pitcher_too_small", "pitcher", "One candle takes more than the pitcher holds.");
  }
  return groups;
}

function weigh(blend: Blend, grams: Ratio, unit: string): CandleWeights {
  const said = (share: Ratio) => ratioText(inUnit(timesRatio(grams, share), "mass", unit));
  return {
    wax: said(blend.wax),
    fragrances: blend.fragrances.map(({ name, share }) => ({ name, weight: said(share) })),
    total: said(WHOLE),
  };
}
