/** Which documents there are of a recipe and of a batch: their words in addresses, and what people call them. */

export const RECIPE_SHEETS = {
  recipe: "Recipe sheet",
  soap: "Soap sheet",
  candle: "Candle sheet",
  lotion: "Lotion sheet",
  baker: "Baker's sheet",
  ingredients: "Ingredient list",
  labels: "Label sheet",
} as const;
export type RecipeSheetName = keyof typeof RECIPE_SHEETS;

export const BATCH_SHEETS = { record: "Batch record", labels: "Labels of the batch" } as const;
export type BatchSheetName = keyof typeof BATCH_SHEETS;

export const isRecipeSheet = (name: string): name is RecipeSheetName => Object.hasOwn(RECIPE_SHEETS, name);
export const isBatchSheet = (name: string): name is BatchSheetName => Object.hasOwn(BATCH_SHEETS, name);

export type Trade = "soap" | "candle" | "lotion" | "baker";

const BY_CATEGORY: Readonly<Record<Trade, RegExp>> = {
  soap: /soap/i,
  candle: /candle|wax melt/i,
  // Before lotions: butter cookies and cream cakes are baked.
  baker: /bak|bread|dough|pastr|cake|cookie/i,
  lotion: /lotion|cream|balm|salve|butter|emulsion|serum/i,
};

const BY_LINE: Partial<Record<Trade, RegExp>> = {
  soap: /\b(sodium|potassium) hydroxide\b|\blye\b/i,
  baker: /\bflour\b/i,
};

/** The trade of a recipe: by its category, else by its lye or its flour. Null: none with a sheet of its own. */
export function tradeOf(category: string | null, lineNames: readonly string[]): Trade | null {
  const first = (words: Partial<Record<Trade, RegExp>>, texts: readonly string[]) =>
    (Object.keys(words) as Trade[]).find((trade) => texts.some((text) => words[trade]!.test(text)));
  return first(BY_CATEGORY, [category ?? ""]) ?? first(BY_LINE, lineNames) ?? null;
}

/** The documents that fit a recipe, in the order in which a menu shows them. */
export function sheetsOfRecipe(category: string | null, lineNames: readonly string[]): RecipeSheetName[] {
  const trade = tradeOf(category, lineNames);
  return ["recipe", ...(trade ? [trade] : []), "ingredients", "labels"];
}
