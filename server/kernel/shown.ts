import { divideHalfUp, formatDecimal, parseDecimal } from "./exact";

/**
 * Amounts in sentences, as screens show them: in the person's locale, at three places at most. Where that would make two
 * different amounts look alike, or one look like nothing, all get as many places more as tell them apart.
 */
export function shownAmounts(texts: readonly string[], locale: string): string[] {
  const at = (places: number) => texts.map((text) => cut(text, places));
  const distinct = new Set(texts).size;
  let places = 3;
  while (places < MOST && !isTelling(texts, at(places), distinct)) places++;
  return at(places).map((text) => grouped(text, locale));
}

/** One amount as `shownAmounts` shows it. */
export const shownAmount = (text: string, locale: string): string => shownAmounts([text], locale)[0]!;

/** "1,234.5 g"; pieces are a number alone. */
export const withUnit = (shown: string, unit: string): string =>
  unit === "each" || unit === "" ? shown : `${shown} ${unit}`;

const MOST = 18;

const isTelling = (texts: readonly string[], shown: readonly string[], distinct: number): boolean =>
  new Set(shown).size === distinct && shown.every((text, i) => text !== "0" || texts[i] === "0");

function cut(text: string, places: number): string {
  const scaled = parseDecimal(text, MOST);
  if (scaled === null) throw new RangeError(`not a decimal: ${text}`);
  return formatDecimal(divideHalfUp(scaled, 10n ** BigInt(MOST - places)), places);
}

/** Typed as text that `Intl` reads as an exact decimal: it never becomes a float. */
const grouped = (text: string, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: MOST }).format(text as Intl.StringNumericLiteral);
