import { and, eq } from "drizzle-orm";
import { inventoryItem } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import { entriesBySlug, type GlobalItem } from "@/server/services/global-library/steps";
import { called, linkedItems } from "@/server/services/inventory/steps";
import type { DraftLine } from "./draft";
import { ItemMissing } from "./errors";

type Amount = Omit<DraftLine, "itemId" | "itemName" | "entry">;
/** A line of the draft with what it is of: an item, or an entry of the library that no item is linked to yet. */
export type FoundLine = Amount & ({ itemId: string; entry: null } | { itemId: null; entry: GlobalItem });

/**
 * The lines with what they are of: a name is looked up among the items in use, whatever its capitals; an entry of the
 * library is the item linked to it, where there is one. Throws ItemMissing for the first name that nobody has (its drawer
 * makes the item), NotFound for an entry that the library does not have.
 */
export async function withItems(ctx: Tx, lines: readonly DraftLine[]): Promise<FoundLine[]> {
  const [byName, byEntry] = await Promise.all([itemsNamed(ctx, lines), entriesOf(ctx, lines)]);
  return lines.map(({ itemId, itemName, entry: slug, ...amount }, i) => {
    if (slug) return { ...amount, ...byEntry.get(slug)! };
    const found = itemId ?? byName.get(itemName!.toLowerCase());
    if (!found) throw new ItemMissing(itemName!, { lineNo: i + 1, unit: amount.unit });
    return { ...amount, itemId: found, entry: null };
  });
}

async function itemsNamed(ctx: Tx, lines: readonly DraftLine[]): Promise<Map<string, string>> {
  const names = lines.flatMap(({ itemName }) => itemName ?? []);
  if (names.length === 0) return new Map();
  const found = await ctx.db.list(inventoryItem, {
    where: and(called(names), eq(inventoryItem.isActive, true)),
  });
  return new Map(found.map(({ id, name }) => [name.toLowerCase(), id]));
}

async function entriesOf(ctx: Tx, lines: readonly DraftLine[]) {
  const slugs = new Set(lines.flatMap(({ entry }) => entry ?? []));
  const entries = await entriesBySlug(ctx, slugs);
  if (entries.size < slugs.size) throw new NotFound("An entry of the library");
  const items = await linkedItems(
    ctx,
    [...entries.values()].map(({ id }) => id),
  );
  return new Map(
    [...entries].map(([slug, entry]) => {
      const item = items.get(entry.id);
      return [slug, item ? { itemId: item.id, entry: null } : { itemId: null, entry }] as const;
    }),
  );
}
