import { overRatio, type Ratio } from "@/server/kernel/exact";

/** Pitchers that are filled alike: how many of them, and for how many candles each is. */
export type PitcherGroup = { pitchers: bigint; candles: bigint };

/**
 * Shares the candles over as few pitchers as hold them, as evenly as whole candles allow, so that no pour ends in a
 * jar: 50 candles, at most 12 to a pitcher, are five pitchers of 10. Empty where a pitcher holds less than one candle.
 */
export function sharePitchers(candles: bigint, capacity: Ratio, meltedPerCandle: Ratio): PitcherGroup[] {
  const most = overRatio(capacity, meltedPerCandle);
  const fit = most.n / most.d;
  if (fit === 0n) return [];
  const pitchers = (candles + fit - 1n) / fit;
  const fuller = candles % pitchers;
  const groups = [
    { pitchers: fuller, candles: candles / pitchers + 1n },
    { pitchers: pitchers - fuller, candles: candles / pitchers },
  ];
  return groups.filter((group) => group.pitchers > 0n);
}
