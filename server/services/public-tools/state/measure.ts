import { ratioOf, ratioText, timesRatio } from "@/server/kernel/exact";
import { readTyped } from "@/server/kernel/typed";
import { factorBetween } from "../amounts";

/**
 * An amount as it was typed, and the unit in which it is looked at. What counts is `quantity` in `unit`: looking at it
 * in another unit changes no result, and looking back shows the very text that was typed.
 */
export type Measure = { readonly quantity: string; readonly unit: string; readonly shown: string };

/** What a tool begins with: `measure("500", "g")`. */
export const measure = (quantity: string, unit: string): Measure => ({ quantity, unit, shown: unit });

/** Enough to weigh by on any scale; the amount itself is not rounded. */
const FIGURES = 8;

/** The text in the field: what was typed, or the same amount in the unit it is looked at. */
export function shownText({ quantity, unit, shown }: Measure): string {
  const factor = unit === shown ? null : factorOf(unit, shown);
  const typed = readTyped(quantity, "en-US");
  return factor && typed.ok ? ratioText(timesRatio(ratioOf(typed.value), factor), FIGURES) : quantity;
}

/** Typed anew, in the unit that is looked at. */
export const typedAnew = (quantity: string, { shown }: Measure): Measure => measure(quantity, shown);

/**
 * Looked at in another unit. Where nothing leads there (pieces to grams), or nothing readable is typed yet, what was
 * typed stays and is now meant in that unit: so that no round through all the units there are changes it.
 */
export function lookedAtIn(shown: string, at: Measure): Measure {
  const isConverted = readTyped(at.quantity, "en-US").ok && factorOf(at.unit, shown) !== null;
  return isConverted ? { ...at, shown } : measure(at.quantity, shown);
}

function factorOf(from: string, to: string) {
  const factor = factorBetween(from, to);
  return "refusal" in factor ? null : factor;
}
