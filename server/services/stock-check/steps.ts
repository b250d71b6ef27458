import type { Tx } from "@/server/kernel/context";
import { NotFound, type Drawer } from "@/server/kernel/errors";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import {
  available,
  costOf,
  isTakenInPieces,
  lastKnownCost,
  previewTaking,
  setAsideOf,
  type SetAside,
  type Shelf,
  type Take,
} from "@/server/services/fifo/pure";
import { shelvesOf } from "@/server/services/inventory-adjustment/steps";
import { itemsById } from "@/server/services/inventory/steps";
import {
  attemptToBase,
  type ConversionRules,
  type ConversionStep,
  type Converted,
  type Refused,
} from "@/server/services/unit-conversion/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import type { CheckStatus } from "./pure";

export { makeable, type Need } from "./pure";

/** What is wanted of an item, as said; `key` comes back with the answer. */
export type LineToCheck = { key: string; itemId: string; quantity: Quantity; unit: string };

/** Quantities in the item's base unit. */
export type CheckedLine = {
  key: string;
  itemId: string;
  itemName: string;
  status: CheckStatus;
  /** Null where the unit cannot be converted yet: then `drawer` says how to mend it. */
  needed: Quantity | null;
  /** What usable lots hold for this line, earlier lines of the same item taken off; zero for untracked items. */
  available: Quantity;
  missing: Quantity;
  /** Where something is missing: what stands in lots that are not taken by themselves. */
  setAside: SetAside | null;
  isTracked: boolean;
  /** A plan takes whole pieces of it. */
  inPieces: boolean;
  displayUnit: string;
  rules: ConversionRules;
  /** How the amount was converted. */
  path: ConversionStep[];
  drawer?: Drawer;
  takes: { lotId: string; fifoCode: string; quantity: Quantity; cost: Money }[];
  /** Of the takes, and of what is missing at the last known cost. */
  cost: Money;
  /** "lots": exactly what it would cost now. "last_known": at least partly the newest receipt's cost. "none": nobody knows. */
  costFrom: "lots" | "last_known" | "none";
};

/**
 * Checks lines against what is there, in order: lines of one item share one availability, and each is told the very lots
 * and cost that a taking would take now. Changes nothing and never blocks. A constant number of statements.
 * Throws NotFound where an item is not this organization's.
 */
export async function checkLines(ctx: Tx, lines: readonly LineToCheck[]): Promise<CheckedLine[]> {
  const ids = [...new Set(lines.map((line) => line.itemId))];
  const [rules, items] = await Promise.all([rulesFor(ctx, ids), itemsById(ctx, ids)]);
  if (rules.size < ids.length) throw new NotFound("One of these items");
  const needs = lines.map((line) => attemptToBase(rules.get(line.itemId)!, line.quantity, line.unit));
  const shelves = await shelvesOf(ctx, ids, sums(lines, needs));
  return lines.map((line, i) => {
    const shelf = shelves.get(line.itemId)!;
    const level = items.get(line.itemId)!.lowStockLevel;
    const { checked, left } = checkOne(line, needs[i]!, rules.get(line.itemId)!, shelf, level);
    shelves.set(line.itemId, left);
    return checked;
  });
}

/** What all lines together want of each item, so that no more lots are read than these amounts need. */
function sums(lines: readonly LineToCheck[], needs: readonly Needed[]): Map<string, Quantity> {
  const wanted = new Map<string, Quantity>();
  lines.forEach(({ itemId }, i) => {
    const need = needs[i]!;
    if ("quantity" in need) wanted.set(itemId, (wanted.get(itemId) ?? Quantity.zero).plus(need.quantity));
  });
  return wanted;
}

type Needed = Converted | Refused;
type Checked = { checked: CheckedLine; left: Shelf };

function checkOne(
  line: LineToCheck,
  converted: Needed,
  rules: ConversionRules,
  shelf: Shelf,
  lowLevel: Quantity | null,
): Checked {
  const there = shelf.isTracked ? available(shelf) : Quantity.zero;
  const common = {
    key: line.key,
    itemId: line.itemId,
    itemName: rules.itemName,
    available: there,
    isTracked: shelf.isTracked,
    inPieces: isTakenInPieces(shelf),
    displayUnit: rules.displayUnit,
    rules,
  };
  const nothing = { missing: Quantity.zero, setAside: null, takes: [], cost: Money.zero };
  if ("refusal" in converted) {
    const unknown = { needed: null, path: [], drawer: converted.refusal.drawer, status: "unknown" as const };
    return { checked: { ...common, ...nothing, ...unknown, costFrom: "none" }, left: shelf };
  }
  const { quantity: needed, path } = converted;
  if (!shelf.isTracked) {
    const cost = lastKnownCost(shelf, needed);
    const costFrom = cost ? ("last_known" as const) : ("none" as const);
    const untracked = { needed, path, status: "ok" as const, costFrom, cost: cost ?? Money.zero };
    return { checked: { ...common, ...nothing, ...untracked }, left: shelf };
  }
  const { takes, missing } = previewTaking(shelf, needed);
  const left = without(shelf, takes);
  const guess = missing.isPositive ? lastKnownCost(shelf, missing) : Money.zero;
  const isLow = lowLevel !== null && available(left).compare(lowLevel) <= 0;
  return {
    checked: {
      ...common,
      status: missing.isPositive ? "short" : isLow ? "low" : "ok",
      needed,
      missing,
      setAside: missing.isPositive ? setAsideOf(shelf) : null,
      path,
      takes: takes.map(({ lotId, quantity, cost }) => ({
        lotId,
        fifoCode: codeOf(shelf, lotId),
        quantity,
        cost,
      })),
      cost: costOf(takes).plus(guess ?? Money.zero),
      costFrom: !missing.isPositive ? "lots" : guess ? "last_known" : "none",
    },
    left,
  };
}

const codeOf = (shelf: Shelf, lotId: string): string =>
  shelf.lots.find((lot) => lot.lotId === lotId)?.fifoCode ?? "";

/** The shelf as it would be after these takes. */
function without(shelf: Shelf, takes: readonly Take[]): Shelf {
  const taken = new Map(takes.map((take) => [take.lotId, take]));
  return {
    ...shelf,
    onHand: shelf.onHand.minus(Quantity.sum(takes.map((take) => take.quantity))),
    value: shelf.value.minus(costOf(takes)),
    lots: shelf.lots.flatMap((lot) => {
      const take = taken.get(lot.lotId);
      if (!take) return [lot];
      return take.remainingAfter.isZero
        ? []
        : [{ ...lot, remaining: take.remainingAfter, costLeft: take.costAfter }];
    }),
  };
}
