import { overRatio, timesRatio, type Ratio } from "@/server/kernel/exact";
import { factorBetween, type Amount } from "./amounts";
import type { Figure, Figures } from "./figures";

/** What is paid for an amount: 16.75 for 7 lb. An empty price says that none is known. */
export type Priced = { price?: Figure; per: Amount };

/** Money for one gram; null where no price is given. */
export const pricePerGram = (figures: Figures, priced: Priced | undefined, field: string, name: string) =>
  pricePer(figures, priced, "g", field, name);

/** Money for one of a base unit; `density` (g/ml) lets what is measured be paid for by weight, and the other way round. */
export function pricePer(
  figures: Figures,
  priced: Priced | undefined,
  base: "g" | "ml",
  field: string,
  name: string,
  density: string | null = null,
): Ratio | null {
  const price = priced && priceOf(figures, priced.price, `${field}.price`, `The price of ${name}`);
  if (!price) return null;
  const what = `What the price of ${name} is for`;
  const typed = figures.positive(priced.per.quantity, `${field}.per`, what);
  const factor = factorBetween(priced.per.unit, base, density);
  if (!("refusal" in factor)) return overRatio(price, timesRatio(typed, factor));
  const kind = base === "g" ? "weight" : "volume";
  return figures.refuse("unknown_unit", `${field}.per`, `${what} needs a unit of ${kind}.`);
}

/** A price of zero or more; null where the field is empty. */
export function priceOf(figures: Figures, text: Figure, field: string, name: string): Ratio | null {
  return text === undefined || text === null || text === "" ? null : figures.amount(text, field, name);
}
