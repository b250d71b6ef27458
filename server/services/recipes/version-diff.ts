import { z } from "zod";
import { fields } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";
import { describeChanges } from "./changes";
import { findVersion } from "./find";
import { contentOf } from "./version";

/** What is different from one version to another of the same recipe, in whole sentences. Throws NotFound. */
export const versionDiff = query({
  name: "recipes.versionDiff",
  can: "recipe.view",
  input: z.strictObject({ recipeId: fields.id, fromVersionId: fields.id, toVersionId: fields.id }),
  async run(ctx, { recipeId, fromVersionId, toVersionId }) {
    const [from, to] = await Promise.all([
      findVersion(ctx, recipeId, fromVersionId),
      findVersion(ctx, recipeId, toVersionId),
    ]);
    return {
      from: { versionNo: from.version.versionNo, createdAt: from.version.createdAt.toISOString() },
      to: { versionNo: to.version.versionNo, createdAt: to.version.createdAt.toISOString() },
      changes: describeChanges(contentOf(from.version, from.lines), contentOf(to.version, to.lines)),
    };
  },
});
