/** What a search can find; for the words of screens. */
const FOUND_KINDS = ["item", "recipe", "batch", "product", "sku", "lot", "adjustment"] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** A thing that was found: what it is called, and what tells it from its like. */
export type FoundThing = {
  kind: FoundKind;
  id: string;
  name: string;
  detail: string | null;
};
