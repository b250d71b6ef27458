import { z } from "zod";
import { organization, product, productVariant, recipe } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields, optional } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { requireRoomForProduct } from "./limits";
import { makeSku, newSku } from "./make-sku";
import { naming, ProductNameTaken } from "./rules";
import { PLAIN_VARIANT } from "./sku-code";

/**
 * Adds a product with its first variant and, where one is described, its first SKU, all in one go.
 * Refuses: the plan's limit, a name that an active product has, an unknown recipe, and what a SKU refuses.
 */
export const createProduct = command({
  name: "products.create",
  can: "product.create",
  input: z.strictObject({
    name: fields.name,
    description: fields.note.default(""),
    recipeId: optional(fields.id),
    /** The first variant; a plain one unless named. */
    variant: optional(fields.name),
    firstSku: z.strictObject(newSku).optional(),
  }),
  async run(ctx, input) {
    await requireRoomForProduct(ctx);
    // createItem locks the organization: it comes first, before the product.
    if (input.firstSku) await ctx.db.lock(organization, organization.organizationId, [ctx.organizationId]);
    if (input.recipeId) await ctx.db.get(recipe, input.recipeId, "That recipe");
    const productId = uuidv7();
    const variantId = uuidv7();
    const { name, description, recipeId, firstSku } = input;
    const variant = input.variant ?? PLAIN_VARIANT;
    await naming(ctx.db.insert(product, { id: productId, name, description, recipeId }), {
      product_name_key: () => new ProductNameTaken(name),
    });
    await ctx.db.insert(productVariant, { id: variantId, productId, name: variant });
    const made = firstSku && (await makeSku(ctx, { variantId, product: name, variant }, firstSku));
    ctx.audit({
      subject: { kind: "product", id: productId, label: name },
      after: { name, description, recipeId, sku: made?.sku },
    });
    return { productId, variantId, sku: made ?? null };
  },
});
