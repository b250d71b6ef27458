/**
 * How amounts, money and times look to a person. Pure and text-based: amounts come in as canonical decimals ("12.5",
 * what Quantity and Money print) and never pass through a float. Rounding happens here, for the eye only.
 */
import { divideHalfUp, formatDecimal as canonical, parseDecimal } from "@/server/kernel/exact";
import { Money } from "@/server/kernel/money";

/** What a person's screens are written in; a page takes it from its context once and hands it down. */
export type Formats = {
  /** BCP 47, such as "en-US". */
  locale: string;
  /** ISO 4217, such as "USD". */
  currency: string;
  /** IANA, such as "Europe/Berlin". */
  timeZone: string;
};

/** Intl objects are dear to make and cheap to keep. */
const kept = new Map<string, Intl.NumberFormat>();
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = kept.get(key);
  if (!format) kept.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}

/** Typed as text that `Intl` reads as an exact decimal: it never becomes a float. */
const exact = (text: string) => text as Intl.StringNumericLiteral;
const placesOf = (text: string) => text.split(".")[1]?.length ?? 0;
const SCALE = 30;

/** Cuts a canonical decimal to at most `places`, half-up, and says so. Throws RangeError where it is no decimal. */
export function roundDecimal(text: string, places: number): { text: string; rounded: boolean } {
  const scaled = parseDecimal(text, SCALE);
  if (scaled === null) throw new RangeError(`not a decimal: ${text}`);
  const cut = divideHalfUp(scaled, 10n ** BigInt(SCALE - places));
  return { text: canonical(cut, places), rounded: cut * 10n ** BigInt(SCALE - places) !== scaled };
}

/** "1234.5" -> "1,234.5" in the person's locale. All digits unless `maxPlaces` is given (then half-up). */
export function formatDecimal(text: string, to: { locale: string; maxPlaces?: number }): string {
  const shown = roundDecimal(text, to.maxPlaces ?? SCALE).text;
  const places = placesOf(shown);
  const options = { minimumFractionDigits: places, maximumFractionDigits: places };
  return numberFormat(to.locale, options).format(exact(shown));
}

/** Digits after the point in this currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function currencyDigits(currency: string): number {
  return numberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** "12.805" -> "$12.81": rounded half-up to the currency's digits. */
export function formatMoney(text: string, to: { locale: string; currency: string }): string {
  const rounded = Money.of(text).toCurrency(currencyDigits(to.currency));
  return numberFormat(to.locale, { style: "currency", currency: to.currency }).format(exact(rounded));
}

/**
 * A derived cost of one unit ("0.0123456" -> "$0.0123456"): all digits it has, at least the currency's own. With
 * `maxPlaces` half-up at so many places, or at as many more as three figures of a small cost need.
 */
export function formatUnitCost(
  text: string,
  to: { locale: string; currency: string; maxPlaces?: number },
): string {
  const leading = /^-?0\.(0*)/.exec(text)?.[1]?.length ?? 0;
  const places = to.maxPlaces === undefined ? 18 : Math.min(Math.max(to.maxPlaces, leading + 3), 18);
  const shown = roundDecimal(text, places).text;
  const maximumFractionDigits = Math.max(currencyDigits(to.currency), placesOf(shown));
  const options = { style: "currency", currency: to.currency, maximumFractionDigits } as const;
  return numberFormat(to.locale, options).format(exact(shown));
}

/** A unit cost as every screen says it, so that no two disagree: two figures more than the currency has. */
export const shortUnitCost = (text: string, to: { locale: string; currency: string }): string =>
  formatUnitCost(text, { ...to, maxPlaces: currencyDigits(to.currency) + 2 });

/**
 * "340", "g" -> "340 g", kept on one line. Unit "each" is said by the number alone. What `maxPlaces` would round to
 * nothing is shown with three figures: there is some.
 */
export function formatQuantity(
  text: string,
  unit: string,
  to: { locale: string; maxPlaces?: number },
): string {
  const vanishes = to.maxPlaces !== undefined && roundDecimal(text, to.maxPlaces).text === "0";
  const leading = vanishes ? /^-?0\.(0*)[1-9]/.exec(text)?.[1]?.length : undefined;
  const amount = formatDecimal(text, leading === undefined ? to : { ...to, maxPlaces: leading + 3 });
  return unit === "each" || unit === "" ? amount : `${amount}\u00a0${unit}`;
}

/** A share in thousandths (0 to 1000 and beyond) as "12.5%". */
export function formatPermille(permille: number, locale: string): string {
  const text = canonical(BigInt(permille), 3);
  return numberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(exact(text));
}

/** A calendar day, "2026-11-21" -> "Nov 21, 2026"; no zone can move it. */
export function formatDay(day: string, to: { locale: string }): string {
  return new Intl.DateTimeFormat(to.locale, { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** An instant (ISO 8601 with zone) on the wall clock of the person's zone. */
export function formatInstant(iso: string, to: { locale: string; timeZone: string }): string {
  const options = { dateStyle: "medium", timeStyle: "short", timeZone: to.timeZone } as const;
  return new Intl.DateTimeFormat(to.locale, options).format(new Date(iso));
}

const STEPS: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** How far an instant lies from `now`: "3 hours ago", "in 2 days", "now". Both ISO 8601. */
export function formatAgo(iso: string, now: string, to: { locale: string }): string {
  const seconds = (Date.parse(iso) - Date.parse(now)) / 1000;
  const words = new Intl.RelativeTimeFormat(to.locale, { numeric: "auto" });
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  return step ? words.format(Math.trunc(seconds / step[1]), step[0]) : words.format(0, "second");
}

/** Whole days from `today` to `day` (both "2026-11-21") in words: "tomorrow", "in 12 days", "3 days ago". */
export function formatDaysAway(day: string, today: string, to: { locale: string }): string {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
  return new Intl.RelativeTimeFormat(to.locale, { numeric: "auto" }).format(days, "day");
}

/** The sign of a currency in a locale: "$", "€", "KWD". */
export function currencySymbol(currency: string, locale: string): string {
  const parts = numberFormat(locale, { style: "currency", currency }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}
