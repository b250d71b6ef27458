import { fit, plainWords } from "./words";

/** What an entry is found by. */
export type Findable = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly inci: string | null;
  readonly cas: string | null;
};

type Term = { words: readonly string[]; weight: number };
export type Indexed<E> = { entry: E; terms: readonly Term[] };

/** A name says more about what was meant than another name for it, and that more than its INCI. */
const WEIGHTS = { name: 1, alias: 0.95, inci: 0.8, cas: 0.8 };

const term = (text: string, weight: number): Term => ({ words: plainWords(text), weight });

/** What is worked out once for every entry, so that a search only compares. */
export const indexed = <E extends Findable>(entries: readonly E[]): Indexed<E>[] =>
  entries.map((entry) => ({
    entry,
    terms: [
      term(entry.name, WEIGHTS.name),
      ...entry.aliases.map((alias) => term(alias, WEIGHTS.alias)),
      ...(entry.inci ? [term(entry.inci, WEIGHTS.inci)] : []),
      ...(entry.cas ? [term(entry.cas, WEIGHTS.cas)] : []),
    ],
  }));

/** More words than these say nothing more about one ingredient. */
const MOST_WORDS = 8;

/**
 * The entries that every typed word fits, the best first, equals by name. Words may be begun, misspelt and in any order;
 * nothing typed finds everything, by name.
 */
export function find<E extends Findable>(index: readonly Indexed<E>[], typed: string): E[] {
  const words = plainWords(typed).slice(0, MOST_WORDS);
  const fits = words.map(rememberedFit);
  const joined = words.join("");
  return index
    .map(({ entry, terms }) => ({
      entry,
      score: words.length === 0 ? 1 : Math.max(...terms.map((t) => scoreOf(t, fits, joined))),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry.name.localeCompare(b.entry.name, "en", { numeric: true }))
    .map(({ entry }) => entry);
}

/** Entries share most of their words ("oil", "butter"): each is compared with a typed word once. */
function rememberedFit(typed: string): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = fit(typed, word);
    known.set(word, now);
    return now;
  };
}

/** All of the typed words must fit some word; the fewer words of the term are left over, the better. */
function scoreOf(
  { words, weight }: Term,
  fits: readonly ((word: string) => number)[],
  joined: string,
): number {
  if (words.join("") === joined) return weight;
  let sum = 0;
  for (const fitting of fits) {
    const best = Math.max(0, ...words.map(fitting));
    if (best === 0) return 0;
    sum += best;
  }
  const covered = Math.min(1, fits.length / words.length);
  return weight * (sum / fits.length) * (0.8 + 0.15 * covered);
}
