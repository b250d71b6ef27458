import { eq } from "drizzle-orm";
import { category, inventoryItem, recipe } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { anyOf } from "@/server/kernel/tenant-db";
import { NotOnShelf, NotPossibleHere } from "./errors";
import { findVersion, type FoundVersion } from "./find";
import { isDrafted, type ItemLine, type VersionLine } from "./lines";

export { makersOf, type Maker } from "./made-by";
export { isDrafted, linesOf, type DraftedLine, type ItemLine, type VersionLine } from "./lines";

export type PlannableVersion = Omit<FoundVersion, "lines"> & {
  /** Of items only: what is planned is checked, taken and stored by its item. */
  lines: ItemLine[];
  categoryName: string | null;
  outputItemName: string | null;
  parentName: string | null;
  rootName: string | null;
};

/**
 * Everything of a recipe's version that a plan keeps, the current one unless another is named.
 * Throws NotFound; RECIPE_ARCHIVED for a recipe that is put away; NotOnShelf where lines are only drafted against the library.
 */
export async function versionForPlan(
  ctx: Tx,
  recipeId: string,
  versionId?: string,
): Promise<PlannableVersion> {
  const found = await findVersion(ctx, recipeId, versionId);
  const { name, isActive, parentId, rootId, categoryId, outputItemId } = found.recipe;
  if (!isActive)
    throw new NotPossibleHere("RECIPE_ARCHIVED", `${name} is archived. Restore it before you plan with it.`);
  const lines = requireItems(found.lines);
  const [family, sort, output] = await Promise.all([
    ctx.db.list(recipe, {
      where: anyOf(
        recipe.id,
        [parentId, rootId].filter((id) => id !== null),
      ),
    }),
    categoryId ? ctx.db.find(category, eq(category.id, categoryId)) : undefined,
    outputItemId ? ctx.db.find(inventoryItem, eq(inventoryItem.id, outputItemId)) : undefined,
  ]);
  const nameOf = (id: string | null) => family.find((row) => row.id === id)?.name ?? null;
  return {
    ...found,
    lines,
    categoryName: sort?.name ?? null,
    outputItemName: output?.name ?? null,
    parentName: nameOf(parentId),
    rootName: nameOf(rootId),
  };
}

function requireItems(lines: readonly VersionLine[]): ItemLine[] {
  const [first, ...more] = lines.filter(isDrafted);
  if (first) throw new NotOnShelf([first, ...more]);
  return lines.filter((line) => !isDrafted(line));
}

export { makingsOf, recipeForSheet } from "./for-sheets";
export { itemIdsOf, rulesOfLines } from "./line-rules";
