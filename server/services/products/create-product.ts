import { z } from "zod";
import { product, productVariant, recipe } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields, optional } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { requireRoomForProduct } from "./limits";
import { naming, ProductNameTaken } from "./rules";
import { PLAIN_VARIANT } from "./sku-code";

/** Adds a product with its first variant. Refuses: the plan's limit, a name that an active product has, an unknown recipe. */
export const createProduct = command({
  name: "products.create",
  can: "product.create",
  input: z.strictObject({
    name: fields.name,
    description: fields.note.default(""),
    recipeId: optional(fields.id),
    /** The first variant; a plain one unless named. */
    variant: optional(fields.name),
  }),
  async run(ctx, input) {
    await requireRoomForProduct(ctx);
    if (input.recipeId) await ctx.db.get(recipe, input.recipeId, "That recipe");
    const productId = uuidv7();
    const variantId = uuidv7();
    const { name, description, recipeId } = input;
    await naming(ctx.db.insert(product, { id: productId, name, description, recipeId }), {
      product_name_key: () => new ProductNameTaken(name),
    });
    await ctx.db.insert(productVariant, { id: variantId, productId, name: input.variant ?? PLAIN_VARIANT });
    ctx.audit({
      subject: { kind: "product", id: productId, label: name },
      after: { name, description, recipeId },
    });
    return { productId, variantId };
  },
});
