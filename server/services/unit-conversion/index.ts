/** The only authority on conversions: units, densities and what an item's own units come to. */
export { acceptCategoryDensity } from "./accept-category-density";
export { addCustomUnit, archiveCustomUnit } from "./custom-units";
export { conversionsOf, listUnits } from "./queries";
export { removeMapping } from "./remove-mapping";
export { setDensity } from "./set-density";
export { setMapping } from "./set-mapping";
export type { ConversionRules, ConversionStep, Unit } from "./pure";
