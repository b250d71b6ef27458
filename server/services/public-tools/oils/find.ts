import { ALSO, plain } from "./names";
import { OILS, type Oil } from "./oils";

/** What most recipes are made of, so that nobody has to look for it. */
export const COMMON_OILS: readonly string[] = [
  "olive-oil",
  "coconut-oil-76",
  "palm-oil",
  "shea-butter",
  "castor-oil",
  "sweet-almond-oil",
  "cocoa-butter",
  "lard",
  "beef-tallow",
  "rice-bran-oil",
  "avocado-oil",
  "babassu-oil",
];

type Entry = { oil: Oil; isCommon: boolean; names: readonly (readonly string[])[] };

const ENTRIES: readonly Entry[] = [...OILS.values()].map((oil) => ({
  oil,
  isCommon: COMMON_OILS.includes(oil.key),
  names: [oil.name, ...Object.keys(ALSO).filter((name) => ALSO[name] === oil.key)].map((name) =>
    plain(name).split(" "),
  ),
}));

/**
 * The fats that a person may mean, the likeliest first: every word typed begins a word of one of the fat's names, or
 * would but for a slip of the keys. Names as typed come before names nearly typed, common fats before rare ones.
 * Nothing typed finds nothing.
 */
export function findOils(text: string): Oil[] {
  const typed = plain(text.slice(0, 60)).split(" ").filter(Boolean);
  if (typed.length === 0) return [];
  const found = ENTRIES.flatMap((entry) => {
    const off = Math.min(...entry.names.map((name) => offBy(typed, name)));
    return off === Infinity ? [] : { ...entry, off };
  });
  return found.sort((a, b) => a.off - b.off || Number(b.isCommon) - Number(a.isCommon)).map(({ oil }) => oil);
}

/** How far what is typed lies from a name: slips weigh most, then words in another place. Infinity where it is another name. */
function offBy(typed: readonly string[], name: readonly string[]): number {
  let off = 0;
  for (const [i, word] of typed.entries()) {
    const slips = name.map((its) => slipsBetween(word, its));
    const least = Math.min(...slips);
    if (least > allowedIn(word)) return Infinity;
    off += least * 10 + (slips[i] === least ? 0 : 1);
  }
  return off;
}

/** A short word with a slip would be any word. */
const allowedIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Keys struck wrong, left out, struck twice or in each other's place, until `word` begins `name`. */
function slipsBetween(word: string, name: string): number {
  if (name.startsWith(word)) return 0;
  let [before, row] = [[] as number[], Array.from({ length: name.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let k = 1; k <= name.length; k++) {
      const isSame = word[i - 1] === name[k - 1];
      const isSwapped = i > 1 && k > 1 && word[i - 1] === name[k - 2] && word[i - 2] === name[k - 1];
      next[k] = Math.min(
        row[k]! + 1,
        next[k - 1]! + 1,
        row[k - 1]! + (isSame ? 0 : 1),
        isSwapped ? before[k - 2]! + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return Math.min(...row);
}
