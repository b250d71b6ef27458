import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { lastKnownCost, previewTaking, type Shelf } from "@/server/services/fifo/pure";

/**
 * Where a cost comes from: the lots that would be taken, the newest receipt because there is no stock, some of both,
 * or nowhere (never received, or an amount that cannot be converted).
 */
export type CostSource = "lots" | "mixed" | "last_known" | "none";
export type LineCost = { cost: Money; from: CostSource };

/**
 * What each line would cost now, taken one after the other: lines of the same item share its shelf.
 * `base` is in the item's base unit; null where it is not known. What is no item yet has no cost. Safe for a browser.
 */
export function costLines(
  lines: readonly { itemId: string | null; base: Quantity | null }[],
  shelves: ReadonlyMap<string, Shelf>,
): LineCost[] {
  const left = new Map(shelves);
  return lines.map(({ itemId, base }) => {
    const shelf = itemId === null ? undefined : left.get(itemId);
    if (itemId === null || !shelf || !base) return { cost: Money.zero, from: "none" };
    const { takes, missing } = shelf.isTracked ? previewTaking(shelf, base) : { takes: [], missing: base };
    left.set(itemId, without(shelf, takes));
    const taken = Money.sum(takes.map((take) => take.cost));
    if (missing.isZero) return { cost: taken, from: "lots" };
    const rest = lastKnownCost(shelf, missing);
    if (takes.length > 0) return { cost: taken.plus(rest ?? Money.zero), from: "mixed" };
    return rest ? { cost: rest, from: "last_known" } : { cost: Money.zero, from: "none" };
  });
}

/** The sum, and the weakest of its sources that people should know of. */
export function totalCost(costs: readonly LineCost[]): LineCost {
  const sources = new Set(costs.map(({ from }) => from));
  const from: CostSource = sources.has("none")
    ? sources.size === 1
      ? "none"
      : "mixed"
    : sources.size === 1
      ? [...sources][0]!
      : "mixed";
  return { cost: Money.sum(costs.map(({ cost }) => cost)), from };
}

type Takes = ReturnType<typeof previewTaking>["takes"];

/** The shelf after these takes. */
function without(shelf: Shelf, takes: Takes): Shelf {
  if (takes.length === 0) return shelf;
  const after = new Map(takes.map((take) => [take.lotId, take]));
  return {
    ...shelf,
    onHand: shelf.onHand.minus(Quantity.sum(takes.map((take) => take.quantity))),
    lots: shelf.lots.flatMap((lot) => {
      const take = after.get(lot.lotId);
      if (!take) return [lot];
      return take.remainingAfter.isZero
        ? []
        : [{ ...lot, remaining: take.remainingAfter, costLeft: take.costAfter }];
    }),
  };
}
