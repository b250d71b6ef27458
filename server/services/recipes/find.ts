import { and, desc, eq } from "drizzle-orm";
import { recipe, recipeVersion } from "@/db/schema";
import type { CommandTx, Tx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import { NotPossibleHere } from "./errors";
import { linesOf, type VersionLine } from "./lines";
import type { VersionRow } from "./version";

export type RecipeRow = typeof recipe.$inferSelect;
export type FoundVersion = { recipe: RecipeRow; version: VersionRow; lines: VersionLine[] };

/** A recipe with one of its versions, the current one unless another is named. Throws NotFound. */
export async function findVersion(ctx: Tx, recipeId: string, versionId?: string): Promise<FoundVersion> {
  const found = await ctx.db.get(recipe, recipeId, "The recipe");
  const id = versionId ?? found.currentVersionId!;
  const [version, lines] = await Promise.all([
    ctx.db.find(recipeVersion, and(eq(recipeVersion.id, id), eq(recipeVersion.recipeId, recipeId))!),
    linesOf(ctx, [id]),
  ]);
  if (!version) throw new NotFound("That version of the recipe");
  return { recipe: found, version, lines };
}

/** The recipe, locked until the command ends, so that versions are numbered and promoted one after the other. Throws NotFound. */
export async function lockRecipe(ctx: CommandTx, recipeId: string): Promise<RecipeRow> {
  const [found] = await ctx.db.lock(recipe, recipe.id, [recipeId]);
  if (!found) throw new NotFound("The recipe");
  return found;
}

/** As lockRecipe, and refuses an archived one: it is restored before it is changed. */
export async function lockRecipeInUse(ctx: CommandTx, recipeId: string): Promise<RecipeRow> {
  const found = await lockRecipe(ctx, recipeId);
  if (!found.isActive)
    throw new NotPossibleHere("RECIPE_ARCHIVED", `${found.name} is archived. Restore it first.`);
  return found;
}

/** The number that the recipe's next version gets. Call with the recipe locked. */
export async function nextVersionNo(ctx: CommandTx, recipeId: string): Promise<number> {
  const [last] = await ctx.db.list(recipeVersion, {
    where: eq(recipeVersion.recipeId, recipeId),
    orderBy: [desc(recipeVersion.versionNo)],
    limit: 1,
  });
  return (last?.versionNo ?? 0) + 1;
}
