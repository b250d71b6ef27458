import { eq } from "drizzle-orm";
import { category, inventoryItem, recipe } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { anyOf } from "@/server/kernel/tenant-db";
import { NotPossibleHere } from "./errors";
import { findVersion, type FoundVersion } from "./find";

export { makersOf, type Maker } from "./made-by";
export type { VersionLine } from "./version";

export type PlannableVersion = FoundVersion & {
  categoryName: string | null;
  outputItemName: string | null;
  parentName: string | null;
  rootName: string | null;
};

/**
 * Everything of a recipe's version that a plan keeps, the current one unless another is named.
 * Throws NotFound; RECIPE_ARCHIVED for a recipe that is put away.
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
    categoryName: sort?.name ?? null,
    outputItemName: output?.name ?? null,
    parentName: nameOf(parentId),
    rootName: nameOf(rootId),
  };
}
