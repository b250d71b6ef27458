import type { Portioning } from "@/db/schema";
import { hasPermission, type Tx } from "@/server/kernel/context";
import type { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import type { CostSource } from "./cost";
import type { Evaluation } from "./evaluate";

/** What a batch costs, as plain data; amounts of money are canonical decimal texts. */
export type BatchCost = {
  total: string;
  /** Of one unit of yield, with at least six significant digits. */
  perUnit: string;
  unit: string;
  /** Of one portion, where the recipe has portions. */
  perPortion: string | null;
  from: CostSource;
};

export const seesCosts = (ctx: Tx): boolean => hasPermission(ctx, "inventory.view_costs");

export function batchCost(
  made: { yieldQuantity: Quantity; yieldUnit: string; portioning: Portioning },
  { cost, from }: { cost: Money; from: CostSource },
): BatchCost {
  const { yieldQuantity, yieldUnit, portioning } = made;
  return {
    total: String(cost),
    perUnit: cost.per(yieldQuantity),
    unit: yieldUnit,
    perPortion: portioning.kind === "portions" ? cost.per(Quantity.of(portioning.count)) : null,
    from,
  };
}

/** The figures of a line as plain data; cost null for who may not see costs. */
export const lineFigures = (ctx: Tx, line: Evaluation["lines"][number]) => ({
  base: line.base && String(line.base),
  baseUnit: line.baseUnit,
  percent: line.percent && String(line.percent),
  problem: line.problem,
  cost: seesCosts(ctx) && line.costFrom !== "none" ? String(line.cost) : null,
  costFrom: line.costFrom,
});
