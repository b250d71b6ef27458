"use server";

import * as products from "@/server/services/products";
import { action, ask } from "@/server/web/action";

export const createProduct = action(products.createProduct, {
  message: ({ sku }) => (sku ? `${sku.name} is ready to be made.` : "The product is added."),
});
export const editProduct = action(products.editProduct, { message: () => "The product is saved." });
export const archiveProduct = action(products.archiveProduct, { message: () => "The product is archived." });
export const restoreProduct = action(products.restoreProduct, { message: () => "The product is back." });
export const addVariant = action(products.addVariant, { message: () => "The variant is added." });
export const addSku = action(products.addSku, { message: ({ name }) => `${name} is ready to be made.` });
export const editSku = action(products.editSku, { message: () => "The SKU is saved." });
export const archiveSku = action(products.archiveSku, { message: () => "The SKU is archived." });
export const restoreSku = action(products.restoreSku, { message: () => "The SKU is back." });
export const sell = action(products.sell, { message: ({ code }) => `Sold, recorded as ${code}.` });
export const returnSale = action(products.returnSale, {
  message: ({ code }) => `Back on the shelf, recorded as ${code}.`,
});

export const previewSale = ask(products.previewSale);
