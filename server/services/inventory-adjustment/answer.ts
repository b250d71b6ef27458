import { hasPermission, type Tx } from "@/server/kernel/context";
import type { Money } from "@/server/kernel/money";
import type { Posted } from "@/server/services/fifo/steps";

export const maySeeCosts = (ctx: Pick<Tx, "permissions">): boolean =>
  hasPermission(ctx, "inventory.view_costs");

/** Money as a text for those who may see costs; null for everybody else. */
export const costSeen = (ctx: Pick<Tx, "permissions">, money: Money | null): string | null =>
  money && maySeeCosts(ctx) ? String(money) : null;

/** What was posted, as plain data. Quantities in base units; costs null without inventory.view_costs. */
export const postedAnswer = (ctx: Tx, posted: Posted) => ({
  adjustmentId: posted.adjustmentId,
  code: posted.code,
  cost: costSeen(ctx, posted.cost),
  lines: posted.lines.map((line) => ({
    itemId: line.itemId,
    lotId: line.lotId,
    fifoCode: line.fifoCode,
    quantity: String(line.quantity),
    cost: costSeen(ctx, line.cost),
    remainingAfter: line.remainingAfter && String(line.remainingAfter),
  })),
});

/** How the audit trail names an adjustment. */
export const adjustmentSubject = (posted: Posted) => ({
  kind: "adjustment",
  id: posted.adjustmentId,
  label: posted.code,
});
