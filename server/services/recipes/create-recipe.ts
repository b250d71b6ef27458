import { z } from "zod";
import { command } from "@/server/kernel/command";
import { Invalid } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { changeNoteField, draftShape, labelPrefixField } from "./draft";
import { requireCategory, requireOutputItem } from "./limits";
import { unconvertible } from "./problems";
import { contentOfDraft } from "./version";
import { writeRecipe } from "./write-recipe";

export const createRecipe = command({
  name: "recipes.createRecipe",
  can: "recipe.create",
  input: z.strictObject({
    name: fields.name,
    categoryId: optional(fields.id),
    /** Made up from the name unless given. */
    labelPrefix: optional(labelPrefixField),
    makes: z.enum(["product", "intermediate"]).default("product"),
    /** What an intermediate recipe ends in a lot of. */
    outputItemId: optional(fields.id),
    changeNote: changeNoteField,
    ...draftShape,
  }),
  /**
   * Writes a recipe and its first version. A unit that cannot be converted yet is saved and answered as a warning.
   * Throws PlanLimit, Invalid (name taken, archived item, unknown yield unit), NotFound (item, category), RecipeCycle, RecipeTooDeep.
   */
  async run(ctx, input) {
    const { name, categoryId, labelPrefix, makes, outputItemId, changeNote, ...draft } = input;
    if (makes === "intermediate" && !outputItemId)
      throw new Invalid({ outputItemId: "Choose the item that this recipe makes." });
    if (makes === "product" && outputItemId)
      throw new Invalid({ outputItemId: "Only an intermediate recipe ends in an item of its own." });
    await requireCategory(ctx, categoryId);
    if (outputItemId) await requireOutputItem(ctx, outputItemId);
    const content = await contentOfDraft(ctx, draft);
    const made = await writeRecipe(
      ctx,
      { name, categoryId: categoryId ?? null, labelPrefix, outputItemId: outputItemId ?? null, changeNote },
      content,
    );
    ctx.audit({ subject: { kind: "recipe", id: made.recipeId, label: name }, after: content });
    return { ...made, versionNo: 1, warnings: await unconvertible(ctx, content.lines) };
  },
});
