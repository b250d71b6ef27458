import type { Tx } from "@/server/kernel/context";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { openBooks, requireMeasure } from "./books";
import { TrackingOff, WholeNumbersOnly } from "./errors";
import { planTakings } from "./plan";
import { post } from "./post";
import { planReceipts } from "./receive";
import { holdsWholeNumbers, lastKnownCost, type Shelf, type ShelfLot } from "./shelf";
import { settle } from "./take";
import type { Act, Entered, Posted, Receipt, Reckoned, Taking } from "./types";

/** What was counted of an item, or of one of its lots; in the base unit. */
export type Count = Reckoned & {
  itemId: string;
  lotId?: string;
  counted: Quantity;
  entered: Entered;
  /** Of the lot that a surplus becomes. */
  expirationDate?: string | null;
};

export type Difference = { itemId: string; difference: Quantity };

/**
 * Sets the truth at this moment, in one adjustment: a surplus becomes a lot of its own at the item's last known cost, a
 * deficit leaves the oldest lots (those set aside last) or the lot that was counted. Answers the differences; nothing is
 * posted where there are none. Throws NotFound, TrackingOff, WholeNumbersOnly, Invalid (an item counted twice).
 */
export async function recount(
  ctx: Tx,
  act: Act,
  counts: readonly Count[],
): Promise<{ posted: Posted | null; differences: Difference[] }> {
  const places = new Set(counts.map((count) => count.itemId));
  if (counts.length === 0 || (places.size < counts.length && counts.some((count) => !count.lotId)))
    throw new Invalid({ counted: "Count each item once, or each of its lots once." });
  if (new Set(counts.map((count) => count.lotId ?? count.itemId)).size < counts.length)
    throw new Invalid({ counted: "Count each lot once." });
  const books = await openBooks(ctx, act, places);
  const takings: Taking[] = [];
  const receipts: Receipt[] = [];
  const differences = counts.map((count) => {
    const shelf = books.shelves.get(count.itemId)!;
    requireMeasure(shelf, count);
    const { difference, lot } = compare(shelf, count);
    const { itemId, entered } = count;
    if (difference.isNegative) {
      const quantity = difference.negated();
      takings.push({ itemId, quantity, entered, lots: lot && [{ lotId: lot.lotId, quantity }] });
    } else if (difference.isPositive) {
      receipts.push({
        itemId,
        quantity: difference,
        cost: lastKnownCost(shelf, difference) ?? Money.zero,
        entered,
        expirationDate: count.expirationDate === undefined ? lot?.expirationDate : count.expirationDate,
      });
    }
    return { itemId, difference };
  });
  if (takings.length + receipts.length === 0) return { posted: null, differences };
  const taken = planTakings(books.shelves, takings, "everything");
  const came = planReceipts(ctx, books, receipts, takings.length);
  if (taken.shortages.length) throw new Error("a recount cannot fall short of what is there");
  const posted = await post(ctx, books, [...taken.lines, ...came.lines], { newLots: came.newLots });
  return { posted, differences };
}

/** How much more (or less) was counted than the books say. */
export function compare(shelf: Shelf, count: Count): { difference: Quantity; lot?: ShelfLot } {
  if (!shelf.isTracked) throw new TrackingOff(shelf.itemName);
  if (holdsWholeNumbers(shelf) && !count.counted.isWhole) throw new WholeNumbersOnly(shelf.itemName);
  const lot = count.lotId
    ? [...shelf.lots, ...shelf.setAside].find((one) => one.lotId === count.lotId)
    : undefined;
  if (count.lotId && !lot) throw new NotFound("That lot, or anything left of it,");
  const there = lot ? lot.remaining : shelf.onHand;
  return { difference: settle(count.counted, there).minus(there), lot };
}
