import { eq } from "drizzle-orm";
import { z } from "zod";
import { recipe } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { lockRecipe } from "./find";
import { freeName, lockOrganization, roomForRecipe } from "./limits";

const input = z.strictObject({ recipeId: fields.id });

/** Puts a recipe away; running batches go on, and everything stays readable. Archiving twice is the same. Throws NotFound. */
export const archiveRecipe = command({
  name: "recipes.archiveRecipe",
  can: "recipe.archive",
  input,
  async run(ctx, { recipeId }) {
    const found = await lockRecipe(ctx, recipeId);
    await ctx.db.update(recipe, eq(recipe.id, recipeId), { isActive: false });
    ctx.audit({
      subject: { kind: "recipe", id: recipeId, label: found.name },
      before: { isActive: found.isActive },
      after: { isActive: false },
    });
    return { recipeId, isActive: false };
  },
});

/** Takes a recipe back into use. Throws NotFound, PlanLimit, Invalid (its name was given to another meanwhile). */
export const restoreRecipe = command({
  name: "recipes.restoreRecipe",
  can: "recipe.archive",
  input,
  async run(ctx, { recipeId }) {
    await lockOrganization(ctx);
    const found = await lockRecipe(ctx, recipeId);
    if (!found.isActive) {
      await roomForRecipe(ctx);
      await freeName(ctx, found.name, recipeId);
      await ctx.db.update(recipe, eq(recipe.id, recipeId), { isActive: true });
    }
    ctx.audit({
      subject: { kind: "recipe", id: recipeId, label: found.name },
      before: { isActive: found.isActive },
      after: { isActive: true },
    });
    return { recipeId, isActive: true };
  },
});
