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
  const version = and(
    eq(recipeVersion.id, plan.recipeVersion.id),
    eq(recipeVersion.recipeId, plan.recipe.id),
  )!;
  const [items, found, versions] = await Promise.all([
    ctx.db.list(inventoryItem, { where: anyOf(inventoryItem.id, ids) }),
    ctx.db.find(recipe, eq(recipe.id, plan.recipe.id)),
    ctx.db.count(recipeVersion, version),
  ]);
  if (items.length !== ids.size || !found || versions !== 1) throw planChanged();
  const gone = [found, ...items].find((row) => !row.isActive);
  if (gone) throw planChanged(`${gone.name} was archived since this was planned. Please plan again.`);
  return plan;
}
