import { ratio, timesRatio, type Ratio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import { ceiling } from "./scale";

/** Filling containers with a yield: exact fractions, whole containers, the last one partly filled. Safe for a browser. */

export type Chosen<C> = {
  container: C;
  /** What one holds in the yield's unit, exact, above zero. */
  holds: Ratio;
  /** Whole, above zero. */
  count: bigint;
};

export type Filled<C> = Chosen<C> & {
  full: bigint;
  /** What is in the partly filled one, in the yield's unit. */
  partial: Quantity | null;
  empty: bigint;
};

/** Pours the yield into the containers in their order. What fits into none is `leftover`, in the yield's unit. */
export function fillContainers<C>(
  yieldQuantity: Quantity,
  chosen: readonly Chosen<C>[],
): { filled: Filled<C>[]; leftover: Quantity } {
  let left = yieldQuantity.toRatio();
  const filled = chosen.map((one) => {
    const fits = left.n === 0n ? 0n : wholeIn(left, one.holds);
    const full = fits < one.count ? fits : one.count;
    left = minus(left, timesRatio(one.holds, ratio(full)));
    const rest = full < one.count ? Quantity.fromRatio(left) : Quantity.zero;
    if (rest.isZero) return { ...one, full, partial: null, empty: one.count - full };
    left = ratio(0n);
    return { ...one, full, partial: rest, empty: one.count - full - 1n };
  });
  return { filled, leftover: Quantity.fromRatio(left) };
}

export type Candidate<C> = {
  container: C;
  holds: Ratio;
  /** Whole ones on the shelf; null where they never run out. */
  available: bigint | null;
};

/**
 * Chooses containers for a yield: from the largest down as many as become full and are there, then the smallest one that
 * takes the rest. Where the shelf does not suffice the largest kind is chosen beyond it, so that the shortage shows.
 */
export function chooseContainers<C>(
  yieldQuantity: Quantity,
  candidates: readonly Candidate<C>[],
): Chosen<C>[] {
  const kinds = [...candidates].sort((a, b) => compare(b.holds, a.holds));
  const counts = kinds.map(() => 0n);
  let left = yieldQuantity.toRatio();
  kinds.forEach((kind, i) => {
    const fits = wholeIn(left, kind.holds);
    const count = kind.available === null || fits < kind.available ? fits : kind.available;
    counts[i] = count;
    left = minus(left, timesRatio(kind.holds, ratio(count)));
  });
  if (kinds.length > 0 && !Quantity.fromRatio(left).isZero) {
    const one = kinds.findLastIndex(
      (kind, i) => compare(kind.holds, left) >= 0 && (kind.available === null || kind.available > counts[i]!),
    );
    if (one >= 0) counts[one]! += 1n;
    else counts[0]! += ceiling(timesRatio(left, ratio(kinds[0]!.holds.d, kinds[0]!.holds.n)));
  }
  return kinds.flatMap(({ container, holds }, i) =>
    counts[i]! > 0n ? [{ container, holds, count: counts[i]! }] : [],
  );
}

/** What so many of each hold together, in the yield's unit, exact. */
export const capacityOf = (chosen: readonly { holds: Ratio; count: bigint }[]): Ratio =>
  chosen.reduce((sum, { holds, count }) => plus(sum, timesRatio(holds, ratio(count))), ratio(0n));

const wholeIn = (amount: Ratio, one: Ratio): bigint => (amount.n * one.d) / (amount.d * one.n);
const compare = (a: Ratio, b: Ratio): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
