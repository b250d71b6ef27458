import type { Tx } from "@/server/kernel/context";
import { dayIn } from "@/server/kernel/clock";
import { Invalid } from "@/server/kernel/errors";
import { uuidv7 } from "@/server/kernel/ids";
import type { Money } from "@/server/kernel/money";
import type { Quantity } from "@/server/kernel/quantity";
import { defaultExpiry } from "@/server/services/expiration/pure";
import { openBooks, requireMeasure, type Books } from "./books";
import { ItemArchived, TrackingOff, WholeNumbersOnly } from "./errors";
import { post, type Line, type NewLot } from "./post";
import { holdsWholeNumbers } from "./shelf";
import type { Act, Posted, Receipt } from "./types";

/**
 * Puts lots on the shelf. What is made of an untracked item leaves a movement without a lot, and its cost as the last known.
 * Throws NotFound, TrackingOff and ItemArchived (a restock), WholeNumbersOnly, PeriodLocked, Invalid.
 */
export async function receive(ctx: Tx, act: Act, receipts: readonly Receipt[]): Promise<Posted> {
  if (receipts.length === 0 || receipts.some((r) => !r.quantity.isPositive))
    throw new Invalid({ quantity: "Enter an amount above zero." });
  if (receipts.some((r) => r.cost.isNegative)) throw new Invalid({ cost: "Enter zero or more." });
  const books = await openBooks(
    ctx,
    act,
    receipts.map((r) => r.itemId),
    { first: 0 },
  );
  for (const receipt of receipts) {
    const shelf = books.shelves.get(receipt.itemId)!;
    requireMeasure(shelf, receipt);
    if ((act.kind === "restock" || act.kind === "produced") && !shelf.isTracked)
      throw new TrackingOff(shelf.itemName);
    if (act.kind === "restock" && !shelf.isActive) throw new ItemArchived(shelf.itemName);
    if (holdsWholeNumbers(shelf) && !receipt.quantity.isWhole) throw new WholeNumbersOnly(shelf.itemName);
  }
  const { lines, newLots } = planReceipts(ctx, books, receipts);
  const last = new Map<string, { cost: Money; quantity: Quantity }>();
  // What was opened without a cost says nothing about what the item costs.
  const known = (cost: Money) => act.kind === "restock" || act.kind === "produced" || !cost.isZero;
  for (const { itemId, cost, quantity } of receipts) if (known(cost)) last.set(itemId, { cost, quantity });
  return post(ctx, books, lines, { newLots, last });
}

/** The lots and lines of receipts; lots are named after the adjustment's code unless they bring a name. */
export function planReceipts(
  ctx: Tx,
  books: Books,
  receipts: readonly Receipt[],
  firstLine = 0,
): { lines: Line[]; newLots: NewLot[] } {
  const day = dayIn(ctx.timezone, books.effectiveAt);
  const names = new Map<string, number>();
  const newLots: NewLot[] = [];
  const lines = receipts.map((receipt, i): Line => {
    const { itemId, quantity, cost, entered } = receipt;
    const shelf = books.shelves.get(itemId)!;
    const line = { line: firstLine + i, itemId, quantity, cost, entered };
    if (!shelf.isTracked)
      return { ...line, lotId: null, fifoCode: null, remainingAfter: null, costAfter: null };
    const lot: NewLot = {
      id: uuidv7(),
      itemId,
      fifoCode: numbered(names, receipt.fifoCode ?? books.code),
      batchId: books.act.batchId ?? null,
      supplier: receipt.supplier ?? null,
      supplierLot: receipt.supplierLot ?? null,
      received: quantity,
      remaining: quantity,
      cost,
      costLeft: cost,
      enteredQuantity: entered.quantity,
      enteredUnit: entered.unit,
      receivedAt: books.effectiveAt,
      expirationDate:
        receipt.expirationDate === undefined
          ? defaultExpiry(day, shelf.shelfLifeDays)
          : receipt.expirationDate,
    };
    newLots.push(lot);
    return { ...line, lotId: lot.id, fifoCode: lot.fifoCode, remainingAfter: quantity, costAfter: cost };
  });
  return { lines, newLots };
}

/** The second lot of a name is "LOT-7K2M9Q-2". */
function numbered(names: Map<string, number>, name: string): string {
  const n = (names.get(name) ?? 0) + 1;
  names.set(name, n);
  return n === 1 ? name : `${name}-${n}`;
}
