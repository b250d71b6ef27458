import type { Ratio } from "@/server/kernel/exact";
import type { Fragrance, WaxUsed } from "./blend";
import { costOf, costSheet, type CostSheet } from "../cost-sheet";
import type { Figure, Figures } from "../figures";
import { priceOf, pricePerGram } from "../priced";

/** What each candle needs one of: its vessel, wick, lid, label. */
export type PerCandle = { name: string; price: Figure };

type Batch = { wax: Ratio; fragrances: readonly Ratio[]; count: Ratio };
type Input = { wax: WaxUsed; fragrances: readonly Fragrance[]; perCandle?: readonly PerCandle[] };

/** The cost of the whole batch, what stays in the pitcher included; null where nothing has a price. */
export function candleCost(figures: Figures, input: Input, batch: Batch): CostSheet | null {
  const wax = pricePerGram(figures, input.wax.cost, "wax.cost", "the wax");
  const fragrances = batch.fragrances.map((grams, i) => {
    const { name, cost } = input.fragrances[i]!;
    const said = name || `Fragrance ${i + 1}`;
    return { name: said, cost: costOf(pricePerGram(figures, cost, `fragrances.${i}.cost`, said), grams) };
  });
  const parts = figures.lines(input.perCandle, "perCandle", "What each candle needs").map((part, i) => {
    const name = part.name || `Part ${i + 1}`;
    const price = priceOf(figures, part.price, `perCandle.${i}.price`, `The price of ${name}`);
    return { name, cost: costOf(price, batch.count) };
  });
  return costSheet([{ name: "Wax", cost: costOf(wax, batch.wax) }, ...fragrances, ...parts], batch.count);
}
