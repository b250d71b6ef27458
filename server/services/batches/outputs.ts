import { and, eq, isNull, max } from "drizzle-orm";
import { batchOutput, inventoryAdjustment, inventoryLot, productSku } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { anyOf } from "@/server/kernel/tenant-db";

/** The number of the next output lot: "LAV-2026-001" is the first, "LAV-2026-001-2" the second; those undone keep theirs. */
export async function nextOutputNo(ctx: Tx, batchId: string): Promise<number> {
  const [row] = await ctx.db.select({
    fields: { last: max(batchOutput.lineNo) },
    from: batchOutput,
    where: eq(batchOutput.batchId, batchId),
  });
  return (row?.last ?? 0) + 1;
}

/** What these batches put on the shelf, without what was undone by opening one again. */
export function currentOutputs(ctx: Tx, batchIds: readonly string[]) {
  return ctx.db.select({
    fields: {
      batchId: batchOutput.batchId,
      lineNo: batchOutput.lineNo,
      itemId: batchOutput.itemId,
      itemName: batchOutput.itemName,
      skuId: batchOutput.skuId,
      sku: productSku.sku,
      lotId: batchOutput.lotId,
      adjustmentId: inventoryLot.adjustmentId,
      fifoCode: inventoryLot.fifoCode,
      quantity: batchOutput.quantity,
      remaining: inventoryLot.remaining,
      enteredQuantity: inventoryLot.enteredQuantity,
      enteredUnit: inventoryLot.enteredUnit,
      cost: batchOutput.cost,
      expirationDate: batchOutput.expirationDate,
    },
    from: batchOutput,
    join: [{ table: inventoryLot, on: eq(inventoryLot.id, batchOutput.lotId) }],
    left: [
      { table: inventoryAdjustment, on: eq(inventoryAdjustment.reverses, inventoryLot.adjustmentId) },
      { table: productSku, on: eq(productSku.id, batchOutput.skuId) },
    ],
    where: and(anyOf(batchOutput.batchId, batchIds), isNull(inventoryAdjustment.id)),
    orderBy: [batchOutput.batchId, batchOutput.lineNo],
  });
}
