import { and, eq } from "drizzle-orm";
import { recipe } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { anyOf } from "@/server/kernel/tenant-db";

export type Maker = { recipeId: string; name: string };

/** Which active recipe makes each of these items, where one does; the first by name where several do. */
export async function makersOf(ctx: Tx, itemIds: Iterable<string>): Promise<Map<string, Maker>> {
  const rows = await ctx.db.select({
    from: recipe,
    fields: { recipeId: recipe.id, name: recipe.name, itemId: recipe.outputItemId },
    where: and(anyOf(recipe.outputItemId, itemIds), eq(recipe.isActive, true)),
    orderBy: [recipe.name, recipe.id],
  });
  const makers = new Map<string, Maker>();
  for (const { itemId, ...maker } of rows) if (itemId && !makers.has(itemId)) makers.set(itemId, maker);
  return makers;
}
