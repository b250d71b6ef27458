import { groupBy } from "@/server/kernel/group";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import type { Line } from "./post";
import { lastKnownCost, type Shelf, type ShelfLot } from "./shelf";
import { settle, takeFrom } from "./take";
import type { Taking } from "./types";

/** Which lots may be taken without being chosen: the usable; those past their day; or all, the usable first. */
export type Pool = "usable" | "expired" | "everything";

export type Shortage = {
  itemId: string;
  /** The lots it speaks of, where they were chosen by hand. */
  fifoCode?: string;
  needed: Quantity;
  available: Quantity;
  missing: Quantity;
};

export type Planned = { lines: Line[]; shortages: Shortage[] };

/**
 * Turns takings into lines, in order. Takings of the same item share its lots, and the same lot chosen twice is there
 * once: each line sees what the lines before it left. Pure; the shelves are not changed.
 * Expects every taking's item among the shelves, and every chosen lot on its shelf.
 */
export function planTakings(
  shelves: ReadonlyMap<string, Shelf>,
  takings: readonly Taking[],
  pool: Pool,
): Planned {
  const now = new Map<string, ShelfLot>();
  for (const shelf of shelves.values())
    for (const lot of [...shelf.lots, ...shelf.setAside]) now.set(lot.lotId, lot);
  const lines: Line[] = [];
  const misses: Miss[] = [];

  const draw = (taking: Taking, line: number, from: ShelfLot[], quantity: Quantity): Quantity => {
    const { takes, missing } = takeFrom(from, quantity);
    for (const take of takes) {
      const lot = now.get(take.lotId)!;
      now.set(take.lotId, {
        ...lot,
        remaining: take.remainingAfter,
        costLeft: take.costAfter,
        upTo: lot.upTo?.minus(take.quantity),
      });
      lines.push({
        line,
        itemId: taking.itemId,
        lotId: take.lotId,
        fifoCode: lot.fifoCode,
        quantity: take.quantity.negated(),
        cost: take.cost.negated(),
        remainingAfter: take.remainingAfter,
        costAfter: take.costAfter,
        entered: taking.entered,
        notBefore: lot.receivedAt,
      });
    }
    return missing;
  };

  takings.forEach((taking, line) => {
    const shelf = shelves.get(taking.itemId)!;
    if (!shelf.isTracked) return void lines.push(untracked(shelf, taking, line));
    if (taking.lots?.length) {
      for (const { lotId, quantity } of taking.lots) {
        const lot = now.get(lotId)!;
        const most = mostOf(lot);
        const missing = draw(taking, line, [lot], settle(quantity, most));
        if (missing.isPositive) misses.push({ itemId: taking.itemId, lot, missing });
      }
      return;
    }
    const from = lotsIn(shelf, pool).map((lot) => now.get(lot.lotId)!);
    const most = Quantity.sum(from.map(mostOf));
    const missing = draw(
      taking,
      line,
      from,
      shelf.complete ? settle(taking.quantity, most) : taking.quantity,
    );
    if (missing.isPositive) misses.push({ itemId: taking.itemId, lot: null, missing });
  });
  return { lines, shortages: shortagesOf(takings, misses) };
}

/** What one taking could not have: of a lot chosen by hand, or of the shelf. */
type Miss = { itemId: string; lot: ShelfLot | null; missing: Quantity };

/**
 * One entry an item, however many lines ask for it: all that is wanted of it, there and missing. Where only lots chosen by
 * hand fall short, the entry speaks of these lots.
 */
function shortagesOf(takings: readonly Taking[], misses: readonly Miss[]): Shortage[] {
  return [...groupBy(misses, (miss) => miss.itemId)].map(([itemId, own]) => {
    const lots = new Map(own.flatMap(({ lot }) => (lot ? [[lot.lotId, lot.fifoCode] as const] : [])));
    const byHand = own.every(({ lot }) => lot !== null);
    const asked = takings.filter((taking) => taking.itemId === itemId);
    const ofTheseLots = asked.flatMap((taking) => (taking.lots ?? []).filter(({ lotId }) => lots.has(lotId)));
    const needed = Quantity.sum((byHand ? ofTheseLots : asked).map(({ quantity }) => quantity));
    const missing = Quantity.sum(own.map((miss) => miss.missing));
    const fifoCode = byHand ? [...lots.values()].join(", ") : undefined;
    return { itemId, fifoCode, needed, available: needed.minus(missing), missing };
  });
}

export const mostOf = (lot: ShelfLot): Quantity =>
  lot.upTo ? Quantity.max(Quantity.zero, Quantity.min(lot.upTo, lot.remaining)) : lot.remaining;

export function lotsIn(shelf: Shelf, pool: Pool): readonly ShelfLot[] {
  if (pool === "usable") return shelf.lots;
  if (pool === "expired") return shelf.setAside.filter((lot) => lot.state === "expired");
  return [...shelf.lots, ...shelf.setAside];
}

function untracked(shelf: Shelf, taking: Taking, line: number): Line {
  return {
    line,
    itemId: taking.itemId,
    lotId: null,
    fifoCode: null,
    quantity: taking.quantity.negated(),
    cost: (lastKnownCost(shelf, taking.quantity) ?? Money.zero).negated(),
    remainingAfter: null,
    costAfter: null,
    entered: taking.entered,
  };
}
