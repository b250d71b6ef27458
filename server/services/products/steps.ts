import { and, eq } from "drizzle-orm";
import { product, productSku, productVariant, type Dimension } from "@/db/schema";
import type { CommandTx, Tx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import type { Money } from "@/server/kernel/money";
import type { Quantity } from "@/server/kernel/quantity";
import { anyOf } from "@/server/kernel/tenant-db";
import { receive, type Posted, type Reference } from "@/server/services/inventory-adjustment/steps";
import { SkuArchived } from "./rules";
import { skuName } from "./sku-code";

/** A SKU as a batch needs to know it. */
export type OutputSku = {
  skuId: string;
  sku: string;
  name: string;
  itemId: string;
  /** Net weight of one, in g. */
  weight: Quantity | null;
  shelfLifeDays: number | null;
};

const skuFieldsOf = {
  skuId: productSku.id,
  sku: productSku.sku,
  name: productSku.name,
  itemId: productSku.inventoryItemId,
  weight: productSku.weight,
  shelfLifeDays: productSku.shelfLifeDays,
  isActive: productSku.isActive,
};

/** The SKUs a batch may be finished into, by id. Throws NotFound for a foreign or unknown id, SkuArchived. */
export async function outputSkus(ctx: Tx, skuIds: readonly string[]): Promise<Map<string, OutputSku>> {
  if (skuIds.length === 0) return new Map();
  const rows = await ctx.db.select({
    fields: skuFieldsOf,
    from: productSku,
    where: anyOf(productSku.id, skuIds),
  });
  const found = new Map(rows.map((row) => [row.skuId, row]));
  for (const id of skuIds) {
    const row = found.get(id);
    if (!row) throw new NotFound("That SKU");
    if (!row.isActive) throw new SkuArchived(row.sku);
  }
  return found;
}

/** The active SKUs of the products that this recipe makes, by name. */
export async function skusOfRecipe(ctx: Tx, recipeId: string): Promise<OutputSku[]> {
  const rows = await ctx.db.select({
    fields: { ...skuFieldsOf, ofProduct: product.isActive },
    from: productSku,
    join: [
      { table: productVariant, on: eq(productVariant.id, productSku.variantId) },
      { table: product, on: eq(product.id, productVariant.productId) },
    ],
    where: eq(product.recipeId, recipeId),
    orderBy: [productSku.name],
  });
  return rows.filter((row) => row.isActive && row.ofProduct);
}

/** The variants to which a new SKU of what this recipe makes may be added: "Lavender bar", "Lavender bar, Gift box". */
export async function variantsOfRecipe(
  ctx: Tx,
  recipeId: string,
): Promise<{ variantId: string; name: string }[]> {
  const rows = await ctx.db.select({
    fields: { variantId: productVariant.id, product: product.name, variant: productVariant.name },
    from: productVariant,
    join: [{ table: product, on: eq(product.id, productVariant.productId) }],
    where: and(eq(product.recipeId, recipeId), eq(product.isActive, true), eq(productVariant.isActive, true)),
    orderBy: [product.name, productVariant.createdAt],
  });
  return rows.map((row) => ({ variantId: row.variantId, name: skuName(row.product, row.variant, "") }));
}

export type ShelvedLot = {
  itemId: string;
  quantity: Quantity;
  /** What the quantity was reckoned in. */
  dimension: Dimension;
  /** What the whole lot cost, exactly. */
  cost: Money;
  entered: { quantity: Quantity; unit: string };
  expirationDate: string | null;
  fifoCode: string;
};

/** Puts what a batch made on the shelf, a lot each, in ONE adjustment. */
export const shelve = (
  ctx: CommandTx,
  made: { batchId: string; reference: Reference; lots: ShelvedLot[] },
): Promise<Posted> =>
  receive(ctx, { kind: "produced", reference: made.reference, batchId: made.batchId, receipts: made.lots });
