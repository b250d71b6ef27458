import type { CandleResult, CandleWeights } from "@/server/services/public-tools/pure";
import { costRows } from "../cost-rows";
import { pitcherHead } from "./weights";

/** The batch as a table: a row for each thing to weigh, a column for one candle, the batch, and each kind of pitcher. */
export function candleCsv(result: CandleResult, currency: string): string[][] {
  const columns: { head: string; weights: CandleWeights }[] = [
    { head: "One candle", weights: result.each },
    { head: "To melt", weights: result.batch },
    ...result.pitchers.map((group) => ({ head: pitcherHead(group), weights: group })),
  ];
  const row = (name: string, pick: (weights: CandleWeights) => string) => [
    name,
    ...columns.map(({ weights }) => pick(weights)),
  ];
  return [
    ["Ingredient", ...columns.map(({ head }) => `${head} (${result.unit})`)],
    row("Wax", (weights) => weights.wax),
    ...result.each.fragrances.map(({ name }, i) => row(name, (weights) => weights.fragrances[i]!.weight)),
    row("Together", (weights) => weights.total),
    ...costRows(result.cost, currency, columns.length + 1),
  ];
}
