import { compareRatio, overRatio, plusRatio, ratio, sumRatios, type Ratio } from "@/server/kernel/exact";
import type { Listed } from "./part";

/**
 * The order of an ingredient list. Sources: Regulation (EC) 1223/2009, article 19 (1) (g) - by weight when added, below 1 %
 * in any order after, colorants in any order after those - and 21 CFR 701.3 (f), which says the same of "not greater than
 * 1 percent".
 *
 * Ours, so that one formula always makes one list: 1 % and more by falling weight, equals by name; below 1 % by name (the
 * alphabet gives no dose away); colorants last, by name.
 */
export function inOrder(all: readonly Listed[]): Listed[] {
  const entries = merged(all);
  const total = totalOf(entries);
  const isMinor = ({ grams: { n, d } }: Listed) => n * total.d * 100n < d * total.n;
  const others = entries.filter((entry) => !entry.isColorant);
  return [
    ...others
      .filter((entry) => !isMinor(entry))
      .sort((a, b) => compareRatio(b.grams, a.grams) || byName(a, b)),
    ...others.filter(isMinor).sort(byName),
    ...entries.filter((entry) => entry.isColorant).sort(byName),
  ];
}

export const totalOf = (entries: readonly Listed[]): Ratio => sumRatios(entries.map(({ grams }) => grams));

/** A part of a whole in percent; nothing of nothing is nothing. */
export const percentOf = (part: Ratio, whole: Ratio): Ratio =>
  whole.n === 0n ? ratio(0n) : overRatio(ratio(part.n * 100n, part.d), whole);

const byName = (a: Listed, b: Listed): number => a.name.localeCompare(b.name, "en");

/** Two olive oils are one name on a label, with the weight of both. What weighs nothing is not listed. */
function merged(all: readonly Listed[]): Listed[] {
  const byKey = new Map<string, Listed>();
  for (const entry of all) {
    if (entry.grams.n <= 0n) continue;
    const key = entry.name.toLowerCase();
    const before = byKey.get(key);
    byKey.set(key, before ? { ...before, grams: plusRatio(before.grams, entry.grams) } : entry);
  }
  return [...byKey.values()];
}
