import { formatDecimal, ratio } from "./exact";
import { Quantity } from "./quantity";

/**
 * The one reader of numbers typed by people. Pure and browser-safe: forms preview with it, server/web reads with it.
 *
 * The person's locale decides what is a decimal sign and what groups thousands. What could be a thousand times more
 * or less is refused with the two ways to write it, never guessed:
 * - the other locale's decimal sign ("13,75" in English) is answered with "Did you mean 13.75?";
 * - one decimal sign before three figures of which the last is zero ("1,000" where the comma is decimal, "2.500" where
 *   the point is) looks like thousands in the other half of the world: nobody needs that zero, so it is asked about.
 */
export type Typed = { ok: true; value: string } | { ok: false; problem: string };

const MAX_WHOLE = 18;
const MAX_PLACES = 12;
const SPACES = /[\s\u00a0\u202f\u2009]/gu;
const APOSTROPHES = /['\u2019]/gu;

const refuse = (problem: string): Typed => ({ ok: false, problem });

/** Reads "1,234.5", "1.234,5", "1 1/2" or "½" into a canonical decimal ("1234.5"), at most 18 figures before and 12 after the point. */
export function readTyped(text: string, locale: string): Typed {
  const given = text.trim().replace(/\u2212/g, "-");
  if (given === "") return refuse("Enter a number.");
  if (given.length > 60) return refuse("That number is too long.");
  const negative = given.startsWith("-");
  const read = readPositive(negative ? given.slice(1).trim() : given, signsOf(locale), locale);
  if (!read.ok || !negative || read.value === "0") return read;
  return { ok: true, value: `-${read.value}` };
}

/** A canonical decimal as a person of this locale would type it: no grouping, his decimal sign. What forms are filled with. */
export const typedText = (value: string, locale: string): string =>
  value.replace(".", signsOf(locale).decimal);

type Signs = { decimal: "." | ","; group: string };

const cache = new Map<string, Signs>();

function signsOf(locale: string): Signs {
  let signs = cache.get(locale);
  if (!signs) {
    const parts = formatter(locale).formatToParts(1234567.5);
    const decimal = parts.find((p) => p.type === "decimal")?.value === "," ? "," : ".";
    const group = parts.find((p) => p.type === "group")?.value ?? "";
    cache.set(locale, (signs = { decimal, group: plainGroup(group) }));
  }
  return signs;
}

const LANGUAGE_SCRIPT_REGION = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(?=-|$)/i;

/** What is no locale reads as English: refusing to read at all would help nobody. */
function formatter(locale: string): Intl.NumberFormat {
  const known = LANGUAGE_SCRIPT_REGION.exec(locale)?.[0] ?? "en-US";
  return new Intl.NumberFormat(known, {
    numberingSystem: "latn",
    useGrouping: "always",
  } as Intl.NumberFormatOptions);
}

const plainGroup = (group: string): string => group.replace(SPACES, " ").replace(APOSTROPHES, "'");

function readPositive(text: string, signs: Signs, locale: string): Typed {
  const fraction = readFraction(text);
  if (fraction) return fraction;
  const plain = plainGroup(text);
  const own = readDecimal(plain, signs, locale);
  if (own !== null) {
    const [whole = "", places = ""] = own.split(".");
    if (looksLikeThousands(plain, signs)) return askWhich(whole, places, signs);
    return checked(whole, places);
  }
  return refuse(otherLocalesMeaning(plain, signs) ?? notANumber(signs));
}

/** The canonical text, or null where signs and groups do not stand as the locale puts them. */
function readDecimal(plain: string, { decimal, group }: Signs, locale: string): string | null {
  const [whole = "", places, ...more] = plain.split(decimal);
  if (more.length > 0 || (places !== undefined && !/^\d*$/.test(places))) return null;
  if (whole === "" && !places) return null;
  const bare = group && whole.includes(group) ? whole.replaceAll(group, "") : whole;
  if (!/^\d*$/.test(bare)) return null;
  if (bare !== whole && plainGroup(formatter(locale).format(BigInt(bare || "0"))) !== whole) return null;
  return places ? `${bare || "0"}.${places}` : bare;
}

function checked(whole: string, places: string): Typed {
  const figures = whole.replace(/^0+/, "");
  const kept = places.replace(/0+$/, "");
  if (figures.length > MAX_WHOLE || whole.length > 30) return refuse("That number is too large.");
  if (kept.length > MAX_PLACES) return refuse("Use at most twelve decimals.");
  return { ok: true, value: Quantity.of(`${figures || "0"}${kept ? `.${kept}` : ""}`).toString() };
}

/** "1,000" where the comma is decimal; "0,500" cannot be a thousand of anything. */
const looksLikeThousands = (plain: string, { decimal }: Signs): boolean =>
  (decimal === "," ? /^[1-9]\d{0,2},\d\d0$/ : /^[1-9]\d{0,2}\.\d\d0$/).test(plain);

function askWhich(whole: string, places: string, { decimal }: Signs): Typed {
  const kept = places.replace(/0+$/, "");
  const small = kept ? `${whole}${decimal}${kept}` : whole;
  return refuse(`Write ${small} or ${whole}${places}, so that nobody can misread it.`);
}

/** "13,75" in English: refused, with what it would be if the signs were the other way round. */
function otherLocalesMeaning(plain: string, { decimal }: Signs): string | null {
  const other = decimal === "." ? "," : ".";
  const [whole = "", places, ...more] = plain.split(other);
  const figures = whole.replaceAll(decimal, "").replaceAll(" ", "").replaceAll("'", "");
  if (places === undefined || more.length > 0 || !/^\d+$/.test(figures) || !/^\d+$/.test(places)) return null;
  return `Did you mean ${figures}${decimal}${places}?`;
}

const notANumber = ({ decimal }: Signs) => `Enter a plain number, like 12${decimal}5, without a unit.`;

const VULGAR: Record<string, string> = {
  "½": "1/2",
  "¼": "1/4",
  "¾": "3/4",
  "⅓": "1/3",
  "⅔": "2/3",
  "⅛": "1/8",
  "⅜": "3/8",
  "⅝": "5/8",
  "⅞": "7/8",
};
const FRACTION = /^(?:(\d{1,9})\s+)?(\d{1,9})\s*\/\s*(\d{1,9})$/;

/** "1/2", "1 1/2", "1½": exact or refused; null where it is no fraction. */
function readFraction(text: string): Typed | null {
  const spelled = text.replace(/[½¼¾⅓⅔⅛⅜⅝⅞]/u, (sign) => ` ${VULGAR[sign]}`).replace(/\u2044/g, "/");
  const match = FRACTION.exec(spelled.trim());
  if (!match) return null;
  const [, whole = "0", top = "0", bottom = "0"] = match;
  if (BigInt(bottom) === 0n) return refuse("A fraction cannot be divided by zero.");
  const { n, d } = ratio(BigInt(whole) * BigInt(bottom) + BigInt(top), BigInt(bottom));
  const one = 10n ** BigInt(MAX_PLACES);
  if ((n * one) % d !== 0n)
    return refuse(`${top}/${bottom} has no end as a decimal. Write it as exactly as you need, like 0.333.`);
  return { ok: true, value: formatDecimal((n * one) / d, MAX_PLACES) };
}
