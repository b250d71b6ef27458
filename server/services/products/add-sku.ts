import { z } from "zod";
import { organization, product, productVariant } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { NotFound } from "@/server/kernel/errors";
import { fields } from "@/server/kernel/fields";
import { makeSku, newSku } from "./make-sku";
import { ProductArchived } from "./rules";

/**
 * Adds what is sold, and the inventory item that holds its stock. The code is made from the names unless typed.
 * Refuses: an archived product, a code that is or was in use, a weight in no unit of mass, the plan's limit of items.
 */
export const addSku = command({
  name: "products.addSku",
  can: "product.edit",
  input: z.strictObject({ variantId: fields.id, ...newSku }),
  async run(ctx, { variantId, ...input }) {
    const variant = await ctx.db.get(productVariant, variantId, "That variant");
    // createItem locks the organization: it comes first, before the product.
    await ctx.db.lock(organization, organization.organizationId, [ctx.organizationId]);
    const [parent] = await ctx.db.lock(product, product.id, [variant.productId]);
    if (!parent) throw new NotFound("That product");
    if (!parent.isActive) throw new ProductArchived(parent.name);
    const made = await makeSku(ctx, { variantId, product: parent.name, variant: variant.name }, input);
    ctx.audit({
      subject: { kind: "sku", id: made.skuId, label: made.sku },
      after: {
        name: made.name,
        price: input.price && String(input.price),
        weight: input.weight && `${input.weight} ${input.weightUnit}`,
      },
    });
    return made;
  },
});
