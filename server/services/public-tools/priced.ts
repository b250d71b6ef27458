import { overRatio, type Ratio } from "@/server/kernel/exact";
import { readWeight, type Amount } from "./amounts";
import type { Figure, Figures } from "./figures";

/** What is paid for an amount: 16.75 for 7 lb. An empty price says that none is known. */
export type Priced = { price?: Figure; per: Amount };

/** Money for one gram; null where no price is given. */
export function pricePerGram(
  figures: Figures,
  priced: Priced | undefined,
  field: string,
  name: string,
): Ratio | null {
  const price = priced && priceOf(figures, priced.price, `${field}.price`, `The price of ${name}`);
  if (!price) return null;
  return overRatio(
    price,
    readWeight(figures, priced.per, `${field}.per`, `What the price of ${name} is for`),
  );
}

/** A price of zero or more; null where the field is empty. */
export function priceOf(figures: Figures, text: Figure, field: string, name: string): Ratio | null {
  return text === undefined || text === null || text === "" ? null : figures.amount(text, field, name);
}
