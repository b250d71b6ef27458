import { eq } from "drizzle-orm";
import { z } from "zod";
import { recipe, recipeVersion } from "@/db/schema";
import { command } from "@/server/kernel/command";
import type { CommandTx } from "@/server/kernel/context";
import { Conflict } from "@/server/kernel/errors";
import { fields } from "@/server/kernel/fields";
import { describeChanges } from "./changes";
import { refuseCycle } from "./cycles";
import { changeNoteField, draftShape } from "./draft";
import { NothingChanged, VersionLocked } from "./errors";
import { findVersion, lockRecipeInUse, nextVersionNo } from "./find";
import { lockOrganization } from "./limits";
import { unconvertible } from "./problems";
import { contentOf, contentOfDraft, insertVersion } from "./version";

const input = z.strictObject({
  recipeId: fields.id,
  /** The version that the editor showed. */
  basedOn: fields.id,
  changeNote: changeNoteField,
  ...draftShape,
});

/**
 * Saves a change of a recipe as its new current version; versions themselves never change.
 * Throws NotFound, NothingChanged, VersionLocked (the current version is locked), Conflict (somebody saved meanwhile),
 * Invalid, RecipeCycle, RecipeTooDeep.
 */
export const saveVersion = command({
  name: "recipes.saveVersion",
  can: "recipe.edit",
  input,
  run: (ctx, given) => save(ctx, given, false),
});

/**
 * Saves a change as a trial beside the current version, which stays what it is. Allowed beside a locked one.
 * Throws as saveVersion, except VersionLocked and the Conflict of a newer version.
 */
export const saveTestVersion = command({
  name: "recipes.saveTestVersion",
  can: "recipe.create_variation",
  input,
  run: (ctx, given) => save(ctx, given, true),
});

async function save(ctx: CommandTx, given: z.output<typeof input>, isTest: boolean) {
  const { recipeId, basedOn, changeNote, ...draft } = given;
  await lockOrganization(ctx);
  const found = await lockRecipeInUse(ctx, recipeId);
  const base = await findVersion(ctx, recipeId, basedOn);
  if (!isTest) await requireNewest(ctx, found.currentVersionId!, base.version);
  const before = contentOf(base.version, base.lines);
  const content = await contentOfDraft(ctx, draft, new Set(base.lines.flatMap((line) => line.itemId ?? [])));
  const changes = describeChanges(before, content);
  if (changes.length === 0) throw new NothingChanged();
  await refuseCycle(
    ctx,
    { recipeId, outputItemId: found.outputItemId },
    content.lines.flatMap((line) => line.itemId ?? []),
  );
  const versionNo = await nextVersionNo(ctx, recipeId);
  const versionId = await insertVersion(ctx, { recipeId, versionNo, isTest, changeNote }, content);
  if (!isTest) await ctx.db.update(recipe, eq(recipe.id, recipeId), { currentVersionId: versionId });
  ctx.audit({
    subject: { kind: "recipe", id: recipeId, label: found.name },
    before: { versionNo: base.version.versionNo },
    after: { versionNo, isTest, changes },
  });
  return { recipeId, versionId, versionNo, changes, warnings: await unconvertible(ctx, content.lines) };
}

/** What was saved since the editor opened is somebody else's work, and is looked at before it is replaced. */
async function requireNewest(
  ctx: CommandTx,
  currentId: string,
  base: { id: string; versionNo: number },
): Promise<void> {
  const current = await ctx.db.get(recipeVersion, currentId);
  if (current.isLocked) throw new VersionLocked(current.versionNo);
  if (current.id === base.id) return;
  throw new Conflict(
    "VERSION_OUTDATED",
    `Version ${current.versionNo} was saved by ${current.createdBy} meanwhile. Look at it before you save yours.`,
    { versionNo: current.versionNo },
  );
}
