import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { itemStock, product, productSku, productVariant, recipe } from "@/db/schema";
import { hasPermission, type Tx } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";
import { skuFigures } from "./figures";
import { lotsOf, movementsOf } from "./sku-stock";

/**
 * One product: variants, SKUs with their next lots (oldest first, each with the batch it came from; `moreLots` where there are others), unit cost, price,
 * margin, and the last fifty movements. Costs are null for people without inventory.view_costs.
 */
export const productDetail = query({
  name: "products.detail",
  can: "product.view",
  input: z.strictObject({ productId: fields.id }),
  async run(ctx, { productId }) {
    const found = await ctx.db.get(product, productId, "That product");
    const seesCosts = hasPermission(ctx, "inventory.view_costs");
    const [variants, skus, madeBy] = await Promise.all([
      ctx.db.list(productVariant, {
        where: eq(productVariant.productId, productId),
        orderBy: [asc(productVariant.createdAt), asc(productVariant.id)],
      }),
      skusOf(ctx, productId),
      found.recipeId ? ctx.db.get(recipe, found.recipeId) : null,
    ]);
    const itemIds = skus.map((row) => row.itemId);
    const [lots, movements] = await Promise.all([
      lotsOf(ctx, itemIds, seesCosts),
      movementsOf(ctx, itemIds, seesCosts),
    ]);
    return {
      id: found.id,
      name: found.name,
      description: found.description,
      isActive: found.isActive,
      recipe: madeBy && { id: madeBy.id, name: madeBy.name },
      variants: variants.map(({ id, name, isActive }) => ({ id, name, isActive })),
      skus: skus.map((row) => ({
        id: row.id,
        variantId: row.variantId,
        sku: row.sku,
        name: row.name,
        isActive: row.isActive,
        itemId: row.itemId,
        /** Of one, in g. */
        weight: row.weight && String(row.weight),
        shelfLifeDays: row.shelfLifeDays,
        ...skuFigures(row, seesCosts),
        lots: lots.get(row.itemId)?.lots ?? [],
        moreLots: lots.get(row.itemId)?.more ?? false,
      })),
      movements,
    };
  },
});

const skusOf = (ctx: Tx, productId: string) =>
  ctx.db.select({
    fields: {
      id: productSku.id,
      variantId: productSku.variantId,
      sku: productSku.sku,
      name: productSku.name,
      isActive: productSku.isActive,
      itemId: productSku.inventoryItemId,
      weight: productSku.weight,
      shelfLifeDays: productSku.shelfLifeDays,
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
    where: eq(productVariant.productId, productId),
    orderBy: [asc(productSku.name), asc(productSku.id)],
  });
