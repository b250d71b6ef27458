import { and, eq, sql } from "drizzle-orm";
import { batchIngredient, inventoryHistory, inventoryLot } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { Quantity } from "@/server/kernel/quantity";
import { anyOf } from "@/server/kernel/tenant-db";
import { isInput } from "./inputs";

/** What a batch holds of an item that came from one batch of our own, or was bought (`fromBatchId` null). */
export type Content = {
  batchId: string;
  itemId: string;
  /** As it was called when it went in. */
  itemName: string;
  fromBatchId: string | null;
  /** In the item's base unit, returns subtracted. */
  quantity: Quantity;
};

/** What these batches hold, by item and where it came from; two statements, however many batches. */
export async function contentsOf(ctx: Tx, batchIds: Iterable<string>): Promise<Content[]> {
  const ids = [...new Set(batchIds)];
  const [rows, names] = await Promise.all([
    ctx.db.select({
      fields: {
        batchId: inventoryHistory.batchId,
        itemId: inventoryHistory.itemId,
        fromBatchId: inventoryLot.batchId,
        quantity: sql<string>`(-sum(${inventoryHistory.quantityChange}))::text`,
      },
      from: inventoryHistory,
      left: [{ table: inventoryLot, on: eq(inventoryLot.id, inventoryHistory.lotId) }] as const,
      where: and(anyOf(inventoryHistory.batchId, ids), isInput),
      groupBy: [inventoryHistory.batchId, inventoryHistory.itemId, inventoryLot.batchId],
      orderBy: [sql`min(${inventoryHistory.id})`],
    }),
    ctx.db.list(batchIngredient, {
      where: anyOf(batchIngredient.batchId, ids),
      orderBy: [batchIngredient.lineNo],
    }),
  ]);
  return rows.flatMap(({ batchId, itemId, fromBatchId, quantity }) => {
    const named = names.find((line) => line.batchId === batchId && line.itemId === itemId);
    const held = Quantity.of(quantity);
    return batchId && named && held.isPositive
      ? [{ batchId, itemId, itemName: named.itemName, fromBatchId, quantity: held }]
      : [];
  });
}
