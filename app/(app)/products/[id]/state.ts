import { z } from "zod";
import { address } from "@/server/web/address";
import { hasPermission, type Ctx } from "@/server/web/may";

/** What the address of a product says: whose sales are shown, and the sheet that lies over it. */
export const productSearch = z.object({
  do: z.enum(["edit", "variant", "sku", "edit-sku", "sell", "return"]).optional(),
  sku: address.id.optional(),
  variant: address.id.optional(),
  sale: address.id.optional(),
  after: address.opaque,
});

export type ProductSearch = z.output<typeof productSearch>;

/** What this person may do with this product. Nothing of an archived product can be edited. */
export const mayWith = (ctx: Ctx, product: { isActive: boolean }) => ({
  edit: hasPermission(ctx, "product.edit") && product.isActive,
  sell: hasPermission(ctx, "product.sell"),
  archive: hasPermission(ctx, "product.archive"),
  seeStock: hasPermission(ctx, "inventory.view"),
  seeCosts: hasPermission(ctx, "inventory.view_costs"),
});

export type May = ReturnType<typeof mayWith>;

/** The address of a sheet over the page, the page's own state kept. */
export type SheetHref = (name: NonNullable<ProductSearch["do"]>, more?: Record<string, string>) => string;
