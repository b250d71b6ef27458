import { desc, eq } from "drizzle-orm";
import { inventoryAdjustment, inventoryItem, inventoryLot } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import type { Money } from "@/server/kernel/money";
import type { Quantity } from "@/server/kernel/quantity";
import { anyOf } from "@/server/kernel/tenant-db";
import { groupBy } from "@/server/kernel/group";
import { reversalsOf, type Movement } from "./history";

/** What sets an item's last known cost. */
const RECEIPTS = new Set(["restock", "produced"]);

/** How far back an earlier receipt is looked for; beyond that the last known cost is unknown again. */
const LOOK_BACK = 50;

/**
 * When a receipt is undone, its items' last known cost is that of the newest receipt before it that still stands.
 * Undefined where the adjustment's lines are no receipts.
 */
export async function receiptsBefore(
  ctx: Tx,
  adjustmentId: string,
  movements: readonly Movement[],
): Promise<Map<string, { cost: Money | null; quantity: Quantity | null }> | undefined> {
  const items = new Set(movements.filter((m) => RECEIPTS.has(m.changeType)).map((m) => m.itemId));
  if (items.size === 0) return undefined;
  const rows = await ctx.db.select({
    fields: {
      itemId: inventoryItem.id,
      adjustmentId: inventoryLot.adjustmentId,
      kind: inventoryAdjustment.adjustmentType,
      cost: inventoryLot.cost,
      quantity: inventoryLot.received,
    },
    from: inventoryItem,
    left: [
      {
        table: inventoryLot,
        on: eq(inventoryLot.itemId, inventoryItem.id),
        first: { orderBy: [desc(inventoryLot.sequence)], limit: LOOK_BACK },
      },
      { table: inventoryAdjustment, on: eq(inventoryAdjustment.id, inventoryLot.adjustmentId) },
    ],
    where: anyOf(inventoryItem.id, items),
    orderBy: [desc(inventoryLot.sequence)],
  });
  const receipts = rows.filter((r) => r.adjustmentId !== adjustmentId && r.kind && RECEIPTS.has(r.kind));
  const undone = await reversalsOf(
    ctx,
    receipts.map((r) => r.adjustmentId!),
  );
  const standing = groupBy(
    receipts.filter((r) => !undone.has(r.adjustmentId!)),
    (r) => r.itemId,
  );
  return new Map(
    [...items].map((id) => {
      const newest = standing.get(id)?.[0];
      return [id, { cost: newest?.cost ?? null, quantity: newest?.quantity ?? null }];
    }),
  );
}
