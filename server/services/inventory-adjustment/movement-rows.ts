import { eq, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { inventoryAdjustment, inventoryHistory, inventoryItem, inventoryLot } from "@/db/schema";
import { hasPermission, type Tx } from "@/server/kernel/context";
import { labelOfKind } from "@/server/services/fifo/pure";
import { attemptToBase, type ConversionRules } from "@/server/services/unit-conversion/pure";
import { costSeen } from "./answer";
import { shownIn } from "./shown";
import { whyNotUndoable, type Undoing } from "./undoable";

/** Movements with their adjustment, item and lot: one statement. */
export const readMovements = (ctx: Tx, which: { where?: SQL; orderBy: (PgColumn | SQL)[]; limit: number }) =>
  ctx.db.select({
    fields: {
      id: inventoryHistory.id,
      adjustmentId: inventoryHistory.adjustmentId,
      code: inventoryAdjustment.code,
      kind: inventoryHistory.changeType,
      itemId: inventoryHistory.itemId,
      itemName: inventoryItem.name,
      lotId: inventoryHistory.lotId,
      fifoCode: inventoryLot.fifoCode,
      quantityChange: inventoryHistory.quantityChange,
      costChange: inventoryHistory.costChange,
      remainingAfter: inventoryHistory.remainingAfter,
      enteredQuantity: inventoryHistory.enteredQuantity,
      enteredUnit: inventoryHistory.enteredUnit,
      effectiveAt: inventoryHistory.effectiveAt,
      recordedAt: inventoryHistory.recordedAt,
      reason: inventoryAdjustment.reason,
      note: inventoryAdjustment.note,
      referenceType: inventoryAdjustment.referenceType,
      referenceId: inventoryAdjustment.referenceId,
      referenceLabel: inventoryAdjustment.referenceLabel,
      reverses: inventoryAdjustment.reverses,
      adjustmentType: inventoryAdjustment.adjustmentType,
      actorName: inventoryAdjustment.actorName,
    },
    from: inventoryHistory,
    join: [
      { table: inventoryAdjustment, on: eq(inventoryAdjustment.id, inventoryHistory.adjustmentId) },
      { table: inventoryItem, on: eq(inventoryItem.id, inventoryHistory.itemId) },
    ],
    left: [{ table: inventoryLot, on: eq(inventoryLot.id, inventoryHistory.lotId) }],
    ...which,
  });

export type ReadMovement = Awaited<ReturnType<typeof readMovements>>[number];

/**
 * A movement as screens show it. Quantities with their sign, in the base unit and as shown; costs null unless they may be
 * seen; `undoneBy` is the entry that took its whole adjustment back, if one did.
 */
export const movementView = (ctx: Tx, rules: ConversionRules, m: ReadMovement, undoneBy?: Undoing) => ({
  id: m.id,
  adjustmentId: m.adjustmentId,
  code: m.code,
  kind: m.kind,
  kindLabel: labelOfKind(m.kind),
  itemId: m.itemId,
  itemName: m.itemName,
  lotId: m.lotId,
  fifoCode: m.fifoCode,
  quantityChange: String(m.quantityChange),
  shownChange: shownIn(rules, m.quantityChange),
  costChange: costSeen(ctx, m.costChange),
  remainingAfter: m.remainingAfter && String(m.remainingAfter),
  entered: m.enteredQuantity && { quantity: String(m.enteredQuantity), unit: m.enteredUnit! },
  /** Several lots gave what was typed once; this is one of them. */
  isPartOfEntered: isPartOfEntered(rules, m),
  reason: m.reason,
  note: m.note,
  reference:
    m.referenceType && m.referenceId
      ? { type: m.referenceType, id: m.referenceId, label: m.referenceLabel ?? "" }
      : null,
  isUndoing: m.reverses !== null,
  undoneBy: undoneBy ?? null,
  /** This person may try: whether its lots still allow it is seen when it is done. */
  undoable: hasPermission(ctx, "inventory.adjust") && whyNotUndoable(ctx, m, undoneBy?.code) === null,
  actorName: m.actorName,
  effectiveAt: m.effectiveAt.toISOString(),
  recordedAt: m.recordedAt.toISOString(),
});

/** A count is typed whole, and its movement is the difference: that is no part of it. */
function isPartOfEntered(rules: ConversionRules, m: ReadMovement): boolean {
  if (!m.enteredQuantity || m.kind === "recount") return false;
  const whole = attemptToBase(rules, m.enteredQuantity, m.enteredUnit!);
  const part = m.quantityChange.isNegative ? m.quantityChange.negated() : m.quantityChange;
  return "quantity" in whole && part.compare(whole.quantity) < 0;
}
