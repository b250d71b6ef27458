import { eq } from "drizzle-orm";
import { recipe } from "@/db/schema";
import type { CommandTx } from "@/server/kernel/context";
import { uuidv7 } from "@/server/kernel/ids";
import type { VersionContent } from "./changes";
import { refuseCycle } from "./cycles";
import { freeName, freshPrefix, lockOrganization, roomForRecipe } from "./limits";
import { insertVersion } from "./version";

export type NewRecipe = {
  name: string;
  categoryId: string | null;
  labelPrefix?: string;
  outputItemId: string | null;
  parentId?: string;
  rootId?: string;
  changeNote: string;
};

/**
 * Writes a recipe with its first version. Everything it is about was looked up by the caller.
 * Throws PlanLimit, Invalid (name taken), RecipeCycle.
 */
export async function writeRecipe(ctx: CommandTx, given: NewRecipe, content: VersionContent) {
  await lockOrganization(ctx);
  await roomForRecipe(ctx);
  await freeName(ctx, given.name);
  const id = uuidv7();
  await refuseCycle(
    ctx,
    { recipeId: id, outputItemId: given.outputItemId },
    content.lines.flatMap((line) => line.itemId ?? []),
  );
  const { changeNote, labelPrefix, ...row } = given;
  await ctx.db.insert(recipe, {
    ...row,
    id,
    makes: given.outputItemId ? "intermediate" : "product",
    labelPrefix: labelPrefix ?? (await freshPrefix(ctx, given.name)),
  });
  const versionId = await insertVersion(
    ctx,
    { recipeId: id, versionNo: 1, isTest: false, changeNote },
    content,
  );
  await ctx.db.update(recipe, eq(recipe.id, id), { currentVersionId: versionId });
  return { recipeId: id, versionId };
}
