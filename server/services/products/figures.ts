import { hasPermission, type Tx } from "@/server/kernel/context";
import type { Money } from "@/server/kernel/money";
import type { Quantity } from "@/server/kernel/quantity";
import { marginPercent } from "./margin";

export type SkuFigures = {
  /** Pieces on the shelf. */
  onHand: string;
  /** Of one piece; null where none is set. */
  price: string | null;
  /** What the pieces on the shelf cost; null without the permission. */
  value: string | null;
  /** Of one piece: what is there, else the newest lot; null where nothing is known, and without the permission. */
  unitCost: string | null;
  /** Percent of the price, one decimal; null without price, cost or permission. */
  margin: string | null;
};

/** What a SKU's stock comes to, for people; costs only where they may be seen. */
export function skuFigures(
  row: {
    price: Money | null;
    onHand: Quantity;
    value: Money;
    lastCost: Money | null;
    lastQuantity: Quantity | null;
  },
  seesCosts: boolean,
): SkuFigures {
  const [cost, quantity] = row.onHand.isPositive ? [row.value, row.onHand] : [row.lastCost, row.lastQuantity];
  const known = seesCosts && cost && quantity?.isPositive ? { cost, quantity } : null;
  return {
    onHand: String(row.onHand),
    price: row.price && String(row.price),
    value: seesCosts ? String(row.value) : null,
    unitCost: known && known.cost.per(known.quantity),
    margin: known && marginPercent(row.price, known.cost, known.quantity),
  };
}

/** A cost for the answer of an act; null for people who may not see what stock cost. */
export const costFor = (ctx: Pick<Tx, "permissions">, cost: Money): string | null =>
  hasPermission(ctx, "inventory.view_costs") ? String(cost) : null;
