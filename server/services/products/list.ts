import { and, eq, ilike, sql } from "drizzle-orm";
import { z } from "zod";
import { itemStock, product, productSku, productVariant } from "@/db/schema";
import { hasPermission } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { groupBy } from "@/server/kernel/group";
import { cursorField, pageOf, PAGE_SIZE, readCursor } from "@/server/kernel/keyset";
import { containing } from "@/server/kernel/like";
import { query } from "@/server/kernel/query";
import { anyOf } from "@/server/kernel/tenant-db";
import { skuFigures } from "./figures";

const sortName = sql<string>`lower(${product.name})`;

/**
 * The products by name, fifty a page, each with its SKUs: stock, cost, value, price, margin.
 * What stock cost is null for people without inventory.view_costs.
 */
export const listProducts = query({
  name: "products.list",
  can: "product.view",
  input: z.strictObject({
    search: fields.search,
    archived: fields.flag.default(false),
    cursor: cursorField,
  }),
  async run(ctx, { search, archived, cursor }) {
    const after = readCursor(cursor, "text", "id");
    const found = await ctx.db.select({
      fields: { id: product.id, name: product.name, description: product.description, sortName },
      from: product,
      where: and(
        eq(product.isActive, !archived),
        search ? ilike(product.name, containing(search)) : undefined,
        after && sql`(${sortName}, ${product.id}) > (${after[0]}, ${after[1]}::uuid)`,
      ),
      orderBy: [sortName, product.id],
      limit: PAGE_SIZE + 1,
    });
    const page = pageOf(found, (last) => [last.sortName, last.id]);
    const skus = await ctx.db.select({
      fields: {
        productId: productVariant.productId,
        id: productSku.id,
        sku: productSku.sku,
        name: productSku.name,
        variant: productVariant.name,
        itemId: productSku.inventoryItemId,
        price: productSku.price,
        onHand: itemStock.onHand,
        value: itemStock.value,
        lastCost: itemStock.lastCost,
        lastQuantity: itemStock.lastQuantity,
      },
      from: productSku,
      join: [
        { table: productVariant, on: eq(productVariant.id, productSku.variantId) },
        { table: itemStock, on: eq(itemStock.itemId, productSku.inventoryItemId) },
      ],
      where: and(
        eq(productSku.isActive, true),
        anyOf(
          productVariant.productId,
          page.rows.map((row) => row.id),
        ),
      ),
      orderBy: [productSku.name, productSku.id],
    });
    const byProduct = groupBy(skus, (row) => row.productId);
    const seesCosts = hasPermission(ctx, "inventory.view_costs");
    return {
      ...page,
      rows: page.rows.map(({ id, name, description }) => ({
        id,
        name,
        description,
        skus: (byProduct.get(id) ?? []).map((row) => ({
          id: row.id,
          sku: row.sku,
          name: row.name,
          variant: row.variant,
          itemId: row.itemId,
          ...skuFigures(row, seesCosts),
        })),
      })),
    };
  },
});
