import { currencyDigits, formatMoney, roundDecimal } from "@/components/ui/format";
import { cut, LOCALE, shownFigure } from "./shown";

export { LOCALE, shownFigure } from "./shown";

/** What prices can be said in; the arithmetic is the same in each. */
const CURRENCIES = [
  "USD",
  "EUR",
  "GBP",
  "CAD",
  "AUD",
  "NZD",
  "CHF",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
  "JPY",
  "INR",
  "ZAR",
  "BRL",
  "MXN",
];

export const CURRENCY_OPTIONS = CURRENCIES.map((code) => ({ value: code, label: code }));

/** A currency of a state, which may come from a link: what is none of ours is dollars. */
export const currencyOf = (code: string): string => (CURRENCIES.includes(code) ? code : "USD");

/** "$12.81": half-up to the currency's digits. Sums beyond what a till can hold are shown as plain figures. */
export function shownMoney(text: string, code: string): string {
  const currency = currencyOf(code);
  const rounded = roundDecimal(cut(text), currencyDigits(currency)).text;
  return rounded.replace(/\D/g, "").length > 16
    ? shownFigure(rounded)
    : formatMoney(rounded, { locale: LOCALE, currency });
}
