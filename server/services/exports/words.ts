import { divideHalfUp, formatDecimal, ratioText, type Ratio } from "@/server/kernel/exact";
import type { Money } from "@/server/kernel/money";
import { shownAmount, withUnit } from "@/server/kernel/shown";
import { symbolOf } from "@/server/services/unit-conversion/pure";

/** How one reader's documents say figures, money and times: rounding happens here, for the eye only. */
export type Words = ReturnType<typeof wordsFor>;

type Reader = { locale: string; timezone: string; currency: string };

export const wordsFor = ({ locale, timezone, currency }: Reader) => {
  const number = (text: string) => shownAmount(text, locale);
  return {
    locale,
    number,
    /** "1,234.5 g" of an amount in its unit. */
    amount: (text: string, unit: string) => withUnit(number(text), symbolOf(unit)),
    /** A figure at so many places, half-up. */
    figure: (value: Ratio, places: number) => number(placed(value, places)),
    /** A weight in grams, at one place: what a bench scale shows. */
    grams: (grams: Ratio) => withUnit(number(placed(grams, 1)), "g"),
    /** The same in ounces, at two. */
    ounces: (grams: Ratio) =>
      withUnit(number(placed({ n: grams.n * 10n ** 9n, d: grams.d * 28_349_523_125n }, 2)), "oz"),
    /** A percentage of 0 to 100, at two places; what would vanish keeps two figures. */
    percent: (percent: Ratio) => `${number(placed(percent, 2))} %`,
    money: (sum: Money) => inCurrency(sum.toCurrency(digitsOf(currency)), locale, currency),
    day: (day: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
        new Date(`${day}T00:00:00Z`),
      ),
    /** As short as it may stand on a label. */
    shortDay: (day: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(
        new Date(`${day}T00:00:00Z`),
      ),
    moment: (iso: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: timezone }).format(
        new Date(iso),
      ),
  };
};

/** Half-up at so many places; what would be called nothing keeps two figures instead. */
function placed({ n, d }: Ratio, places: number): string {
  const cut = divideHalfUp(n * 10n ** BigInt(places), d);
  return cut === 0n && n !== 0n ? ratioText({ n, d }, 2) : formatDecimal(cut, places);
}

/** Typed as text that Intl reads as an exact decimal: it never becomes a float. */
const inCurrency = (text: string, locale: string, currency: string): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency }).format(text as Intl.StringNumericLiteral);

const digitsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
