/** Words of the catalogue that forms and tables choose from; for browser and server alike. */

/** The kinds that are added by hand; a product's item comes with its SKU. */
export const MADE_BY_HAND = ["ingredient", "container", "packaging", "consumable"] as const;

/** What a category sorts: items of one kind, or recipes. */
export const CATEGORY_KINDS = [...MADE_BY_HAND, "product", "recipe"] as const;

export const ITEM_SORTS = ["name", "onHand", "value", "expiry"] as const;
export const ITEM_FILTERS = ["active", "low", "out", "expiring", "expired", "archived"] as const;

/** How an item stands; the first that is true. "untracked" never runs out. */
export type ItemState = "archived" | "untracked" | "out" | "low" | "expired" | "soon" | "ok";
