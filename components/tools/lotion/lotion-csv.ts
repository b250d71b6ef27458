import type { LotionResult } from "@/server/services/public-tools/pure";
import { costRows } from "../cost-rows";
import { weighed } from "./weighed";

/** The formula as a table, a row for each line. */
export const lotionCsv = (result: LotionResult, currency: string): string[][] => [
  ["Phase", "Ingredient", "Percent", `Weight (${result.unit})`],
  ...weighed(result).flatMap((phase) =>
    phase.lines.map((line) => [phase.name, line.name, line.percent, line.weight]),
  ),
  ["", "Together", "100", result.weight],
  ...costRows(result.cost, currency, 4),
];
