import { eq } from "drizzle-orm";
import { z } from "zod";
import { product, recipe } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { NotFound } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { naming, ProductNameTaken } from "./rules";

/**
 * Changes a product's name, description and the recipe it is made by (none given: none).
 * SKUs and their stock keep the names they were made with. Refuses: a name that another active product has.
 */
export const editProduct = command({
  name: "products.edit",
  can: "product.edit",
  input: z.strictObject({
    productId: fields.id,
    name: fields.name,
    description: fields.note.default(""),
    recipeId: optional(fields.id),
  }),
  async run(ctx, { productId, name, description, recipeId }) {
    const [before] = await ctx.db.lock(product, product.id, [productId]);
    if (!before) throw new NotFound("That product");
    if (recipeId) await ctx.db.get(recipe, recipeId, "That recipe");
    const change = { name, description, recipeId: recipeId ?? null };
    await naming(ctx.db.update(product, eq(product.id, productId), change), {
      product_name_key: () => new ProductNameTaken(name),
    });
    ctx.audit({
      subject: { kind: "product", id: productId, label: name },
      before: { name: before.name, description: before.description, recipeId: before.recipeId },
      after: change,
    });
  },
});
