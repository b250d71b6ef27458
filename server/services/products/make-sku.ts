import { sql } from "drizzle-orm";
import type { z } from "zod";
import { productSku } from "@/db/schema";
import type { CommandTx } from "@/server/kernel/context";
import { fields, optional } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { createItem } from "@/server/services/inventory/steps";
import { SkuTaken } from "./rules";
import { nextFree, skuCode, skuName } from "./sku-code";
import { skuFields } from "./sku-fields";
import { grams } from "./weigh";

/** What people say about a SKU that is new. */
export const newSku = {
  /** What tells it from its sisters: "100 g", "Set of 3"; the weight where nothing is said. */
  size: optional(fields.line),
  sku: optional(skuFields.sku),
  ...skuFields.priced,
};

/**
 * Makes a SKU and the inventory item that holds its stock. Whoever calls holds the organization and the product locked, so
 * that two SKUs of one product do not choose the same code. Throws SkuTaken, PlanLimit, the refusals of conversion.
 */
export async function makeSku(
  ctx: CommandTx,
  of: { variantId: string; product: string; variant: string },
  input: z.output<z.ZodObject<typeof newSku>>,
) {
  const weighed = input.weight ? `${input.weight} ${input.weightUnit}` : "";
  const names = { product: of.product, variant: of.variant, size: input.size ?? weighed };
  const name = skuName(names.product, names.variant, names.size);
  const sku = input.sku ?? (await freeCode(ctx, skuCode(names)));
  const inventoryItemId = await createItem(ctx, {
    name,
    kind: "product",
    displayUnit: "each",
    isPerishable: input.shelfLifeDays !== undefined,
    shelfLifeDays: input.shelfLifeDays ?? null,
  });
  const skuId = uuidv7();
  const added = await ctx.db.insertNew(productSku, {
    id: skuId,
    variantId: of.variantId,
    sku,
    name,
    price: input.price,
    weight: input.weight && grams(name, input.weight, input.weightUnit),
    shelfLifeDays: input.shelfLifeDays,
    inventoryItemId,
  });
  if (!added) throw new SkuTaken(sku);
  return { skuId, sku, name, inventoryItemId };
}

/** The code, numbered where it is taken. Archived SKUs keep theirs: a label in the world stays unambiguous. */
async function freeCode(ctx: CommandTx, code: string): Promise<string> {
  const rows = await ctx.db.select({
    fields: { sku: productSku.sku },
    from: productSku,
    where: sql`left(${productSku.sku}, ${code.length}) = ${code}`,
  });
  return nextFree(code, new Set(rows.map((row) => row.sku)));
}
