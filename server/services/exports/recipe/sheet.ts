import { z } from "zod";
import { fields, optional } from "@/server/kernel/fields";
import { Quantity } from "@/server/kernel/quantity";
import { NotFound } from "@/server/kernel/errors";
import { datedFileName } from "@/server/kernel/file-name";
import { query } from "@/server/kernel/query";
import type { Block, Sheet } from "../sheet";
import { isRecipeSheet, RECIPE_SHEETS, sheetsOfRecipe, type RecipeSheetName } from "../which";
import { bakerBlocks } from "./baker";
import { candleBlocks } from "./candle";
import { recipeFacts, type RecipeFacts } from "./facts";
import { generalBlocks } from "./general";
import { ingredientBlocks } from "./ingredients";
import { recipeLabels } from "./labels";
import { lotionBlocks } from "./lotion";
import { soapBlocks } from "./soap";

const BLOCKS: Record<RecipeSheetName, (facts: RecipeFacts) => Block[]> = {
  recipe: generalBlocks,
  soap: soapBlocks,
  candle: candleBlocks,
  lotion: lotionBlocks,
  baker: bakerBlocks,
  ingredients: ingredientBlocks,
  labels: recipeLabels,
};

/**
 * A document of a recipe: one of `sheetsOfRecipe`, of the current version unless another is named by its number, for one
 * batch unless it is scaled. Costs are on it for those who may see them. Throws NotFound for a foreign or unknown recipe, a
 * version it does not have, a sheet that there is none of for its kind.
 */
export const recipeSheet = query({
  name: "exports.recipeSheet",
  can: "recipe.view",
  input: z.strictObject({
    recipeId: fields.id,
    sheet: z.string().max(40),
    versionNo: z.number().int().positive().max(1_000_000).optional(),
    scale: optional(fields.factor),
  }),
  async run(ctx, { recipeId, sheet, versionNo, scale = Quantity.one }): Promise<Sheet> {
    if (!isRecipeSheet(sheet)) throw new NotFound("This sheet");
    const facts = await recipeFacts(ctx, { recipeId, versionNo, scale });
    const fitting = sheetsOfRecipe(
      facts.category,
      facts.lines.map((line) => line.name),
    );
    if (!fitting.includes(sheet)) throw new NotFound("This sheet");
    const title = RECIPE_SHEETS[sheet];
    return {
      name: datedFileName(facts.today, title, facts.name),
      title: facts.name,
      subtitle: `${title} · version ${facts.versionNo}${facts.isTest ? " (test)" : ""}`,
      made: facts.words.day(facts.today),
      blocks: BLOCKS[sheet](facts),
      footer: `${facts.shop} · ${facts.name}, version ${facts.versionNo}`,
    };
  },
});
