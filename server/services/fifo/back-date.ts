import { and, desc, sql } from "drizzle-orm";
import { inventoryHistory } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { Quantity } from "@/server/kernel/quantity";
import { anyOf } from "@/server/kernel/tenant-db";
import type { Books } from "./books";
import { groupBy } from "@/server/kernel/group";
import type { ShelfLot } from "./shelf";

/**
 * A taking that takes effect in the past may have of each lot only what was there at every moment since: otherwise the
 * lot's history would go below zero in between (taken whole, given back later). A lot that was given another cost
 * since has no single cost to leave with, and is left alone.
 */
export async function capByHistory(ctx: Tx, books: Books): Promise<void> {
  const lots = [...books.shelves.values()].flatMap((shelf) => [...shelf.lots, ...shelf.setAside]);
  const since = await ctx.db.select({
    fields: {
      lotId: inventoryHistory.lotId,
      at: inventoryHistory.effectiveAt,
      change: inventoryHistory.quantityChange,
    },
    from: inventoryHistory,
    where: and(
      anyOf(
        inventoryHistory.lotId,
        lots.map((lot) => lot.lotId),
      ),
      sql`${inventoryHistory.effectiveAt} > ${sql.param(books.effectiveAt, inventoryHistory.effectiveAt)}`,
    ),
    orderBy: [desc(inventoryHistory.effectiveAt), desc(inventoryHistory.id)],
  });
  const byLot = groupBy(since, (row) => row.lotId);
  const capped = (lot: ShelfLot): ShelfLot => ({ ...lot, upTo: least(lot, byLot.get(lot.lotId) ?? []) });
  for (const [id, shelf] of books.shelves)
    books.shelves.set(id, {
      ...shelf,
      lots: shelf.lots.map(capped),
      setAside: shelf.setAside.map(capped),
    });
}

function least(lot: ShelfLot, newestFirst: { at: Date; change: Quantity }[]): Quantity {
  let held = lot.remaining;
  let least = held;
  newestFirst.forEach(({ at, change }, i) => {
    held = held.minus(change);
    // What moved at one instant moved together: there is nothing in between.
    if (newestFirst[i + 1]?.at.getTime() !== at.getTime()) least = Quantity.min(least, held);
  });
  // Where nothing moved, its cost was changed, or changed back.
  return newestFirst.some(({ change }) => change.isZero) ? Quantity.zero : least;
}
