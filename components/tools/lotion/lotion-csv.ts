import type { LotionResult } from "@/server/services/public-tools/pure";
import { weighed } from "./weighed";

/** The formula as a table, a row for each line. */
export const lotionCsv = (result: LotionResult): string[][] => [
  ["Phase", "Ingredient", "Percent", `Weight (${result.unit})`],
  ...weighed(result).flatMap((phase) =>
    phase.lines.map((line) => [phase.name, line.name, line.percent, line.weight]),
  ),
  ["", "Together", "100", result.weight],
];
