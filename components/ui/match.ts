/** Folds case and accents: "Crème" is found by "creme". */
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The options in which every word of `text` occurs, those that begin with it first; order is kept otherwise. */
export function matchOptions<T extends { label: string; hint?: string }>(
  options: readonly T[],
  text: string,
): T[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const found = options.filter((o) => {
    const hay = fold(`${o.label} ${o.hint ?? ""}`);
    return words.every((word) => hay.includes(word));
  });
  const begins = (o: T) => (words.length > 0 && fold(o.label).startsWith(words[0]!) ? 0 : 1);
  return found.sort((a, b) => begins(a) - begins(b));
}
