/** Products, variants and SKUs: what is sold, its stock, its sales. */
export { addSku } from "./add-sku";
export { addVariant } from "./add-variant";
export { archiveProduct, archiveSku, restoreProduct, restoreSku } from "./archive";
export { createProduct } from "./create-product";
export { productDetail } from "./detail";
export { editProduct } from "./edit-product";
export { editSku } from "./edit-sku";
export { listProducts } from "./list";
export { previewSale } from "./preview-sale";
export { returnSale } from "./return-sale";
export { salesOf, skuOptions } from "./sales";
export { sell } from "./sell";
export { skuHome } from "./sku-home";

type Answer<Q extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<Q>>;
export type ProductDetail = Answer<typeof import("./detail").productDetail>;
export type ProductListRow = Answer<typeof import("./list").listProducts>["rows"][number];
export type SkuOption = Answer<typeof import("./sales").skuOptions>[number];
export type Sale = Answer<typeof import("./sales").salesOf>["rows"][number];
export type SalePreview = Answer<typeof import("./preview-sale").previewSale>;
