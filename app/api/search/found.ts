import type { Found } from "@/components/frame/types";
import type { FoundKind, FoundThing } from "@/server/services/search";

const WORDS: Record<FoundKind, string> = {
  item: "Item",
  recipe: "Recipe",
  batch: "Batch",
  product: "Product",
  sku: "SKU",
  lot: "Lot",
  adjustment: "Ledger",
};

const PAGES: Record<FoundKind, (thing: FoundThing) => string> = {
  item: ({ id }) => `/inventory/${id}`,
  recipe: ({ id }) => `/recipes/${id}`,
  batch: ({ id }) => `/batches/${id}`,
  product: ({ id }) => `/products/${id}`,
  sku: ({ id }) => `/products/skus/${id}`,
  lot: ({ id }) => `/batches/lots/${id}`,
  adjustment: ({ id }) => `/ledger/${id}`,
};

/** A found thing as a line of the palette. */
export const foundLine = (thing: FoundThing): Found => ({
  label: thing.name,
  hint: thing.detail ?? undefined,
  href: PAGES[thing.kind](thing),
  kind: WORDS[thing.kind],
});
