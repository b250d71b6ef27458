/** Suggests a label prefix for a recipe's name that none of the `taken` ones is: "Lavender bar" -> "LAV", then "LAVE", "LAVEN"... */
export function suggestPrefix(name: string, taken: ReadonlySet<string> = new Set()): string {
  const letters = name
    .normalize("NFKD")
    .toUpperCase()
    .replace(/[^A-Z]/g, "")
    .padEnd(3, "X");
  for (let length = 3; length <= Math.min(6, letters.length); length++) {
    const prefix = letters.slice(0, length);
    if (!taken.has(prefix)) return prefix;
  }
  const stem = letters.slice(0, 3);
  for (const letter of ALPHABET) if (!taken.has(stem + letter)) return stem + letter;
  for (const a of ALPHABET) for (const b of ALPHABET) if (!taken.has(stem + a + b)) return stem + a + b;
  // Labels count per prefix, so a shared one is still unambiguous.
  return stem;
}

const ALPHABET = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
