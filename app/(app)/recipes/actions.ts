"use server";

import { schedule, start } from "@/server/services/batches";
import { itemOptions } from "@/server/services/inventory";
import * as recipes from "@/server/services/recipes";
import { action, ask } from "@/server/web/action";

const toRecipe = ({ recipeId }: { recipeId: string }) => `/recipes/${recipeId}`;

export const createRecipe = action(recipes.createRecipe, { redirect: toRecipe });
export const saveVersion = action(recipes.saveVersion, { redirect: toRecipe });
export const saveTestVersion = action(recipes.saveTestVersion, {
  redirect: ({ recipeId, versionId }) => `/recipes/${recipeId}?version=${versionId}`,
});
export const editCover = action(recipes.editRecipe, { message: ({ name }) => `${name} saved.` });
export const duplicateRecipe = action(recipes.duplicateRecipe, { redirect: toRecipe });
export const createVariation = action(recipes.createVariation, { redirect: toRecipe });
export const archiveRecipe = action(recipes.archiveRecipe, { message: () => "Recipe archived." });
export const restoreRecipe = action(recipes.restoreRecipe, { message: () => "Recipe restored." });
export const lockVersion = action(recipes.lockVersion, {
  message: ({ versionNo }) => `Version ${versionNo} locked.`,
});
export const unlockVersion = action(recipes.unlockVersion, {
  message: ({ versionNo }) => `Version ${versionNo} unlocked.`,
});
export const promoteTestVersion = action(recipes.promoteTestVersion, { redirect: toRecipe });

export const startBatch = action(start, { redirect: ({ batchId }) => `/batches/${batchId}` });
export const scheduleBatch = action(schedule, { redirect: ({ batchId }) => `/batches/${batchId}` });

export const findItems = ask(itemOptions);
export const findLines = ask(recipes.lineOptions);
export const findRecipes = ask(recipes.recipeOptions);
export const costOfDraft = ask(recipes.costDraft);
