import { overRatio, ratioText, sumRatios, timesRatio, type Ratio } from "@/server/kernel/exact";

/** Money as decimal text, in the currency the prices were typed in. */
export type CostSheet = {
  lines: { name: string; cost: string }[];
  total: string;
  /** The total shared over the pieces made. */
  each: string;
  /** What has no price and is therefore not in the total. */
  unpriced: string[];
};

/** Adds up what has a price; null where nothing has one. A cost of null says that no price is known. */
export function costSheet(
  lines: readonly { name: string; cost: Ratio | null }[],
  pieces: Ratio,
): CostSheet | null {
  const priced = lines.flatMap(({ name, cost }) => (cost ? [{ name, cost }] : []));
  if (priced.length === 0) return null;
  const total = sumRatios(priced.map((line) => line.cost));
  return {
    lines: priced.map(({ name, cost }) => ({ name, cost: ratioText(cost) })),
    total: ratioText(total),
    each: ratioText(overRatio(total, pieces)),
    unpriced: lines.filter((line) => !line.cost).map((line) => line.name),
  };
}

/** What an amount costs at a price for one of it; null where no price is known. */
export const costOf = (price: Ratio | null, amount: Ratio): Ratio | null =>
  price && timesRatio(price, amount);
