import { and, eq } from "drizzle-orm";
import { inventoryItem } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { anyOf, type Row } from "@/server/kernel/tenant-db";
import { entriesFor } from "@/server/services/global-library/steps";

type Item = Row<typeof inventoryItem>;

/**
 * The active item of the organization that is linked to each of these entries of the library, by the id that was asked for;
 * the oldest where several are. What is linked to an entry that was merged into another is linked to that other.
 * `known`: what `entriesFor` answered for them, where it was asked already.
 */
export async function linkedItems(
  ctx: Tx,
  globalItemIds: Iterable<string>,
  known?: ReadonlyMap<string, { id: string }>,
): Promise<Map<string, Item>> {
  const asked = [...new Set(globalItemIds)];
  if (asked.length === 0) return new Map();
  const entries = known ?? (await entriesFor(ctx, asked));
  // An archived entry leads nowhere, and still says what an item is.
  const meant = (id: string) => entries.get(id)?.id ?? id;
  const items = await ctx.db.list(inventoryItem, {
    where: and(
      eq(inventoryItem.isActive, true),
      anyOf(inventoryItem.globalItemId, new Set([...asked, ...entries.keys()])),
    ),
    orderBy: [inventoryItem.id],
  });
  const found = new Map<string, Item>();
  for (const item of items) {
    const id = meant(item.globalItemId!);
    if (!found.has(id)) found.set(id, item);
  }
  return new Map(
    asked.flatMap((id) => {
      const item = found.get(meant(id));
      return item ? [[id, item] as const] : [];
    }),
  );
}

/** The ids of entries whose drafted lines are lines of this item: its own entry's, and of those merged into that. */
export async function entriesMeantBy(ctx: Tx, item: Item): Promise<string[]> {
  const own = item.globalItemId;
  if (own === null) return [];
  const entries = await entriesFor(ctx, [own]);
  const first = (await linkedItems(ctx, [own], entries)).get(own);
  return first?.id === item.id ? [...new Set([own, ...entries.keys()])] : [];
}
