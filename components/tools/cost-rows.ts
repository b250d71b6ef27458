import type { CostSheet } from "@/server/services/public-tools/pure";

/** The cost as lines of a table with `width` columns, below what it is of; nothing where nothing has a price. */
export function costRows(cost: CostSheet | null, currency: string, width: number): string[][] {
  if (!cost) return [];
  const wide = (...cells: string[]) => [
    ...cells,
    ...Array<string>(Math.max(0, width - cells.length)).fill(""),
  ];
  return [
    wide("Cost", currency),
    ...cost.lines.map(({ name, cost: sum }) => wide(name, sum)),
    wide("Together", cost.total),
    wide("Each", cost.each),
  ];
}
