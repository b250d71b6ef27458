import type { Tx } from "@/server/kernel/context";
import { baseUnitOf } from "@/server/services/unit-conversion/pure";
import { openBooks } from "./books";
import { planTakings } from "./plan";
import { post } from "./post";
import type { Shelf } from "./shelf";
import type { Act, Posted } from "./types";

/**
 * Locks an item's stock and empties its lots, those set aside too: what happens when an item is no longer counted.
 * Answers the shelf as it was, and the posting where there was anything. Throws NotFound.
 */
export async function drain(
  ctx: Tx,
  act: Act,
  itemId: string,
): Promise<{ shelf: Shelf; posted: Posted | null }> {
  const books = await openBooks(ctx, act, [itemId]);
  const shelf = books.shelves.get(itemId)!;
  if (!shelf.isTracked || shelf.onHand.isZero) return { shelf, posted: null };
  const entered = { quantity: shelf.onHand, unit: baseUnitOf(shelf.dimension) };
  const { lines } = planTakings(books.shelves, [{ itemId, quantity: shelf.onHand, entered }], "everything");
  return { shelf, posted: await post(ctx, books, lines) };
}

/** Locks an item's stock and answers its shelf; nothing is written. Throws NotFound. */
export async function lockedShelf(ctx: Tx, itemId: string): Promise<Shelf> {
  const books = await openBooks(ctx, { kind: "tracking" }, [itemId], { first: 0 });
  return books.shelves.get(itemId)!;
}
