import { ratio, type Ratio } from "@/server/kernel/exact";

/** The sum of all products, reduced once at its end: a recipe is reckoned again with every key that is pressed. */
export function sumOfProducts(pairs: readonly (readonly [Ratio, Ratio])[]): Ratio {
  let n = 0n;
  let d = 1n;
  for (const [a, b] of pairs) {
    const top = a.n * b.n;
    const bottom = a.d * b.d;
    if (bottom === d) n += top;
    else [n, d] = [n * bottom + top * d, d * bottom];
  }
  return ratio(n, d);
}

/** What is left of one: 1 - share. */
export const restOf = (share: Ratio): Ratio => ratio(share.d - share.n, share.d);
