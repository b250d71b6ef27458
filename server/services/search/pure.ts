/** What a search can find; for the words of screens. */
export type FoundKind = "item" | "recipe" | "batch" | "product" | "sku" | "lot" | "adjustment";

/** A thing that was found: what it is called, and what tells it from its like. */
export type FoundThing = {
  kind: FoundKind;
  id: string;
  name: string;
  detail: string | null;
};
