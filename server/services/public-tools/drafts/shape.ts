/** One line of a draft: an amount as a decimal text of at most 12 places, in the unit named. */
export type ToolDraftLine = {
  /** As people say it: "Olive oil", "Water", "Lavender oil". */
  name: string;
  /** The entry of the global library this is, where the calculator knows one: "sodium-hydroxide". */
  slug: string | null;
  /** The calculators' key of an oil, which the library's entries carry too: "olive-oil". */
  oilKey: string | null;
  quantity: string;
  unit: string;
  /** What the recipe should say beside the line, else "". */
  note: string;
};

/** What a calculation is as a recipe: amounts as decimal texts in the unit named, ready for the recipe editor. */
export type ToolDraft = {
  /** The calculator: "soap". */
  tool: string;
  /** As the visitor called it, else the tool's own word. */
  name: string;
  /** Name of a recipe category of the default set: "Soap", "Candles". */
  category: string | null;
  yield: { quantity: string; unit: string } | null;
  portions: { name: string; count: string } | null;
  /** In the keys of the recipe's category data, in words: soap { lye, superfat, water }, candle { wax, load }. */
  categoryData: Record<string, string>;
  instructions: string;
  lines: ToolDraftLine[];
};
