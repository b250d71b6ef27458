import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { product, productSku } from "@/db/schema";
import { command } from "@/server/kernel/command";
import type { CommandTx } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { setItemActive } from "@/server/services/inventory/steps";
import { requireRoomForProduct } from "./limits";
import { naming, ProductNameTaken } from "./rules";

const oneProduct = z.strictObject({ productId: fields.id });
const oneSku = z.strictObject({ skuId: fields.id });

/** Takes a product out of every choice; its SKUs' stock and history stay as they are. Archiving twice changes nothing. */
export const archiveProduct = command({
  name: "products.archive",
  can: "product.archive",
  input: oneProduct,
  async run(ctx, { productId }) {
    const { name } = await ctx.db.get(product, productId, "That product");
    await ctx.db.update(product, eq(product.id, productId), { isActive: false });
    ctx.audit({ subject: { kind: "product", id: productId, label: name }, after: { isActive: false } });
  },
});

/** Brings a product back. Refuses: the plan's limit, a name that another product took meanwhile. */
export const restoreProduct = command({
  name: "products.restore",
  can: "product.archive",
  input: oneProduct,
  async run(ctx, { productId }) {
    const { name, isActive } = await ctx.db.get(product, productId, "That product");
    if (!isActive) await requireRoomForProduct(ctx);
    await naming(
      ctx.db.update(product, and(eq(product.id, productId), eq(product.isActive, false))!, {
        isActive: true,
      }),
      { product_name_key: () => new ProductNameTaken(name) },
    );
    ctx.audit({ subject: { kind: "product", id: productId, label: name }, after: { isActive: true } });
  },
});

/** Takes a SKU out of every choice; what is left of it stays on the shelf. */
export const archiveSku = command({
  name: "products.archiveSku",
  can: "product.archive",
  input: oneSku,
  run: (ctx, { skuId }) => setSkuActive(ctx, skuId, false),
});

/** Brings a SKU back. Refuses: a name that another item took meanwhile. */
export const restoreSku = command({
  name: "products.restoreSku",
  can: "product.archive",
  input: oneSku,
  run: (ctx, { skuId }) => setSkuActive(ctx, skuId, true),
});

async function setSkuActive(ctx: CommandTx, skuId: string, isActive: boolean): Promise<void> {
  const { sku, inventoryItemId } = await ctx.db.get(productSku, skuId, "That SKU");
  await setItemActive(ctx, inventoryItemId, isActive);
  await ctx.db.update(productSku, eq(productSku.id, skuId), { isActive });
  ctx.audit({ subject: { kind: "sku", id: skuId, label: sku }, after: { isActive } });
}
