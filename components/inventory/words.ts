import type { ItemState } from "@/server/services/inventory";
import type { State } from "../ui/badge";

/** How the kinds of items are called. */
export const KINDS = {
  ingredient: { one: "Ingredient", many: "Ingredients" },
  container: { one: "Container", many: "Containers" },
  packaging: { one: "Packaging", many: "Packaging" },
  consumable: { one: "Consumable", many: "Consumables" },
  product: { one: "Product", many: "Products" },
} as const;

export type Kind = keyof typeof KINDS;

/** What a category may sort. */
export const CATEGORY_KINDS = [
  ...Object.entries(KINDS).map(([value, { many }]) => ({ value, label: many as string })),
  { value: "recipe", label: "Recipes" },
];

/** The filters of the list; "active" is how it is shown unless asked otherwise. */
export const STATES = {
  low: "Low stock",
  out: "None left",
  expiring: "Expiring soon",
  expired: "With expired lots",
  archived: "Archived",
} as const;

/** How an item stands, as the design system's pill. */
export const PILL: Record<ItemState, State> = {
  archived: "archived",
  untracked: "endless",
  out: "out",
  low: "low",
  expired: "expired",
  soon: "soon",
  ok: "enough",
};

/** What a person may call a use, and a loss; in the order in which they are offered. */
export const USE_WORDS = [
  { value: "use", label: "Use" },
  { value: "sample", label: "Sample" },
  { value: "tester", label: "Tester" },
  { value: "gift", label: "Gift" },
  { value: "other", label: "Other" },
] as const;

export const WRITE_OFF_WORDS = [
  { value: "spoil", label: "Spoiled" },
  { value: "damaged", label: "Damaged" },
  { value: "expired", label: "Expired" },
  { value: "quality_fail", label: "Failed quality" },
  { value: "trash", label: "Thrown away" },
] as const;
