/** Arithmetic and words of products, for browser and server alike. */
export { marginPercent } from "./margin";
export { nextFree, PLAIN_VARIANT, skuCode, skuName } from "./sku-code";
