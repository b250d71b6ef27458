import { and, eq } from "drizzle-orm";
import { category, recipe, recipeVersion } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import type { Quantity } from "@/server/kernel/quantity";
import { anyOf } from "@/server/kernel/tenant-db";
import { findVersion } from "./find";
import { rulesOfLines } from "./line-rules";
import { linesOf, type VersionLine } from "./lines";
import { makersOf } from "./made-by";

/**
 * A recipe as its documents tell it, archived ones too: one version, by its number or the current one, and how its items
 * convert. Throws NotFound.
 */
export async function recipeForSheet(ctx: Tx, recipeId: string, versionNo?: number) {
  const found = await findVersion(ctx, recipeId, await versionIdOf(ctx, recipeId, versionNo));
  const { categoryId } = found.recipe;
  const [rules, sort] = await Promise.all([
    rulesOfLines(ctx, found.lines),
    categoryId ? ctx.db.find(category, eq(category.id, categoryId)) : undefined,
  ]);
  return { ...found, rules, categoryName: sort?.name ?? null };
}

async function versionIdOf(ctx: Tx, recipeId: string, versionNo?: number): Promise<string | undefined> {
  if (versionNo === undefined) return undefined;
  const which = and(eq(recipeVersion.recipeId, recipeId), eq(recipeVersion.versionNo, versionNo))!;
  const found = await ctx.db.find(recipeVersion, which);
  if (!found) throw new NotFound("That version of the recipe");
  return found.id;
}

/** How an item is made here: what the current version of the recipe for it puts in, and how much comes out. */
export type MakingOf = {
  recipeName: string;
  yieldQuantity: Quantity;
  yieldUnit: string;
  lines: VersionLine[];
};

/** How these items are made, by item; bought ones are absent. A constant number of statements, however many there are. */
export async function makingsOf(ctx: Tx, itemIds: Iterable<string>): Promise<Map<string, MakingOf>> {
  const makers = await makersOf(ctx, itemIds);
  if (makers.size === 0) return new Map();
  const versions = await ctx.db.select({
    from: recipe,
    join: [{ table: recipeVersion, on: eq(recipeVersion.id, recipe.currentVersionId) }],
    fields: {
      recipeId: recipe.id,
      versionId: recipeVersion.id,
      yieldQuantity: recipeVersion.yieldQuantity,
      yieldUnit: recipeVersion.yieldUnit,
    },
    where: anyOf(
      recipe.id,
      [...makers.values()].map(({ recipeId }) => recipeId),
    ),
  });
  const lines = await linesOf(
    ctx,
    versions.map(({ versionId }) => versionId),
  );
  return new Map(
    [...makers].flatMap(([itemId, { recipeId, name }]) => {
      const version = versions.find((one) => one.recipeId === recipeId);
      if (!version) return [];
      const { versionId, yieldQuantity, yieldUnit } = version;
      const own = lines.filter((line) => line.versionId === versionId);
      return [[itemId, { recipeName: name, yieldQuantity, yieldUnit, lines: own }] as const];
    }),
  );
}
