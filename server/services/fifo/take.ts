import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";

/** Something that holds a quantity at a cost: an open lot, or what of a taking has not been given back yet. */
export type Holding = { readonly remaining: Quantity; readonly costLeft: Money };

/** A lot as the loop sees it. `upTo` caps what may be taken of it (back-dated takings); all that remains unless given. */
export type OpenLot = Holding & { readonly lotId: string; readonly upTo?: Quantity };

export type Take = {
  lotId: string;
  quantity: Quantity;
  cost: Money;
  /** What the lot holds and is worth afterwards. */
  remainingAfter: Quantity;
  costAfter: Money;
};

export type Taken = { takes: Take[]; missing: Quantity };

/**
 * Takes a quantity from lots in the order given. A lot's share of its cost leaves with what is taken, rounded half-even
 * at six places; its last crumb takes its last cent, so that cost taken + cost left is always the cost before.
 * Takes nothing from a lot twice and never more than there is; what could not be had is `missing`.
 */
export function takeFrom(lots: readonly OpenLot[], quantity: Quantity): Taken {
  const takes: Take[] = [];
  let missing = quantity;
  for (const lot of lots) {
    if (!missing.isPositive) break;
    const most = lot.upTo ? Quantity.min(lot.upTo, lot.remaining) : lot.remaining;
    if (!most.isPositive) continue;
    const take = partOf(lot, Quantity.min(most, missing));
    takes.push({ lotId: lot.lotId, ...take });
    missing = missing.minus(take.quantity);
  }
  return { takes, missing };
}

/** What a quantity out of a holding costs, and what stays. Throws RangeError where it holds less. */
export function partOf(holding: Holding, quantity: Quantity): Omit<Take, "lotId"> {
  if (quantity.compare(holding.remaining) > 0) throw new RangeError("more than there is");
  const cost = quantity.isZero ? Money.zero : holding.costLeft.share(quantity, holding.remaining);
  return {
    quantity,
    cost,
    remainingAfter: holding.remaining.minus(quantity),
    costAfter: holding.costLeft.minus(cost),
  };
}

export const costOf = (takes: readonly { cost: Money }[]): Money => Money.sum(takes.map((take) => take.cost));

/** One thousandth of a millionth of the base unit: far above what thousands of roundings at twelve places add up to. */
const CRUMB = Quantity.of("0.000000001");

/**
 * Where what was asked for and all that is left differ by no more than roundings of conversions can make, what is left
 * IS what was asked for: no crumb stays behind and no last use is refused. A crumb is at most a nanogram, and
 * never more than a millionth of what is left.
 */
export function settle(quantity: Quantity, left: Quantity): Quantity {
  const gap = quantity.compare(left) > 0 ? quantity.minus(left) : left.minus(quantity);
  const crumb = gap.compare(CRUMB) <= 0 && gap.toScaled() * 1_000_000n <= left.toScaled();
  return crumb ? left : quantity;
}
