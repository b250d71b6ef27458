import { eq } from "drizzle-orm";
import { z } from "zod";
import { productSku } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { renameItem } from "@/server/services/inventory/steps";
import { naming, SkuTaken } from "./rules";
import { skuFields } from "./sku-fields";
import { grams } from "./weigh";

/**
 * Changes a SKU's name (and its stock item's), code, price, weight and shelf life (left empty: none). Lots on the shelf keep
 * their expiry and cost. Refuses: a code that is or was in use, a name that another item has.
 */
export const editSku = command({
  name: "products.editSku",
  can: "product.edit",
  input: z.strictObject({ skuId: fields.id, name: fields.name, sku: skuFields.sku, ...skuFields.priced }),
  async run(ctx, input) {
    const before = await ctx.db.get(productSku, input.skuId, "That SKU");
    if (input.name !== before.name) await renameItem(ctx, before.inventoryItemId, input.name);
    const change = {
      name: input.name,
      sku: input.sku,
      price: input.price ?? null,
      weight: input.weight ? grams(input.name, input.weight, input.weightUnit) : null,
      shelfLifeDays: input.shelfLifeDays ?? null,
    };
    await naming(ctx.db.update(productSku, eq(productSku.id, before.id), change), {
      product_sku_sku_key: () => new SkuTaken(input.sku),
    });
    const { name, sku, price, weight, shelfLifeDays } = before;
    ctx.audit({
      subject: { kind: "sku", id: before.id, label: input.sku },
      before: { name, sku, price, weight, shelfLifeDays },
      after: change,
    });
  },
});
