import { and, eq, isNull } from "drizzle-orm";
import { inventoryItem } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import type { Row } from "@/server/kernel/tenant-db";
import { fitsItem, type GlobalItem } from "@/server/services/global-library/steps";
import { called } from "./called";

type Item = Row<typeof inventoryItem>;

/**
 * The own item that each of these entries of the library might be, by the entry's id: in use, not linked yet, of its kind
 * and a compatible dimension, and called like the entry; or else by another name that the entry goes by ("Karite butter").
 */
export async function itemsLike(ctx: Tx, entries: readonly GlobalItem[]): Promise<Map<string, Item>> {
  if (entries.length === 0) return new Map();
  const items = await ctx.db.list(inventoryItem, {
    where: and(
      eq(inventoryItem.isActive, true),
      isNull(inventoryItem.globalItemId),
      called(entries.flatMap(({ name, aliases }) => [name, ...aliases])),
    ),
  });
  const byName = new Map(items.map((item) => [item.name.toLowerCase(), item]));
  return new Map(
    entries.flatMap((entry) => {
      const names = [entry.name, ...entry.aliases].map((name) => name.toLowerCase());
      const alike = names.flatMap((name) => byName.get(name) ?? []).find((item) => fitsItem(entry, item));
      return alike ? [[entry.id, alike] as const] : [];
    }),
  );
}
