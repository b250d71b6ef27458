import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { inventoryAdjustment, inventoryLot } from "@/db/schema";
import { dayIn } from "@/server/kernel/clock";
import { fields } from "@/server/kernel/fields";
import { cursorField, pageOf, PAGE_SIZE, readCursor } from "@/server/kernel/keyset";
import { query } from "@/server/kernel/query";
import { symbolOf, toDisplay } from "@/server/services/unit-conversion/pure";
import { rulesOf } from "@/server/services/unit-conversion/steps";

/**
 * What an item was bought for over time and from whom: its restocks that were not undone, newest recorded first, fifty a
 * page, each with the cost of one display unit. For people who may see costs. Throws NotFound.
 */
export const supplierPrices = query({
  name: "inventory.supplierPrices",
  can: "inventory.view_costs",
  input: z.strictObject({ itemId: fields.id, cursor: cursorField }),
  async run(ctx, { itemId, cursor }) {
    const rules = await rulesOf(ctx, itemId);
    const after = readCursor(cursor, "number");
    const lots = await ctx.db.select({
      fields: {
        lotId: inventoryLot.id,
        sequence: inventoryLot.sequence,
        fifoCode: inventoryLot.fifoCode,
        supplier: inventoryLot.supplier,
        received: inventoryLot.received,
        cost: inventoryLot.cost,
        receivedAt: inventoryLot.receivedAt,
        enteredQuantity: inventoryLot.enteredQuantity,
        enteredUnit: inventoryLot.enteredUnit,
      },
      from: inventoryLot,
      left: [{ table: inventoryAdjustment, on: eq(inventoryAdjustment.reverses, inventoryLot.adjustmentId) }],
      where: and(
        eq(inventoryLot.itemId, itemId),
        isNull(inventoryLot.batchId),
        isNull(inventoryAdjustment.id),
        sql`${inventoryLot.fifoCode} like 'LOT-%'`,
        after && sql`${inventoryLot.sequence} < ${after[0]}::bigint`,
      ),
      orderBy: [desc(inventoryLot.sequence)],
      limit: PAGE_SIZE + 1,
    });
    const page = pageOf(lots, (last) => [last.sequence]);
    return {
      ...page,
      unit: symbolOf(rules.displayUnit),
      rows: page.rows.map((lot) => ({
        lotId: lot.lotId,
        fifoCode: lot.fifoCode,
        supplier: lot.supplier,
        receivedOn: dayIn(ctx.timezone, lot.receivedAt),
        entered: { quantity: String(lot.enteredQuantity), unit: lot.enteredUnit },
        cost: String(lot.cost),
        unitCost: lot.cost.per(toDisplay(rules, lot.received)),
      })),
    };
  },
});
