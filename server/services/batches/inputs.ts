import { and, eq, sql } from "drizzle-orm";
import { inventoryHistory, inventoryLot } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { Money } from "@/server/kernel/money";
import { anyOf } from "@/server/kernel/tenant-db";
import { Quantity } from "@/server/kernel/quantity";
import type { LotTaking } from "./share-lots";

/** A batch's own output lots carry its id; everything else that moved for it is an input. */
export const isInput = sql`${inventoryLot.batchId} is distinct from ${inventoryHistory.batchId}`;

/** Everything a batch holds, lot by lot in the order of the first taking, returns subtracted. */
export async function takingsOf(ctx: Tx, batchId: string): Promise<LotTaking[]> {
  return ctx.db
    .select({
      fields: {
        itemId: inventoryHistory.itemId,
        lotId: inventoryHistory.lotId,
        fifoCode: inventoryLot.fifoCode,
        quantity: sql<string>`(-sum(${inventoryHistory.quantityChange}))::text`,
        cost: sql<string>`(-sum(${inventoryHistory.costChange}))::text`,
      },
      from: inventoryHistory,
      left: [{ table: inventoryLot, on: eq(inventoryLot.id, inventoryHistory.lotId) }],
      where: and(eq(inventoryHistory.batchId, batchId), isInput),
      groupBy: [inventoryHistory.itemId, inventoryHistory.lotId, inventoryLot.fifoCode],
      orderBy: [sql`min(${inventoryHistory.id})`],
    })
    .then((rows) =>
      rows.map((row) => ({ ...row, quantity: Quantity.of(row.quantity), cost: Money.of(row.cost) })),
    );
}

/** What the inputs of these batches cost until now, returns subtracted; a batch without any is absent. */
async function materialCosts(ctx: Tx, batchIds: readonly string[]): Promise<Map<string, Money>> {
  const rows = await ctx.db.select({
    fields: {
      batchId: inventoryHistory.batchId,
      cost: sql<string>`(-sum(${inventoryHistory.costChange}))::text`,
    },
    from: inventoryHistory,
    left: [{ table: inventoryLot, on: eq(inventoryLot.id, inventoryHistory.lotId) }],
    where: and(anyOf(inventoryHistory.batchId, batchIds), isInput),
    groupBy: [inventoryHistory.batchId],
  });
  return new Map(rows.map((row) => [row.batchId!, Money.of(row.cost)]));
}

export const materialCost = async (ctx: Tx, batchId: string): Promise<Money> =>
  (await materialCosts(ctx, [batchId])).get(batchId) ?? Money.zero;
