import type { Tx } from "@/server/kernel/context";
import { Quantity } from "@/server/kernel/quantity";
import { lotsIn, mostOf, type Pool } from "./plan";
import { FIRST_LOTS, MOST_LOTS, readMoreLots } from "./read";
import type { Shelf } from "./shelf";

type Enough = {
  /** By item, in the base unit. */
  wanted: ReadonlyMap<string, Quantity>;
  pool: Pool;
  receivedBy?: Date;
  /** Items whose every open lot is asked for. */
  whole?: ReadonlySet<string>;
};

/**
 * Reads on where an item's first lots do not hold what is wanted, or were read in another order than the item's: first as
 * many as seem to suffice, then whatever there is. At most four statements, usually none; what is not needed is not read.
 */
export async function readEnough(ctx: Tx, shelves: Map<string, Shelf>, by: Enough): Promise<void> {
  const inOwnOrder = new Set([...shelves.values()].filter((s) => s.order === "fifo").map((s) => s.itemId));
  const lacking = () =>
    [...shelves.values()].filter((shelf) => {
      if (shelf.complete || !shelf.isTracked) return false;
      if (by.whole?.has(shelf.itemId) || !inOwnOrder.has(shelf.itemId)) return true;
      return there(shelf, by.pool).compare(by.wanted.get(shelf.itemId) ?? Quantity.zero) < 0;
    });
  const read = async (list: Shelf[], order: Shelf["order"], first?: number) => {
    if (list.length === 0) return;
    for (const shelf of await readMoreLots(ctx, list, { order, first, receivedBy: by.receivedBy })) {
      shelves.set(shelf.itemId, shelf);
      if (shelf.order === order || shelf.complete) inOwnOrder.add(shelf.itemId);
    }
  };
  const part = lacking().filter((shelf) => !by.whole?.has(shelf.itemId));
  for (const order of ["fifo", "fefo"] as const) {
    const list = part.filter((shelf) => shelf.order === order && estimate(shelf, by) <= MOST_LOTS);
    await read(list, order, Math.max(...list.map((shelf) => estimate(shelf, by))));
  }
  await read(lacking(), "fifo");
}

const there = (shelf: Shelf, pool: Pool): Quantity => Quantity.sum(lotsIn(shelf, pool).map(mostOf));

/** How many lots would hold what is wanted if the others are like the first, and a few more. */
function estimate(shelf: Shelf, { wanted, pool }: Enough): number {
  const held = there(shelf, pool).toScaled();
  const need = (wanted.get(shelf.itemId) ?? Quantity.zero).toScaled();
  if (held === 0n) return MOST_LOTS + 1;
  const lots = (need * BigInt(lotsIn(shelf, pool).length) * 5n) / (held * 4n);
  return lots > BigInt(MOST_LOTS) ? MOST_LOTS + 1 : Number(lots) + FIRST_LOTS;
}
