import type { Tx } from "@/server/kernel/context";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { Quantity } from "@/server/kernel/quantity";
import { capByHistory } from "./back-date";
import { openBooks, requireMeasure } from "./books";
import { readEnough } from "./enough";
import { LotExpired, WholeNumbersOnly } from "./errors";
import { mayTakeExpired, type MovementKind } from "./kinds";
import { planTakings, type Pool } from "./plan";
import { post } from "./post";
import { FIRST_LOTS } from "./read";
import { holdsWholeNumbers, type Shelf } from "./shelf";
import { refuseShort } from "./shortage";
import type { Act, Posted, Taking } from "./types";

/**
 * Takes stock, all of it or nothing: the oldest usable lots first (or the earliest expiry, where the item says so), or
 * the lots chosen by hand. Throws InsufficientStock with every short item, NotFound, LotExpired, WholeNumbersOnly,
 * PeriodLocked, Remeasured, Invalid. The number of statements does not grow with lots or lines.
 */
export async function deduct(
  ctx: Tx,
  act: Act,
  takings: readonly Taking[],
  pool: Pool = act.kind === "expired" ? "expired" : "usable",
): Promise<Posted> {
  if (takings.length === 0 || takings.some((taking) => !taking.quantity.isPositive))
    throw new Invalid({ quantity: "Enter an amount above zero." });
  const wanted = wantedOf(takings);
  const books = await openBooks(
    ctx,
    act,
    takings.map((taking) => taking.itemId),
    { first: FIRST_LOTS, wanted },
  );
  await readEnough(ctx, books.shelves, {
    wanted,
    pool,
    receivedBy: books.backDated ? books.effectiveAt : undefined,
    // Of lots chosen by hand any may be meant; of a past moment each tells only later what it could give.
    whole: new Set(takings.filter((t) => books.backDated || t.lots?.length).map((t) => t.itemId)),
  });
  if (books.backDated) await capByHistory(ctx, books);
  for (const taking of takings) check(books.shelves.get(taking.itemId)!, taking, act);
  const { lines, shortages } = planTakings(books.shelves, takings, pool);
  if (shortages.length) await refuseShort(ctx, books.shelves, shortages, pool);
  return post(ctx, books, lines);
}

function wantedOf(takings: readonly Taking[]): Map<string, Quantity> {
  const wanted = new Map<string, Quantity>();
  for (const { itemId, quantity } of takings)
    wanted.set(itemId, (wanted.get(itemId) ?? Quantity.zero).plus(quantity));
  return wanted;
}

const REASON_IN_KIND = new Set<MovementKind>([
  "spoil",
  "trash",
  "expired",
  "damaged",
  "quality_fail",
  "recount",
  "tracking",
]);

function check(shelf: Shelf, taking: Taking, act: Act): void {
  requireMeasure(shelf, taking);
  if (holdsWholeNumbers(shelf) && !taking.quantity.isWhole) throw new WholeNumbersOnly(shelf.itemName);
  if (!taking.lots?.length || !shelf.isTracked) return;
  if (!act.reason && !REASON_IN_KIND.has(act.kind))
    throw new Invalid({ reason: "Say why these lots were chosen." });
  if (!Quantity.sum(taking.lots.map((lot) => lot.quantity)).equals(taking.quantity))
    throw new Invalid({ lots: "The lots do not add up to the whole." });
  const all = new Map([...shelf.lots, ...shelf.setAside].map((lot) => [lot.lotId, lot]));
  for (const { lotId, quantity } of taking.lots) {
    const lot = all.get(lotId);
    if (!lot) throw new NotFound("That lot, or anything left of it,");
    if (!quantity.isPositive) throw new Invalid({ lots: "Enter an amount above zero." });
    if (holdsWholeNumbers(shelf) && !quantity.isWhole) throw new WholeNumbersOnly(shelf.itemName);
    if (lot.state === "expired" && !mayTakeExpired(act.kind))
      throw new LotExpired(lot.fifoCode, lot.expirationDate);
  }
}
