import { z } from "zod";
import { command } from "@/server/kernel/command";
import type { CommandTx } from "@/server/kernel/context";
import { fields, optional } from "@/server/kernel/fields";
import { labelPrefixField } from "./draft";
import { findVersion } from "./find";
import { contentOf } from "./version";
import { writeRecipe } from "./write-recipe";

const input = z.strictObject({
  recipeId: fields.id,
  /** The current one unless another is named. */
  versionId: optional(fields.id),
  name: fields.name,
  labelPrefix: optional(labelPrefixField),
});

/**
 * A recipe of the same family: it starts as a copy and remembers its parent and the root.
 * Throws NotFound, PlanLimit, Invalid (name taken), RecipeCycle.
 */
export const createVariation = command({
  name: "recipes.createVariation",
  can: "recipe.create_variation",
  input,
  run: (ctx, given) => copy(ctx, given, true),
});

/** A recipe of its own with the same content. Throws as createVariation. */
export const duplicateRecipe = command({
  name: "recipes.duplicateRecipe",
  can: "recipe.create",
  input,
  run: (ctx, given) => copy(ctx, given, false),
});

async function copy(ctx: CommandTx, given: z.output<typeof input>, inFamily: boolean) {
  const { recipe: source, version, lines } = await findVersion(ctx, given.recipeId, given.versionId);
  const made = await writeRecipe(
    ctx,
    {
      name: given.name,
      categoryId: source.categoryId,
      labelPrefix: given.labelPrefix,
      outputItemId: source.outputItemId,
      changeNote: `${inFamily ? "Variation" : "Copy"} of ${source.name}, version ${version.versionNo}.`,
      ...(inFamily && { parentId: source.id, rootId: source.rootId ?? source.id }),
    },
    contentOf(version, lines),
  );
  ctx.audit({
    subject: { kind: "recipe", id: made.recipeId, label: given.name },
    after: { from: source.name, versionNo: version.versionNo, variation: inFamily },
  });
  return { ...made, versionNo: 1 };
}
