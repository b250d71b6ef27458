import { overOne, ratio, ratioText, type Ratio } from "@/server/kernel/exact";

/*
 * A recipe is reckoned anew with every key that is pressed, and what costs time is bringing fractions to lowest terms.
 * What is only compared or written has no need of it: the answers here are exact, but not in lowest terms.
 */

/** The sum of all products, over the denominator that they have in common. */
export function sumOfProducts(pairs: readonly (readonly [Ratio, Ratio])[]): Ratio {
  const { n, d } = overOne(pairs.map(([a, b]) => ({ n: a.n * b.n, d: a.d * b.d })));
  return { n: n.reduce((sum, one) => sum + one, 0n), d };
}

/** A part of a whole above zero, as a fraction. */
export const partOf = (part: Ratio, whole: Ratio): Ratio => ({ n: part.n * whole.d, d: part.d * whole.n });

/** The same in percent, as text. */
export const percentOf = (part: Ratio, whole: Ratio): string =>
  ratioText({ n: part.n * whole.d * 100n, d: part.d * whole.n });

/** What is left of one: 1 - share. */
export const restOf = (share: Ratio): Ratio => ratio(share.d - share.n, share.d);
