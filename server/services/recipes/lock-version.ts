import { eq } from "drizzle-orm";
import { z } from "zod";
import { recipeVersion } from "@/db/schema";
import { command } from "@/server/kernel/command";
import type { CommandTx } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { findVersion, lockRecipeInUse } from "./find";

const input = z.strictObject({ recipeId: fields.id, versionId: fields.id });

/** While the current version is locked, changes become test versions or variations. Locking twice is the same. Throws NotFound. */
export const lockVersion = command({
  name: "recipes.lockVersion",
  can: "recipe.edit",
  input,
  run: (ctx, given) => setLock(ctx, given, true),
});

/** Lets the version be followed by another again. Throws NotFound. */
export const unlockVersion = command({
  name: "recipes.unlockVersion",
  can: "recipe.edit",
  input,
  run: (ctx, given) => setLock(ctx, given, false),
});

async function setLock(ctx: CommandTx, given: z.output<typeof input>, isLocked: boolean) {
  const found = await lockRecipeInUse(ctx, given.recipeId);
  const { version } = await findVersion(ctx, given.recipeId, given.versionId);
  await ctx.db.update(recipeVersion, eq(recipeVersion.id, version.id), { isLocked });
  ctx.audit({
    subject: { kind: "recipe", id: found.id, label: found.name },
    before: { versionNo: version.versionNo, isLocked: version.isLocked },
    after: { versionNo: version.versionNo, isLocked },
  });
  return { recipeId: found.id, versionId: version.id, versionNo: version.versionNo, isLocked };
}
