import type { Dimension } from "@/db/schema";
import { overRatio, ratio, timesRatio, type Ratio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import {
  attempt,
  baseUnitOf,
  type ConversionRules,
  type Refused,
} from "@/server/services/unit-conversion/pure";
import type { Figure, Figures } from "./figures";

/** An amount as it was typed, in a unit of unit-conversion. */
export type Amount = { quantity: Figure; unit: string };

/** Nothing is known of a calculator's substance but, perhaps, its density (g/ml). */
export const rulesFor = (density: string | null): ConversionRules => ({
  itemName: "it",
  dimension: "mass",
  displayUnit: "g",
  density,
  densitySource: null,
  mappings: [],
  customUnits: [],
});

/** What one `from` is in `to`, exactly, or why nothing leads there. Weight meets volume by `density` (g/ml) only. */
export function factorBetween(from: string, to: string, density: string | null = null): Ratio | Refused {
  const made = attempt(rulesFor(density), Quantity.one, from, to);
  return "refusal" in made ? made : made.ratio;
}

/**
 * An amount in the base unit of one of these dimensions (g, ml, cm, each): the first that its unit leads to.
 * Refused where there is none, in words that say which kinds of unit would do.
 */
export function readAmount(
  figures: Figures,
  amount: Amount,
  dimensions: readonly Dimension[],
  field: string,
  name: string,
): Ratio {
  const typed = figures.amount(amount.quantity, field, name);
  for (const dimension of dimensions) {
    const factor = factorBetween(amount.unit, baseUnitOf(dimension));
    if (!("refusal" in factor)) return timesRatio(typed, factor);
  }
  const wanted = dimensions.map((dimension) => KINDS[dimension]).join(" or ");
  return figures.refuse("unknown_unit", field, `${name} needs ${wanted}.`);
}

/** A weight above zero, in grams. */
export function readWeight(figures: Figures, amount: Amount, field: string, name: string): Ratio {
  const read = readAmount(figures, amount, ["mass"], field, name);
  return read.n > 0n ? read : figures.refuse("not_positive", field, `${name} must be more than zero.`);
}

/** A base amount in the unit asked for; the unit has been read before, so that it leads there. */
export function inUnit(base: Ratio, dimension: Dimension, unit: string): Ratio {
  const factor = factorBetween(unit, baseUnitOf(dimension));
  return "refusal" in factor ? base : overRatio(base, factor);
}

/** A density in g/ml as the text that unit-conversion takes; null where none is given. */
export function readDensity(figures: Figures, text: Figure, field: string, name: string): string | null {
  if (text === undefined || text === null || text === "") return null;
  const read = figures.positive(text, field, name);
  const isPlausible = read.n * 100n >= read.d && read.n <= 30n * read.d;
  if (!isPlausible) figures.refuse("out_of_range", field, `${name} must be from 0.01 to 30 g/ml.`);
  return isPlausible ? Quantity.fromRatio(read).toString() : null;
}

const KINDS: Record<Dimension, string> = {
  mass: "a unit of weight",
  volume: "a unit of volume",
  count: "a count",
  length: "a unit of length",
  area: "a unit of area",
  time: "a unit of time",
};

/** A whole of something: what percents are taken from. */
export const WHOLE = ratio(1n);
