import type { Dimension, ItemKind } from "@/db/schema";
import type { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { isExpired } from "@/server/services/expiration/pure";
import { settle, takeFrom, type OpenLot, type Taken } from "./take";

/** Expired, held and recalled lots are never taken automatically. */
export type LotState = "usable" | "expired" | "held" | "recalled";

export type ShelfLot = OpenLot & {
  readonly fifoCode: string;
  readonly received: Quantity;
  readonly receivedAt: Date;
  /** The order of recording, a bigint as text: decides between lots received at the same instant. */
  readonly sequence: string;
  readonly expirationDate: string | null;
  readonly state: LotState;
};

/** All that deciding about one item's stock needs; in its base unit. */
export type Shelf = {
  readonly itemId: string;
  readonly itemName: string;
  readonly itemKind: ItemKind;
  readonly dimension: Dimension;
  readonly displayUnit: string;
  /** False: never runs out, a use is a movement without a lot. */
  readonly isTracked: boolean;
  readonly isActive: boolean;
  readonly order: "fifo" | "fefo";
  readonly shelfLifeDays: number | null;
  readonly onHand: Quantity;
  readonly value: Money;
  /** The newest receipt: what a surplus or a use of an untracked item is worth. Null: never received. */
  readonly lastCost: Money | null;
  readonly lastQuantity: Quantity | null;
  /** Usable lots in the order they would be taken. */
  readonly lots: readonly ShelfLot[];
  /** Lots that only a person may choose: expired, held, recalled; in the same order. */
  readonly setAside: readonly ShelfLot[];
  /** What expired, held and recalled lots hold together. */
  readonly unusable: Quantity;
  /** False: only the oldest lots were read, and there are more. */
  readonly complete: boolean;
};

export function lotState(
  lot: { expirationDate: string | null; hold: "hold" | "recall" | null },
  today: string,
): LotState {
  if (lot.hold === "recall") return "recalled";
  if (lot.hold === "hold") return "held";
  return isExpired(lot.expirationDate, today) ? "expired" : "usable";
}

type Ordered = Pick<ShelfLot, "receivedAt" | "sequence" | "expirationDate">;

/** Oldest first, then as recorded; "fefo": earliest expiry first, lots without one last, then the same. */
export function inOrder<L extends Ordered>(lots: readonly L[], order: "fifo" | "fefo"): L[] {
  const age = (a: L, b: L) =>
    a.receivedAt.getTime() - b.receivedAt.getTime() || compareBigint(a.sequence, b.sequence);
  const expiry = (a: L, b: L) => compareDays(a.expirationDate, b.expirationDate) || age(a, b);
  return [...lots].sort(order === "fefo" ? expiry : age);
}

const compareBigint = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** What may be taken automatically. Meaningless for an untracked item, which never runs out: ask `isTracked` first. */
export const available = (shelf: Pick<Shelf, "onHand" | "unusable">): Quantity =>
  shelf.onHand.minus(shelf.unusable);

/** Jars, wrappers and products are counted, never cut. */
export const holdsWholeNumbers = (shelf: Pick<Shelf, "itemKind" | "dimension">): boolean =>
  shelf.dimension === "count" &&
  (["container", "packaging", "product"] as ItemKind[]).includes(shelf.itemKind);

/**
 * Whole pieces are what a plan takes of it: of whatever the ledger holds whole, and of counted consumables (wicks, gloves,
 * filters), of which the ledger itself lets a part be written off.
 */
export const isTakenInPieces = (shelf: Pick<Shelf, "itemKind" | "dimension">): boolean =>
  holdsWholeNumbers(shelf) || (shelf.dimension === "count" && shelf.itemKind === "consumable");

/** A quantity of a lot chosen by hand. */
export type Chosen = { readonly lotId: string; readonly quantity: Quantity };

/**
 * What taking this much would take, the very function that the commit uses; nothing is changed.
 * With `chosen`, from these lots instead of in order (their quantities; `quantity` is then ignored).
 * An untracked item answers no takes and nothing missing.
 */
export function previewTaking(shelf: Shelf, quantity: Quantity, chosen?: readonly Chosen[]): Taken {
  if (!shelf.isTracked) return { takes: [], missing: Quantity.zero };
  if (!chosen?.length) return takeFrom(shelf.lots, settle(quantity, available(shelf)));
  const all = new Map([...shelf.lots, ...shelf.setAside].map((lot) => [lot.lotId, lot]));
  const parts = chosen.map((c) => {
    const lot = all.get(c.lotId);
    return lot ? takeFrom([lot], settle(c.quantity, lot.remaining)) : { takes: [], missing: c.quantity };
  });
  return { takes: parts.flatMap((p) => p.takes), missing: Quantity.sum(parts.map((p) => p.missing)) };
}

/** What this much of an item is worth at its last known cost; null where it was never received. */
export function lastKnownCost(
  shelf: Pick<Shelf, "lastCost" | "lastQuantity">,
  quantity: Quantity,
): Money | null {
  const { lastCost, lastQuantity } = shelf;
  if (!lastCost || !lastQuantity?.isPositive) return null;
  return lastCost.times(quantity.over(lastQuantity));
}
