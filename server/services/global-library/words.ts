/** Words as they are compared: without case, accents and signs. "Açaí (Euterpe)" is "acai euterpe". */
export const plainWords = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How many slips of the finger a word of this length may have and still be meant. */
const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/**
 * How well a typed word fits one of an entry, 0 (not at all) to 1 (the very word): its beginning, as one is still typing,
 * fits better than a word with slips of the finger.
 */
export function fit(typed: string, word: string): number {
  if (typed === word) return 1;
  if (word.startsWith(typed)) return 0.9;
  const allowed = slipsAllowed(Math.min(typed.length, word.length));
  if (Math.abs(typed.length - word.length) > allowed) return 0;
  const slips = slipsBetween(typed, word);
  return slips <= allowed ? 0.7 - slips / 10 : 0;
}

/** Letters that were missed, added, mistaken, or swapped with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let older: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const mistaken = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(mistaken, before[j]! + 1, row[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, older[j - 2]! + 1);
      row.push(least);
    }
    older = before;
    before = row;
  }
  return before[b.length]!;
}
