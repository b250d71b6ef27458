import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { inventoryAdjustment, inventoryHistory, product, productSku, productVariant } from "@/db/schema";
import { hasPermission } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { groupBy } from "@/server/kernel/group";
import { cursorField, pageOf, PAGE_SIZE, readCursor } from "@/server/kernel/keyset";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { query } from "@/server/kernel/query";
import { anyOf } from "@/server/kernel/tenant-db";
import { shelvesOf, available } from "@/server/services/inventory-adjustment/steps";

/** What may be sold or made: the active SKUs of active products by name, with what is available of each. */
export const skuOptions = query({
  name: "products.skuOptions",
  can: "product.view",
  input: z.strictObject({}),
  async run(ctx) {
    const rows = await ctx.db.select({
      fields: {
        id: productSku.id,
        sku: productSku.sku,
        name: productSku.name,
        itemId: productSku.inventoryItemId,
        weight: productSku.weight,
        price: productSku.price,
        recipeId: product.recipeId,
      },
      from: productSku,
      join: [
        { table: productVariant, on: eq(productVariant.id, productSku.variantId) },
        { table: product, on: eq(product.id, productVariant.productId) },
      ],
      where: and(eq(productSku.isActive, true), eq(product.isActive, true)),
      orderBy: [productSku.name, productSku.id],
      limit: 1000,
    });
    // Nothing is wanted of them but what there is: no more than the first lots are read.
    const shelves = await shelvesOf(
      ctx,
      rows.map((row) => row.itemId),
      new Map(),
    );
    return rows.map((row) => {
      const shelf = shelves.get(row.itemId);
      return {
        ...row,
        weight: row.weight && String(row.weight),
        price: row.price && String(row.price),
        available: shelf ? String(available(shelf)) : "0",
      };
    });
  },
});

/** The sales of a SKU, newest first, each with what came back; what they cost is null without inventory.view_costs. */
export const salesOf = query({
  name: "products.sales",
  can: "product.view",
  input: z.strictObject({ skuId: fields.id, cursor: cursorField }),
  async run(ctx, { skuId, cursor }) {
    await ctx.db.get(productSku, skuId, "That SKU");
    const after = readCursor(cursor, "instant", "id");
    const found = await ctx.db.list(inventoryAdjustment, {
      where: and(
        eq(inventoryAdjustment.referenceType, "sku"),
        eq(inventoryAdjustment.referenceId, skuId),
        eq(inventoryAdjustment.adjustmentType, "sale"),
        after &&
          sql`(${inventoryAdjustment.effectiveAt}, ${inventoryAdjustment.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      ),
      orderBy: [desc(inventoryAdjustment.effectiveAt), desc(inventoryAdjustment.id)],
      limit: PAGE_SIZE + 1,
    });
    const page = pageOf(found, (last) => [last.effectiveAt.toISOString(), last.id]);
    const sold = await ctx.db.list(inventoryHistory, {
      where: anyOf(
        inventoryHistory.adjustmentId,
        page.rows.map((row) => row.id),
      ),
    });
    const back = await ctx.db.list(inventoryHistory, {
      where: anyOf(
        inventoryHistory.homeId,
        sold.map((line) => line.id),
      ),
    });
    const saleOf = new Map(sold.map((line) => [line.id, line.adjustmentId]));
    const soldIn = groupBy(sold, (line) => line.adjustmentId);
    const backIn = groupBy(back, (line) => saleOf.get(line.homeId!)!);
    const seesCosts = hasPermission(ctx, "inventory.view_costs");
    return {
      ...page,
      rows: page.rows.map((row) => {
        const lines = soldIn.get(row.id) ?? [];
        const returned = backIn.get(row.id) ?? [];
        return {
          adjustmentId: row.id,
          code: row.code,
          effectiveAt: row.effectiveAt.toISOString(),
          by: row.actorName,
          reference: row.reason,
          note: row.note,
          quantity: String(Quantity.sum(lines.map((l) => l.quantityChange)).negated()),
          returned: String(Quantity.sum(returned.map((l) => l.quantityChange))),
          /** What the pieces that stayed sold had cost. */
          cost: seesCosts
            ? String(Money.sum([...lines, ...returned].map((l) => l.costChange)).negated())
            : null,
        };
      }),
    };
  },
});
