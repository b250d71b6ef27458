import { eq } from "drizzle-orm";
import { inventoryItem, recipeIngredient, type Dimension, type ItemKind } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import type { Quantity } from "@/server/kernel/quantity";
import { anyOf } from "@/server/kernel/tenant-db";
import { entriesFor, type GlobalItem } from "@/server/services/global-library/steps";
import { linkedItems } from "@/server/services/inventory/steps";

type Written = {
  versionId: string;
  lineNo: number;
  quantity: Quantity;
  unit: string;
  note: string;
  isCritical: boolean;
};

/** A line of an item that the organization has. */
export type ItemLine = Written & {
  itemId: string;
  itemName: string;
  itemKind: ItemKind;
  itemActive: boolean;
  dimension: Dimension;
  entry: null;
};

/** A line drafted against the global library, of which the organization has no item yet. */
export type DraftedLine = Written & {
  itemId: null;
  /** As the library calls it now, or did when the line was written. */
  itemName: string;
  /** Null once it was removed or archived: then only the name is left. */
  entry: GlobalItem | null;
};

export type VersionLine = ItemLine | DraftedLine;

export const isDrafted = (line: VersionLine): line is DraftedLine => line.itemId === null;

/**
 * The lines of several versions with what is known of their items, in order; one statement. A line drafted against the
 * library IS the item that was linked to its entry since; only such lines cost two statements more, however many they are.
 */
export async function linesOf(ctx: Tx, versionIds: Iterable<string>): Promise<VersionLine[]> {
  const rows = await ctx.db.select({
    from: recipeIngredient,
    left: [{ table: inventoryItem, on: eq(inventoryItem.id, recipeIngredient.itemId) }] as const,
    fields: {
      versionId: recipeIngredient.recipeVersionId,
      lineNo: recipeIngredient.lineNo,
      itemId: inventoryItem.id,
      itemName: inventoryItem.name,
      itemKind: inventoryItem.kind,
      itemActive: inventoryItem.isActive,
      dimension: inventoryItem.dimension,
      entryId: recipeIngredient.globalItemId,
      entryName: recipeIngredient.globalItemName,
      quantity: recipeIngredient.quantity,
      unit: recipeIngredient.unit,
      note: recipeIngredient.note,
      isCritical: recipeIngredient.isCritical,
    },
    where: anyOf(recipeIngredient.recipeVersionId, versionIds),
    orderBy: [recipeIngredient.recipeVersionId, recipeIngredient.lineNo],
  });
  const drafted = rows.flatMap(({ entryId }) => entryId ?? []);
  const entries = await entriesFor(ctx, drafted);
  const items = await linkedItems(ctx, drafted, entries);
  return rows.map(({ itemId, itemName, itemKind, itemActive, dimension, entryId, entryName, ...written }) => {
    if (itemId !== null)
      return {
        ...written,
        itemId,
        itemName: itemName!,
        itemKind: itemKind!,
        itemActive: itemActive!,
        dimension: dimension!,
        entry: null,
      };
    const item = entryId && items.get(entryId);
    if (item)
      return {
        ...written,
        itemId: item.id,
        itemName: item.name,
        itemKind: item.kind,
        itemActive: true,
        dimension: item.dimension,
        entry: null,
      };
    const entry = (entryId && entries.get(entryId)) || null;
    return { ...written, itemId: null, itemName: entry?.name ?? entryName!, entry };
  });
}
