import type { Tx } from "@/server/kernel/context";
import type { Quantity } from "@/server/kernel/quantity";
import type { GlobalItem } from "@/server/services/global-library/steps";
import { itemIdsOf, makingsOf, rulesOfLines, type VersionLine } from "@/server/services/recipes/steps";
import type { ConversionRules } from "@/server/services/unit-conversion/pure";
import { explode, type FormulaLine, type SubRecipe } from "./inci/explode";
import type { Part } from "./inci/part";
import { namingOf } from "./naming";

/** A line as far as its ingredients go; drafted ones name the entry of the library instead of an item. */
export type SourceLine = {
  itemId: string | null;
  entry?: GlobalItem | null;
  itemName: string;
  itemKind?: string;
  quantity: Quantity;
  unit: string;
};

/** What a formula is made of. */
export type Ingredients = {
  /** By what was put in; sub-recipes taken apart, losses and all. */
  used: Part[];
  /** By what is in the product: a sub-recipe's parts weigh no more than was used of it. */
  left: Part[];
  /** As `left`, of each line by itself, in their order; of a container or wrapping nothing. */
  each: Part[][];
  /** What must be known before this is printed, in sentences. */
  notes: string[];
};

/** As deep as recipes may stand within recipes. */
const MOST_LEVELS = 20;

/**
 * The ingredients of these lines, every sub-recipe taken apart by its current version; containers and wrappings are none.
 * As many statements as there are levels of recipes, however many lines.
 */
export async function ingredientsOf(ctx: Tx, lines: readonly SourceLine[]): Promise<Ingredients> {
  const own = lines.filter(isIngredient);
  const known = await knownOf(ctx, own);
  const formula = own.map(formulaLine);
  const used = explode(formula, known, "used");
  const left = explode(formula, known, "left");
  const naming = await namingOf(ctx, used.parts, known.entries);
  return {
    used: used.parts.map(naming.part),
    left: left.parts.map(naming.part),
    each: lines.map((line) =>
      isIngredient(line) ? explode([formulaLine(line)], known, "left").parts.map(naming.part) : [],
    ),
    notes: [
      ...(used.through.length > 0
        ? [`Taken apart into what they are made of: ${used.through.join(", ")}.`]
        : []),
      ...used.problems,
      ...naming.notes(used.parts),
    ],
  };
}

const isIngredient = ({ itemKind = "ingredient" }: SourceLine): boolean => itemKind === "ingredient";

const idOf = ({ itemId, entry }: Pick<SourceLine, "itemId" | "entry">) => itemId ?? entry?.id ?? null;

const formulaLine = (line: SourceLine | VersionLine): FormulaLine => ({
  itemId: idOf(line),
  name: line.itemName,
  quantity: line.quantity,
  unit: line.unit,
});

/** How everything in it converts and is made, level by level. */
async function knownOf(ctx: Tx, lines: readonly SourceLine[]) {
  const rules = new Map<string, ConversionRules>();
  const subRecipes = new Map<string, SubRecipe>();
  const entries = new Map<string, GlobalItem>();
  let level: readonly SourceLine[] = lines;
  for (let depth = 0; level.length > 0 && depth < MOST_LEVELS; depth++) {
    for (const { itemId, entry } of level) if (itemId === null && entry) entries.set(entry.id, entry);
    for (const [id, known] of await rulesOfLines(ctx, level)) rules.set(id, known);
    const made = await makingsOf(
      ctx,
      itemIdsOf(level).filter((id) => !subRecipes.has(id)),
    );
    for (const [id, { recipeName, yieldQuantity, yieldUnit, lines: inner }] of made)
      subRecipes.set(id, {
        name: recipeName,
        yieldQuantity,
        yieldUnit,
        lines: inner
          .filter((line) => line.itemId === null || line.itemKind === "ingredient")
          .map(formulaLine),
      });
    level = [...made.values()].flatMap((making) => making.lines);
  }
  return { rules, subRecipes, entries };
}
