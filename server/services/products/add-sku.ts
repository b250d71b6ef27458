import { sql } from "drizzle-orm";
import { z } from "zod";
import { organization, product, productSku, productVariant } from "@/db/schema";
import { command } from "@/server/kernel/command";
import type { CommandTx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { createItem } from "@/server/services/inventory/steps";
import { ProductArchived, SkuTaken } from "./rules";
import { skuFields } from "./sku-fields";
import { nextFree, skuCode, skuName } from "./sku-code";
import { grams } from "./weigh";

/**
 * Adds what is sold, and the inventory item that holds its stock. The code is made from the names unless typed.
 * Refuses: an archived product, a code that is or was in use, a weight in no unit of mass, the plan's limit of items.
 */
export const addSku = command({
  name: "products.addSku",
  can: "product.edit",
  input: z.strictObject({
    variantId: fields.id,
    /** What tells it from its sisters: "100 g", "Set of 3"; the weight where nothing is said. */
    size: optional(fields.line),
    sku: optional(skuFields.sku),
    ...skuFields.priced,
  }),
  async run(ctx, input) {
    const variant = await ctx.db.get(productVariant, input.variantId, "That variant");
    // createItem locks the organization: it comes first, before the product.
    await ctx.db.lock(organization, organization.organizationId, [ctx.organizationId]);
    // Held to the end, so that two SKUs of one product do not choose the same code.
    const [parent] = await ctx.db.lock(product, product.id, [variant.productId]);
    if (!parent) throw new NotFound("That product");
    if (!parent.isActive) throw new ProductArchived(parent.name);
    const weighed = input.weight ? `${input.weight} ${input.weightUnit}` : "";
    const names = { product: parent.name, variant: variant.name, size: input.size ?? weighed };
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
      variantId: variant.id,
      sku,
      name,
      price: input.price,
      weight: input.weight && grams(name, input.weight, input.weightUnit),
      shelfLifeDays: input.shelfLifeDays,
      inventoryItemId,
    });
    if (!added) throw new SkuTaken(sku);
    ctx.audit({
      subject: { kind: "sku", id: skuId, label: sku },
      after: { name, price: input.price && String(input.price), weight: weighed },
    });
    return { skuId, sku, inventoryItemId };
  },
});

/** The code, numbered where it is taken. Archived SKUs keep theirs: a label in the world stays unambiguous. */
async function freeCode(ctx: CommandTx, code: string): Promise<string> {
  const rows = await ctx.db.select({
    fields: { sku: productSku.sku },
    from: productSku,
    where: sql`left(${productSku.sku}, ${code.length}) = ${code}`,
  });
  return nextFree(code, new Set(rows.map((row) => row.sku)));
}
