import { compareRatio, ratio, ratioText, timesRatio, type Ratio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import { attempt, UNITS, type Unit } from "@/server/services/unit-conversion/pure";
import { factorBetween, readDensity, rulesFor, WHOLE } from "../amounts";
import type { Calculated } from "../calculated";
import { Figures, type Figure } from "../figures";

/** `from` and `to` are unit codes of unit-conversion; `density` in g/ml joins weight and volume. */
export type UnitsInput = { amount: Figure; from: string; to: string; density?: Figure };

export type UnitsResult = {
  amount: string;
  unit: string;
  /** One `from` in `to`. */
  factor: string;
  /** How it was made, step by step, each as a sum that can be checked: "1 lb = 453.59237 g". */
  path: { kind: "factor" | "density" | "mapping"; text: string }[];
  /** The same amount in every unit it can be said in, in the order of unit-conversion's table. */
  everywhere: { unit: string; name: string; symbol: string; dimension: Unit["dimension"]; amount: string }[];
};

/** Far above any workshop, far below what a quantity can hold after the steepest of our factors. */
const MOST = ratio(10n ** 15n);

/**
 * Converts an amount exactly, by the very table and rules the workshop's stock is kept with; nothing is rounded in
 * between. Weight becomes volume only by a density that is given: 1 g is never taken for 1 ml.
 */
export function units(input: UnitsInput): Calculated<UnitsResult> {
  const figures = new Figures();
  const amount = figures.amount(input.amount, "amount", "The amount");
  const density = readDensity(figures, input.density, "density", "The density");
  const factor = readFactor(figures, input, density);
  if (compareRatio(amount, MOST) > 0 || compareRatio(timesRatio(amount, factor), MOST) > 0)
    figures.refuse("too_large", "amount", "That is more than can be converted here.");
  return figures.answer(() => ({
    amount: said(amount, factor),
    unit: input.to,
    factor: said(factor),
    path: pathOf(input, density),
    everywhere: everywhere(amount, input.from, density),
  }));
}

/** With the figures that an exact amount needs to come back as it was typed. */
const said = (amount: Ratio, factor = WHOLE): string => ratioText(timesRatio(amount, factor), 18);

function readFactor(figures: Figures, { from, to }: UnitsInput, density: string | null): Ratio {
  const made = factorBetween(from, to, density);
  if (!("refusal" in made)) return made;
  const unknown = [from, to].find((unit) => !UNITS.has(unit));
  if (unknown !== undefined)
    return figures.refuse("unknown_unit", unknown === from ? "from" : "to", "That is not a unit we know.");
  if (made.refusal.code === "MISSING_DENSITY")
    return figures.refuse(
      "missing_density",
      "density",
      "Weight and volume meet by a density: enter it in g/ml.",
    );
  const [a, b] = [UNITS.get(from)!, UNITS.get(to)!];
  return figures.refuse("incompatible_units", "to", `${a.name} and ${b.name} do not measure the same thing.`);
}

function pathOf({ from, to }: UnitsInput, density: string | null): UnitsResult["path"] {
  const made = attempt(rulesFor(density), Quantity.one, from, to);
  return "refusal" in made ? [] : made.path.map(({ kind, text }) => ({ kind, text }));
}

const everywhere = (amount: Ratio, from: string, density: string | null): UnitsResult["everywhere"] =>
  [...UNITS.values()].flatMap(({ code, name, symbol, dimension }) => {
    const factor = factorBetween(from, code, density);
    if ("refusal" in factor) return [];
    return [{ unit: code, name, symbol, dimension, amount: said(amount, factor) }];
  });
