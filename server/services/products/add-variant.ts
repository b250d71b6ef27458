import { z } from "zod";
import { product, productVariant } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { naming, ProductArchived, VariantNameTaken } from "./rules";

/** Adds a variant ("Gift box"). Refuses: an archived product, a name that the product's variants have. */
export const addVariant = command({
  name: "products.addVariant",
  can: "product.edit",
  input: z.strictObject({ productId: fields.id, name: fields.name }),
  async run(ctx, { productId, name }) {
    const parent = await ctx.db.get(product, productId, "That product");
    if (!parent.isActive) throw new ProductArchived(parent.name);
    const variantId = uuidv7();
    await naming(ctx.db.insert(productVariant, { id: variantId, productId, name }), {
      product_variant_name_key: () => new VariantNameTaken(name),
    });
    ctx.audit({ subject: { kind: "product", id: productId, label: parent.name }, after: { variant: name } });
    return { variantId };
  },
});
