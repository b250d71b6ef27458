import { and, eq } from "drizzle-orm";
import { inventoryItem, recipe, recipeVersion } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { anyOf } from "@/server/kernel/tenant-db";
import { planChanged, unseal } from "./seal";
import type { PlanSnapshot } from "./snapshot";

export { seal } from "./seal";

/**
 * The plan, if it is exactly the one that this organization was shown and everything in it is still there.
 * Throws Conflict PLAN_CHANGED: another word in it, another organization's, or something of it archived since.
 */
export async function verifySnapshot(ctx: Tx, given: unknown): Promise<PlanSnapshot> {
  const plan = unseal(ctx, given);
  const { outputItemId } = plan.recipe;
  const ids = new Set([
    ...plan.lines.map((line) => line.itemId),
    ...plan.containers.map((container) => container.itemId),
    ...(outputItemId ? [outputItemId] : []),
  ]);
  // One row an item, or one without any; none where the recipe or its version is gone.
  const rows = await ctx.db.select({
    fields: {
      recipeName: recipe.name,
      recipeActive: recipe.isActive,
      itemId: inventoryItem.id,
      itemName: inventoryItem.name,
      itemActive: inventoryItem.isActive,
    },
    from: recipe,
    join: [
      {
        table: recipeVersion,
        on: and(eq(recipeVersion.recipeId, recipe.id), eq(recipeVersion.id, plan.recipeVersion.id))!,
      },
    ],
    left: [{ table: inventoryItem, on: anyOf(inventoryItem.id, ids) }] as const,
    where: eq(recipe.id, plan.recipe.id),
  });
  const items = rows.filter((row) => row.itemId !== null);
  if (rows.length === 0 || items.length !== ids.size) throw planChanged();
  const gone = rows[0]!.recipeActive ? items.find((row) => !row.itemActive)?.itemName : rows[0]!.recipeName;
  if (gone) throw planChanged(`${gone} was archived since this was planned. Please plan again.`);
  return plan;
}
