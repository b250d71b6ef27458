import { z } from "zod";
import { productSku, productVariant } from "@/db/schema";
import { fields } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";

/** The product a SKU belongs to: documents of the ledger know the SKU alone. */
export const skuHome = query({
  name: "products.skuHome",
  can: "product.view",
  input: z.strictObject({ skuId: fields.id }),
  async run(ctx, { skuId }) {
    const { variantId } = await ctx.db.get(productSku, skuId, "That SKU");
    return { productId: (await ctx.db.get(productVariant, variantId, "That SKU")).productId };
  },
});
