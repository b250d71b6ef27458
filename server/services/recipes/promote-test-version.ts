import { eq } from "drizzle-orm";
import { z } from "zod";
import { recipe, recipeVersion } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { refuseCycle } from "./cycles";
import { NotPossibleHere, VersionLocked } from "./errors";
import { findVersion, lockRecipeInUse } from "./find";
import { lockOrganization } from "./limits";

/**
 * Makes a trial the current version. It keeps its number and content; the one before stays in the history.
 * Throws NotFound, NOT_A_TEST_VERSION, VersionLocked (the current version is locked), RecipeCycle.
 */
export const promoteTestVersion = command({
  name: "recipes.promoteTestVersion",
  can: "recipe.edit",
  input: z.strictObject({ recipeId: fields.id, versionId: fields.id }),
  async run(ctx, { recipeId, versionId }) {
    await lockOrganization(ctx);
    const found = await lockRecipeInUse(ctx, recipeId);
    const { version, lines } = await findVersion(ctx, recipeId, versionId);
    if (!version.isTest)
      throw new NotPossibleHere("NOT_A_TEST_VERSION", `Version ${version.versionNo} is no test version.`);
    const current = await ctx.db.get(recipeVersion, found.currentVersionId!);
    if (current.isLocked) throw new VersionLocked(current.versionNo);
    await refuseCycle(
      ctx,
      { recipeId, outputItemId: found.outputItemId },
      lines.flatMap((line) => line.itemId ?? []),
    );
    await ctx.db.update(recipeVersion, eq(recipeVersion.id, versionId), { isTest: false });
    await ctx.db.update(recipe, eq(recipe.id, recipeId), { currentVersionId: versionId });
    ctx.audit({
      subject: { kind: "recipe", id: recipeId, label: found.name },
      before: { versionNo: current.versionNo },
      after: { versionNo: version.versionNo },
    });
    return { recipeId, versionId, versionNo: version.versionNo };
  },
});
