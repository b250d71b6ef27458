/**
 * SKU codes made from names, as makers write them on labels: "Lavender bar", "100 g" -> LAVBAR-100G.
 * Pure; uniqueness is the caller's business (see `nextFree`).
 */

/** The name of a product's first variant, which says nothing in names and codes. */
export const PLAIN_VARIANT = "Standard";

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, " ")
    .trim();

/** The first three characters of each of the first `words` words. */
const stem = (text: string, words: number): string =>
  plain(text)
    .split(" ")
    .slice(0, words)
    .map((word) => word.slice(0, 3))
    .join("");

/** A code of up to three parts; "SKU" stands in for a name without any Latin letter or figure. */
export function skuCode({
  product,
  variant,
  size,
}: {
  product: string;
  variant: string;
  size: string;
}): string {
  const parts = [
    stem(product, 2) || "SKU",
    variant === PLAIN_VARIANT ? "" : stem(variant, 2),
    plain(size).replaceAll(" ", "").slice(0, 12),
  ];
  return parts.filter(Boolean).join("-");
}

/** The code itself, or with the smallest number from 2 that nobody has. */
export function nextFree(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code;
  for (let n = 2; ; n++) if (!taken.has(`${code}-${n}`)) return `${code}-${n}`;
}

/** What a SKU is called on screens and documents: product, variant unless plain, size. */
export const skuName = (product: string, variant: string, size: string): string =>
  [product, variant === PLAIN_VARIANT ? "" : variant, size].filter(Boolean).join(", ");
