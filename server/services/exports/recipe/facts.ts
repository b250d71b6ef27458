import type { Portioning } from "@/db/schema";
import { dayIn } from "@/server/kernel/clock";
import { hasPermission, type Tx } from "@/server/kernel/context";
import type { Ratio } from "@/server/kernel/exact";
import type { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { isTakenInPieces } from "@/server/services/fifo/pure";
import { shelvesOf } from "@/server/services/inventory-adjustment/steps";
import { scaleLine, scalePortions } from "@/server/services/production-planning/pure";
import { skusOfRecipe } from "@/server/services/products/steps";
import { evaluateLines, ratioOrProblem } from "@/server/services/recipes/pure";
import { itemIdsOf, recipeForSheet } from "@/server/services/recipes/steps";
import { baseUnitOf } from "@/server/services/unit-conversion/pure";
import { ingredientsOf, type Ingredients } from "../parts";
import { tradeOf, type Trade } from "../which";
import { wordsFor, type Words } from "../words";
import type { Part } from "../inci/part";

/** A line of the scaled recipe. */
export type LineFacts = {
  name: string;
  isIngredient: boolean;
  quantity: Quantity;
  unit: string;
  /** Null for what has no weight, or none that is known. */
  grams: Ratio | null;
  note: string;
  isCritical: boolean;
  /** What it is by the library; sub-recipes by what most of them is. Null for what is no ingredient, or unknown. */
  part: Part | null;
  /** Null for who may not see costs, and where there is none. */
  cost: Money | null;
};

/** All that a recipe's documents are written from: one version, scaled, with what it is made of. */
export type RecipeFacts = {
  words: Words;
  shop: string;
  today: string;
  name: string;
  category: string | null;
  trade: Trade | null;
  versionNo: number;
  isTest: boolean;
  factor: Quantity;
  yield: { quantity: Quantity; unit: string };
  portions: { name: string; count: Quantity } | null;
  isPoured: boolean;
  shelfLifeDays: number | null;
  data: Readonly<Record<string, string>>;
  instructions: string;
  lines: LineFacts[];
  /** In grams, of all that has a weight. */
  mass: Ratio;
  cost: { total: Money; isWhole: boolean } | null;
  /** What it is sold as. */
  skus: { name: string; weight: Quantity | null }[];
  ingredients: Ingredients;
};

type Asked = { recipeId: string; versionNo?: number; scale: Quantity };

/** Throws NotFound. */
export async function recipeFacts(ctx: Tx, { recipeId, versionNo, scale }: Asked): Promise<RecipeFacts> {
  const {
    recipe,
    version,
    lines: written,
    rules,
    categoryName,
  } = await recipeForSheet(ctx, recipeId, versionNo);
  const factor = scale.toRatio();
  const lines = written.map((line) => {
    const known = rules.get(line.itemId ?? line.entry?.id ?? "");
    const unitRatio = known ? ratioOrProblem(known, line.unit, baseUnitOf(known.dimension)).ratio : null;
    const countable =
      line.itemId !== null && isTakenInPieces({ itemKind: line.itemKind, dimension: line.dimension });
    return {
      ...line,
      quantity: scaleLine({ quantity: line.quantity, unitRatio, countable }, factor).quantity,
    };
  });
  const [shelves, ingredients, skus] = await Promise.all([
    shelvesOf(ctx, itemIdsOf(lines)),
    ingredientsOf(ctx, lines),
    skusOfRecipe(ctx, recipeId),
  ]);
  const evaluated = evaluateLines(lines, rules, shelves);
  const seesCosts = hasPermission(ctx, "inventory.view_costs");
  return {
    words: wordsFor(ctx),
    shop: ctx.organizationName,
    today: dayIn(ctx.timezone, ctx.now),
    name: recipe.name,
    category: categoryName,
    trade: tradeOf(
      categoryName,
      lines.map((line) => line.itemName),
    ),
    versionNo: version.versionNo,
    isTest: version.isTest,
    factor: scale,
    yield: { quantity: version.yieldQuantity.times(factor), unit: version.yieldUnit },
    portions: portionsOf(version.portioning, factor),
    isPoured: version.portioning.kind === "containers",
    shelfLifeDays: version.shelfLifeDays,
    data: version.categoryData,
    instructions: version.instructions,
    lines: lines.map((line, i) => ({
      name: line.itemName,
      isIngredient: line.itemId === null || line.itemKind === "ingredient",
      quantity: line.quantity,
      unit: line.unit,
      grams: evaluated.lines[i]!.mass?.toRatio() ?? null,
      note: line.note,
      isCritical: line.isCritical,
      part: mainPart(ingredients.each[i]!),
      cost: seesCosts && evaluated.lines[i]!.costFrom !== "none" ? evaluated.lines[i]!.cost : null,
    })),
    mass: evaluated.mass.toRatio(),
    cost: seesCosts
      ? { total: evaluated.total.cost, isWhole: evaluated.lines.every((l) => l.costFrom !== "none") }
      : null,
    skus: skus.map(({ name, weight }) => ({ name, weight })),
    ingredients,
  };
}

const portionsOf = (portioning: Portioning, factor: Ratio) =>
  portioning.kind === "portions"
    ? { name: portioning.name, count: scalePortions(Quantity.of(portioning.count), factor).count }
    : null;

/** What an infused oil is: oil, for most of it is. */
const mainPart = (parts: readonly Part[]): Part | null =>
  parts.reduce<Part | null>(
    (most, part) => (most && most.grams.n * part.grams.d >= part.grams.n * most.grams.d ? most : part),
    null,
  );
