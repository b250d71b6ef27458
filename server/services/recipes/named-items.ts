import { and, eq, inArray, sql } from "drizzle-orm";
import { inventoryItem } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import type { DraftLine } from "./draft";
import { ItemMissing } from "./errors";

/**
 * The lines with the items that were only named, looked up among those in use whatever their capitals.
 * Throws ItemMissing for the first name that nobody has; its drawer makes the item.
 */
export async function withItems(
  ctx: Tx,
  lines: readonly DraftLine[],
): Promise<(DraftLine & { itemId: string })[]> {
  const names = lines.flatMap((line) => (line.itemId ? [] : [line.itemName!.toLowerCase()]));
  const found = names.length
    ? await ctx.db.list(inventoryItem, {
        where: and(inArray(sql`lower(${inventoryItem.name})`, names), eq(inventoryItem.isActive, true)),
      })
    : [];
  const byName = new Map(found.map(({ id, name }) => [name.toLowerCase(), id]));
  return lines.map((line, i) => {
    const itemId = line.itemId ?? byName.get(line.itemName!.toLowerCase());
    if (!itemId) throw new ItemMissing(line.itemName!, { lineNo: i + 1, unit: line.unit });
    return { ...line, itemId };
  });
}
