import { ratio, timesRatio, type Ratio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";

/** Scaling of recipes: exact fractions, one rounding an amount, no database, no clock. Safe for a browser. */

/** Throws RangeError where either is not above zero: such a factor makes nothing. */
export function factorBetween(wanted: Quantity, perBatch: Quantity): Ratio {
  if (!wanted.isPositive || !perBatch.isPositive) throw new RangeError("a scale needs amounts above zero");
  const { n, d } = wanted.over(perBatch);
  return ratio(n, d);
}

export type LineToScale = {
  /** In the recipe's unit. */
  quantity: Quantity;
  /** How many base units one of the recipe's unit is; null where that is not known. */
  unitRatio: Ratio | null;
  /** Taken in whole pieces: counted containers, packaging, consumables, SKUs. */
  countable: boolean;
};

export type ScaledLine = {
  /** In the recipe's unit, at twelve places. */
  quantity: Quantity;
  /** In the base unit, rounded once from the exact product; null where the unit is not known. */
  base: Quantity | null;
  /** Countable items: how much more than the exact need, in the base unit. */
  surplus: Quantity;
};

/**
 * One line times the factor. What is weighed stays exact to twelve places; what is counted goes up to the next whole
 * piece, judged on the exact fraction and never on a rounded one.
 */
export function scaleLine(line: LineToScale, factor: Ratio): ScaledLine {
  const scaled = line.quantity.times(factor);
  if (!line.unitRatio) return { quantity: scaled, base: null, surplus: Quantity.zero };
  const exact = timesRatio(timesRatio(line.quantity.toRatio(), factor), line.unitRatio);
  if (!line.countable) return { quantity: scaled, base: Quantity.fromRatio(exact), surplus: Quantity.zero };
  const pieces = ceiling(exact);
  const base = Quantity.whole(pieces);
  return {
    quantity: Quantity.fromRatio(timesRatio(ratio(pieces), inverse(line.unitRatio))),
    base,
    surplus: Quantity.fromRatio(ratio(pieces * exact.d - exact.n, exact.d)),
  };
}

/** Every line of a recipe and its yield times the factor. The yield is never rounded to whole pieces. */
export function scaleRecipe<L extends LineToScale>(
  recipe: { yieldQuantity: Quantity; lines: readonly L[] },
  factor: Ratio,
): { yieldQuantity: Quantity; lines: { line: L; scaled: ScaledLine }[] } {
  return {
    yieldQuantity: recipe.yieldQuantity.times(factor),
    lines: recipe.lines.map((line) => ({ line, scaled: scaleLine(line, factor) })),
  };
}

/** So many pieces a batch, times the factor: the exact count, and the whole pieces that surely come out of it. */
export function scalePortions(perBatch: Quantity, factor: Ratio): { count: Quantity; whole: Quantity } {
  const exact = timesRatio(perBatch.toRatio(), factor);
  return { count: Quantity.fromRatio(exact), whole: Quantity.whole(exact.n / exact.d) };
}

export const inverse = ({ n, d }: Ratio): Ratio => ratio(d, n);

/** The next whole number not below a fraction above zero. */
export const ceiling = ({ n, d }: Ratio): bigint => (n + d - 1n) / d;
