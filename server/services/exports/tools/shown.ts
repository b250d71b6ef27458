import {
  divideHalfUp,
  formatDecimal,
  overRatio,
  parseDecimal,
  ratioOf,
  ratioText,
} from "@/server/kernel/exact";
import { factorBetween } from "@/server/services/public-tools/pure";

/** How the figures of the public tools look on paper: English of the United States, rounded half-up, here alone. */
const LOCALE = "en-US";

/** More places than this are no longer read; calculators answer with at most as many. */
const MOST = 30;

/**
 * "1234.5": at most so many places, as a scale shows it and a spreadsheet reads it. What would vanish keeps three figures,
 * so that something is never called nothing.
 */
export function figure(text: string, places = 2): string {
  const noughts = /^-?0\.(0*)[1-9]/.exec(text)?.[1]?.length;
  const vanishes = noughts !== undefined && noughts >= places;
  return placed(text, vanishes ? Math.min(noughts + 3, MOST) : places);
}

/** "33.15 %", kept on one line. */
export const percent = (text: string, places = 2): string => `${figure(text, places)}\u00a0%`;

/** What a bench scale shows: more places would only be misread. */
const PLACES: Record<string, number> = { g: 1, kg: 4, oz: 2, lb: 3, ml: 1 };

/** "136.4 g": an amount in its unit, as a scale or a jug shows it. */
export const amount = (text: string, unit: string): string =>
  `${figure(text, PLACES[unit] ?? 3)}\u00a0${unit}`;

/** A weight in one unit as it is in another, exact. Both are units of weight. */
export function weightIn(text: string, from: string, to: string): string {
  const factor = factorBetween(to, from);
  return "refusal" in factor ? text : ratioText(overRatio(ratioOf(text), factor));
}

/** "136.0" for a column that is headed by its unit: all its figures have the same places, and their points align. */
export function inColumn(text: string, from: string, to: string): string {
  const places = PLACES[to] ?? 3;
  const shown = figure(weightIn(text, from, to), places);
  const [whole, behind = ""] = shown.split(".");
  return `${whole}.${behind.padEnd(places, "0")}`;
}

/** "136.4 g" of a weight kept in another unit. */
export const weight = (text: string, from: string, to = from): string => amount(weightIn(text, from, to), to);

/** "$12.81" where the code is formed like one of ISO 4217; a link may say anything, and then the figure stands alone. */
export function money(text: string, currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return figure(text);
  const format = new Intl.NumberFormat(LOCALE, { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(placed(text, digits) as Intl.StringNumericLiteral);
}

/** "2026-11-21" -> "November 21, 2026"; no zone can move it. */
export const longDay = (day: string): string =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

function placed(text: string, places: number): string {
  const scaled = parseDecimal(text, MOST);
  if (scaled === null) throw new RangeError(`not a decimal: ${text}`);
  return formatDecimal(divideHalfUp(scaled, 10n ** BigInt(MOST - places)), places);
}
