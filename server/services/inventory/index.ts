/** The catalogue of what is stocked: items of every kind, and the categories that sort them. */
export { archiveItem, restoreItem } from "./archive-item";
export { archiveCategory, createCategory, editCategory, listCategories, restoreCategory } from "./categories";
export { createItem } from "./create-item";
export { editItem, setLowStock } from "./edit-item";
export { CATEGORY_KINDS, ITEM_FILTERS, ITEM_SORTS, MADE_BY_HAND, type ItemState } from "./pure";
export { linkItem, unlinkItem } from "./link-item";
export { linkSuggestions } from "./link-suggestions";
export { itemDetail } from "./item-detail";
export { itemOptions } from "./item-options";
export { listItems, type ItemRow } from "./list-items";
export { saveEntries, saveEntry } from "./save-entry";
export { setCategory } from "./set-category";
