import { desc, eq } from "drizzle-orm";
import { batch, inventoryAdjustment, inventoryHistory, inventoryLot } from "@/db/schema";
import { hasPermission, type Tx } from "@/server/kernel/context";
import { anyOf } from "@/server/kernel/tenant-db";
import { shelvesOf, undoingsOf, whyNotUndoable } from "@/server/services/inventory-adjustment/steps";

const RECENT = 50;

/**
 * The next lots of these items by item, oldest first, those set aside too; each with the batch it came from. `more` where
 * the shelf holds others behind them: the item's own page shows all.
 */
export async function lotsOf(ctx: Tx, itemIds: string[], seesCosts: boolean) {
  // Nothing is wanted of them but a look: no more than the first lots are read.
  const shelves = await shelvesOf(ctx, itemIds, new Map());
  const all = [...shelves].map(([itemId, shelf]) => ({
    itemId,
    more: !shelf.complete,
    lots: [...shelf.lots, ...shelf.setAside].sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime()),
  }));
  const lotIds = all.flatMap(({ lots }) => lots.map((lot) => lot.lotId));
  const origins = await ctx.db.select({
    fields: { lotId: inventoryLot.id, batchId: batch.id, label: batch.labelCode },
    from: inventoryLot,
    join: [{ table: batch, on: eq(batch.id, inventoryLot.batchId) }],
    where: anyOf(inventoryLot.id, lotIds),
  });
  const originOf = new Map(origins.map(({ lotId, batchId, label }) => [lotId, { id: batchId, label }]));
  return new Map(
    all.map(({ itemId, more, lots }) => [
      itemId,
      {
        more,
        lots: lots.map((lot) => ({
          lotId: lot.lotId,
          fifoCode: lot.fifoCode,
          received: String(lot.received),
          remaining: String(lot.remaining),
          cost: seesCosts ? String(lot.costLeft) : null,
          unitCost: seesCosts ? lot.costLeft.per(lot.remaining) : null,
          receivedAt: lot.receivedAt.toISOString(),
          expirationDate: lot.expirationDate,
          state: lot.state,
          batch: originOf.get(lot.lotId) ?? null,
        })),
      },
    ]),
  );
}

/** The newest movements of these items; `undoable` where this person may undo the entry by itself. */
export async function movementsOf(ctx: Tx, itemIds: string[], seesCosts: boolean) {
  const rows = await ctx.db.select({
    fields: {
      id: inventoryHistory.id,
      itemId: inventoryHistory.itemId,
      kind: inventoryHistory.changeType,
      quantity: inventoryHistory.quantityChange,
      cost: inventoryHistory.costChange,
      effectiveAt: inventoryHistory.effectiveAt,
      fifoCode: inventoryLot.fifoCode,
      adjustmentId: inventoryAdjustment.id,
      code: inventoryAdjustment.code,
      adjustmentType: inventoryAdjustment.adjustmentType,
      referenceType: inventoryAdjustment.referenceType,
      referenceLabel: inventoryAdjustment.referenceLabel,
      reason: inventoryAdjustment.reason,
      note: inventoryAdjustment.note,
      by: inventoryAdjustment.actorName,
    },
    from: inventoryHistory,
    join: [{ table: inventoryAdjustment, on: eq(inventoryAdjustment.id, inventoryHistory.adjustmentId) }],
    left: [{ table: inventoryLot, on: eq(inventoryLot.id, inventoryHistory.lotId) }],
    where: anyOf(inventoryHistory.itemId, itemIds),
    orderBy: [desc(inventoryHistory.id)],
    limit: RECENT,
  });
  const undoings = await undoingsOf(
    ctx,
    rows.map((row) => row.adjustmentId),
  );
  const mayUndo = hasPermission(ctx, "inventory.adjust");
  return rows.map(({ adjustmentType, referenceType, referenceLabel, ...row }) => ({
    ...row,
    undoable:
      mayUndo &&
      whyNotUndoable(
        ctx,
        { code: row.code, adjustmentType, referenceType, referenceLabel },
        undoings.get(row.adjustmentId)?.code,
      ) === null,
    quantity: String(row.quantity),
    cost: seesCosts ? String(row.cost) : null,
    effectiveAt: row.effectiveAt.toISOString(),
  }));
}
