import { sql } from "drizzle-orm";
import { inventoryLot, lotHold } from "@/db/schema";
import { dayIn } from "@/server/kernel/clock";
import type { Tx } from "@/server/kernel/context";
import { Quantity } from "@/server/kernel/quantity";
import { anyOf } from "@/server/kernel/tenant-db";
import { readEnough } from "./enough";
import { FIRST_LOTS, readShelves } from "./read";
import { available, lotState, type Shelf } from "./shelf";

/**
 * The shelves of these items for screens, stock checks and plans; nothing is locked. With `wanted` (base unit, by item)
 * only as many lots are read as these amounts need, and `available` is right all the same. A few statements, however many there are.
 */
export async function shelvesOf(
  ctx: Tx,
  itemIds: Iterable<string>,
  wanted?: ReadonlyMap<string, Quantity>,
): Promise<Map<string, Shelf>> {
  const { shelves } = await readShelves(ctx, itemIds, { first: wanted && FIRST_LOTS, wanted });
  const partial = [...shelves.values()].filter((shelf) => !shelf.complete);
  if (partial.length === 0) return shelves;
  const unusable = await unusableOf(
    ctx,
    partial.map((shelf) => shelf.itemId),
  );
  const apart = (shelf: Shelf) => ({ ...shelf, unusable: unusable.get(shelf.itemId) ?? Quantity.zero });
  const need = new Map(
    partial.map((shelf) => {
      const asked = wanted?.get(shelf.itemId) ?? Quantity.zero;
      return [shelf.itemId, Quantity.min(asked, available(apart(shelf)))];
    }),
  );
  await readEnough(ctx, shelves, { wanted: need, pool: "usable" });
  for (const shelf of shelves.values()) if (!shelf.complete) shelves.set(shelf.itemId, apart(shelf));
  return shelves;
}

/** What the lots hold that are past their day or set aside; found by their own index, not by reading the shelf. */
async function unusableOf(ctx: Tx, itemIds: readonly string[]): Promise<Map<string, Quantity>> {
  const today = dayIn(ctx.timezone, ctx.now);
  const lots = await ctx.db.select({
    fields: {
      id: inventoryLot.id,
      itemId: inventoryLot.itemId,
      remaining: inventoryLot.remaining,
      expirationDate: inventoryLot.expirationDate,
      hold: lotHold.kind,
    },
    from: inventoryLot,
    left: [
      { table: lotHold, on: sql`${lotHold.lotId} = ${inventoryLot.id} and ${lotHold.releasedAt} is null` },
    ],
    // A little too many days, so that the one predicate (expiration/pure) decides.
    where: sql`${anyOf(inventoryLot.itemId, itemIds)} and ${inventoryLot.open}
      and (${inventoryLot.expirationDate} <= ${today}::date or ${lotHold.id} is not null)`,
  });
  const seen = new Set<string>();
  const sums = new Map<string, Quantity>();
  for (const lot of lots) {
    if (seen.has(lot.id) || lotState(lot, today) === "usable") continue;
    seen.add(lot.id);
    sums.set(lot.itemId, (sums.get(lot.itemId) ?? Quantity.zero).plus(lot.remaining));
  }
  return sums;
}
