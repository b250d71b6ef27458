import { compareRatio, minusRatio, ratio, ratioText, sumRatios } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import type { LotionInput } from "./lotion";

/**
 * What the first line of the first water phase must be, in percent, so that the formula adds up to a hundred: the water
 * takes up the slack, as formulators do. Null where there is no water, a figure cannot be read, or the rest is over a hundred.
 */
export function waterForHundred({
  phases,
  emulsifiers,
}: Pick<LotionInput, "phases" | "emulsifiers">): string | null {
  const water = phases.find((phase) => phase.kind === "water" && phase.lines.length > 0)?.lines[0];
  if (!water) return null;
  const others = phases.flatMap((phase) => phase.lines).filter((line) => line !== water);
  const texts = [...others.map((line) => line.percent), emulsifiers?.percent];
  const read = texts.filter((text) => text).map((text) => Quantity.parse(text!));
  if (read.some((one) => one === null || one.isNegative)) return null;
  const left = minusRatio(ratio(100n), sumRatios(read.map((one) => one!.toRatio())));
  return compareRatio(left, ratio(0n)) >= 0 ? ratioText(left) : null;
}
