import { eq } from "drizzle-orm";
import { inventoryItem, organization, recipe, recipeIngredient } from "@/db/schema";
import type { CommandTx } from "@/server/kernel/context";
import { anyOf } from "@/server/kernel/tenant-db";
import { linkedItems } from "@/server/services/inventory/steps";
import { RecipeCycle, RecipeTooDeep } from "./errors";

/** How deep recipes may stand within recipes. */
const MAX_DEPTH = 20;

/**
 * Refuses lines that lead back, directly or through other recipes' current versions, to what the recipe itself makes.
 * Locks the organization first: two recipes saved at once could otherwise close a circle together.
 * One statement a level, whatever the number of recipes. Throws RecipeCycle, RecipeTooDeep.
 */
export async function refuseCycle(
  ctx: CommandTx,
  made: { recipeId: string; outputItemId: string | null },
  itemIds: Iterable<string>,
): Promise<void> {
  const { outputItemId } = made;
  if (!outputItemId) return;
  await ctx.db.lock(organization, organization.organizationId, [ctx.organizationId]);
  const cameFrom = new Map<string, string | null>();
  for (const itemId of itemIds) cameFrom.set(itemId, null);
  let level = [...cameFrom.keys()];
  for (let depth = 1; level.length > 0; depth++) {
    if (cameFrom.has(outputItemId)) throw new RecipeCycle(await path(ctx, outputItemId, cameFrom));
    if (depth > MAX_DEPTH) throw new RecipeTooDeep(MAX_DEPTH);
    const needs = await ctx.db.select({
      from: recipe,
      join: [{ table: recipeIngredient, on: eq(recipeIngredient.recipeVersionId, recipe.currentVersionId) }],
      fields: {
        recipeId: recipe.id,
        output: recipe.outputItemId,
        itemId: recipeIngredient.itemId,
        entryId: recipeIngredient.globalItemId,
      },
      where: anyOf(recipe.outputItemId, level),
    });
    const linked = await linkedItems(
      ctx,
      needs.flatMap(({ entryId }) => entryId ?? []),
    );
    level = [];
    for (const { recipeId, output, entryId, ...line } of needs) {
      // A line drafted against the library is the item linked to it since; without one, no recipe makes it.
      const itemId = line.itemId ?? (entryId && linked.get(entryId)?.id);
      // What this very recipe needed until now is about to be replaced.
      if (!itemId || recipeId === made.recipeId || cameFrom.has(itemId)) continue;
      cameFrom.set(itemId, output);
      level.push(itemId);
    }
  }
}

/** The names from the output over the line that leads to it back to the output. */
async function path(ctx: CommandTx, output: string, cameFrom: ReadonlyMap<string, string | null>) {
  const ids: string[] = [];
  for (let at: string | null = output; at; at = cameFrom.get(at) ?? null) ids.unshift(at);
  const items = await ctx.db.list(inventoryItem, { where: anyOf(inventoryItem.id, ids) });
  const names = new Map(items.map((item) => [item.id, item.name]));
  return [output, ...ids].map((id) => names.get(id) ?? "an item");
}
