import { z } from "zod";
import { address } from "@/server/web/address";

/** What the address of a product says: whose sales are shown, and the sheet that lies over it. */
export const productSearch = z.object({
  do: z.enum(["edit", "variant", "sku", "edit-sku", "sell", "return"]).optional(),
  sku: address.id.optional(),
  variant: address.id.optional(),
  sale: address.id.optional(),
  after: address.opaque,
});

export type ProductSearch = z.output<typeof productSearch>;
