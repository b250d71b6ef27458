import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import {
  batch,
  batchOutput,
  inventoryAdjustment,
  inventoryHistory,
  inventoryItem,
  inventoryLot,
} from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { groupBy } from "@/server/kernel/group";
import { query } from "@/server/kernel/query";
import { Quantity } from "@/server/kernel/quantity";
import { anyOf } from "@/server/kernel/tenant-db";

/**
 * Where a lot came from and where it went: the batch it was made in with every ingredient lot, and the batches that used it
 * with everything they made, and the sales that it went out with. One step each way; ask again with the lots in the answer to go further.
 */
export const lotGenealogy = query({
  name: "batches.genealogy",
  can: "batch.view",
  input: z.strictObject({ lotId: fields.id }),
  async run(ctx, { lotId }) {
    const [lot] = await lotsWhere(ctx, [lotId]);
    if (!lot) await ctx.db.get(inventoryLot, lotId, "That lot");
    const { batchId } = lot!;
    const usedIn = await ctx.db.select({
      fields: { batchId: inventoryHistory.batchId, quantity: heldText },
      from: inventoryHistory,
      where: sql`${inventoryHistory.lotId} = ${lotId}::uuid and ${inventoryHistory.batchId} is not null
        and ${inventoryHistory.batchId} is distinct from ${batchId}::uuid`,
      groupBy: [inventoryHistory.batchId],
      having: sql`sum(${inventoryHistory.quantityChange}) <> 0`,
    });
    const usedBy = usedIn.flatMap((use) => use.batchId ?? []);
    const [batches, ingredients, outputs, soldIn] = await Promise.all([
      batchesOf(ctx, batchId ? [batchId, ...usedBy] : usedBy),
      batchId ? ingredientLots(ctx, batchId) : [],
      outputLots(ctx, usedBy),
      salesOf(ctx, lotId),
    ]);
    const outputsOf = groupBy(outputs, (output) => output.batchId);
    return {
      lot: lot!,
      madeIn: batchId ? { ...batches.get(batchId)!, ingredients } : null,
      usedIn: usedIn.map((use) => ({
        ...batches.get(use.batchId!)!,
        /** Of this lot, in its item's base unit. */
        quantity: use.quantity,
        outputs: (outputsOf.get(use.batchId!) ?? []).map(({ batchId: _batch, ...output }) => output),
      })),
      /** Newest first; what came back whole is left out. */
      soldIn,
    };
  },
});

/** What batches hold of a lot, returns subtracted, without the trailing zeros of the column. */
const heldText = sql<string>`trim_scale(-sum(${inventoryHistory.quantityChange}))::text`;

const lotFields = {
  lotId: inventoryLot.id,
  fifoCode: inventoryLot.fifoCode,
  itemId: inventoryLot.itemId,
  itemName: inventoryItem.name,
  /** Amounts are in its base unit. */
  dimension: inventoryItem.dimension,
};

const lotsWhere = (ctx: Tx, ids: string[]) =>
  ctx.db.select({
    fields: {
      ...lotFields,
      batchId: inventoryLot.batchId,
      supplier: inventoryLot.supplier,
      supplierLot: inventoryLot.supplierLot,
    },
    from: inventoryLot,
    join: [{ table: inventoryItem, on: eq(inventoryItem.id, inventoryLot.itemId) }],
    where: anyOf(inventoryLot.id, ids),
  });

async function batchesOf(ctx: Tx, ids: string[]) {
  const rows = await ctx.db.select({
    fields: {
      id: batch.id,
      label: batch.labelCode,
      status: batch.status,
      recipeName: sql<string>`${batch.planSnapshot} -> 'recipe' ->> 'name'`,
    },
    from: batch,
    where: anyOf(batch.id, ids),
  });
  return new Map(rows.map(({ id, ...row }) => [id, { batchId: id, ...row }]));
}

const ingredientLots = (ctx: Tx, batchId: string) =>
  ctx.db.select({
    fields: { ...lotFields, quantity: heldText },
    from: inventoryHistory,
    join: [
      { table: inventoryLot, on: eq(inventoryLot.id, inventoryHistory.lotId) },
      { table: inventoryItem, on: eq(inventoryItem.id, inventoryLot.itemId) },
    ],
    where: sql`${inventoryHistory.batchId} = ${batchId}::uuid and ${inventoryLot.batchId} is distinct from ${batchId}::uuid`,
    groupBy: Object.values(lotFields),
    having: sql`sum(${inventoryHistory.quantityChange}) <> 0`,
    orderBy: [inventoryItem.name, inventoryLot.fifoCode],
  });

const outputLots = (ctx: Tx, batchIds: string[]) =>
  ctx.db.select({
    fields: {
      ...lotFields,
      batchId: batchOutput.batchId,
      quantity: sql<string>`trim_scale(${batchOutput.quantity})::text`,
    },
    from: batchOutput,
    join: [
      { table: inventoryLot, on: eq(inventoryLot.id, batchOutput.lotId) },
      { table: inventoryItem, on: eq(inventoryItem.id, inventoryLot.itemId) },
    ],
    where: anyOf(batchOutput.batchId, batchIds),
    orderBy: [batchOutput.batchId, batchOutput.lineNo],
  });

/** More sales than anybody calls back by hand; the ledger has all of them. */
const MOST_SALES = 1000;

/** Who has pieces of a lot: its sales with what stayed sold of it, in its item's base unit. */
async function salesOf(ctx: Tx, lotId: string) {
  const sold = await ctx.db.select({
    fields: {
      id: inventoryHistory.id,
      adjustmentId: inventoryAdjustment.id,
      code: inventoryAdjustment.code,
      customer: inventoryAdjustment.reason,
      at: inventoryAdjustment.effectiveAt,
      change: inventoryHistory.quantityChange,
    },
    from: inventoryHistory,
    join: [{ table: inventoryAdjustment, on: eq(inventoryAdjustment.id, inventoryHistory.adjustmentId) }],
    where: and(eq(inventoryHistory.lotId, lotId), eq(inventoryAdjustment.adjustmentType, "sale")),
    orderBy: [desc(inventoryAdjustment.effectiveAt), desc(inventoryHistory.id)],
    limit: MOST_SALES,
  });
  const back = await ctx.db.list(inventoryHistory, {
    where: anyOf(
      inventoryHistory.homeId,
      sold.map((line) => line.id),
    ),
  });
  const backOf = groupBy(back, (line) => line.homeId!);
  return sold.flatMap(({ id, at, change, ...sale }) => {
    const returned = (backOf.get(id) ?? []).map((line) => line.quantityChange);
    const quantity = Quantity.sum([change, ...returned]).negated();
    return quantity.isPositive ? [{ ...sale, at: at.toISOString(), quantity: String(quantity) }] : [];
  });
}
