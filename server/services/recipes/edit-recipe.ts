import { eq } from "drizzle-orm";
import { z } from "zod";
import { recipe } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields, optional } from "@/server/kernel/fields";
import { labelPrefixField } from "./draft";
import { lockRecipeInUse } from "./find";
import { freeName, lockOrganization, requireCategory } from "./limits";

/**
 * Changes what stands on a recipe's cover: name, category, label prefix. Versions and batches keep what they are.
 * Fields that are not given stay as they are; an empty category takes it out. Throws NotFound, Invalid (name taken).
 */
export const editRecipe = command({
  name: "recipes.editRecipe",
  can: "recipe.edit",
  input: z.strictObject({
    recipeId: fields.id,
    name: optional(fields.name),
    categoryId: z.union([fields.id, z.literal("")]).optional(),
    labelPrefix: optional(labelPrefixField),
  }),
  async run(ctx, { recipeId, name, categoryId, labelPrefix }) {
    await lockOrganization(ctx);
    const before = await lockRecipeInUse(ctx, recipeId);
    if (name) await freeName(ctx, name, recipeId);
    await requireCategory(ctx, categoryId || undefined);
    const [after] = await ctx.db.update(recipe, eq(recipe.id, recipeId), {
      name,
      labelPrefix,
      categoryId: categoryId === "" ? null : categoryId,
    });
    const cover = (row: typeof before) => ({
      name: row.name,
      categoryId: row.categoryId,
      labelPrefix: row.labelPrefix,
    });
    ctx.audit({
      subject: { kind: "recipe", id: recipeId, label: after!.name },
      before: cover(before),
      after: cover(after!),
    });
    return { recipeId, ...cover(after!) };
  },
});
