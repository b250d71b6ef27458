import type { Ratio } from "@/server/kernel/exact";
import type { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import type { Shelf } from "@/server/services/fifo/pure";
import { baseUnitOf, type ConversionRules } from "@/server/services/unit-conversion/pure";
import { ratioOrProblem, type Problem } from "./convertible";
import { costLines, totalCost, type CostSource } from "./cost";

export type LineToEvaluate = {
  /** Null for a line drafted against the library: then its entry says what it weighs, and nobody knows what it costs. */
  itemId: string | null;
  entry?: { id: string } | null;
  quantity: Quantity;
  unit: string;
};

export type EvaluatedLine = {
  /** In the item's base unit; null where the unit cannot be converted, and then `problem` says why. */
  base: Quantity | null;
  baseUnit: string;
  problem: Problem | null;
  /** What it weighs in g; null for what has no weight. */
  mass: Quantity | null;
  /** Share of the total mass, 0 to 100, at four places; null for what has no weight. */
  percent: Quantity | null;
  cost: Money;
  costFrom: CostSource;
};

export type Evaluation = {
  lines: EvaluatedLine[];
  total: { cost: Money; from: CostSource };
  /** In g. */
  mass: Quantity;
};

/**
 * What the lines of one recipe come to: base amounts, shares of the mass, cost. `rules` by the id of the item, or of the
 * entry of a drafted line. Safe for a browser.
 */
export function evaluateLines(
  lines: readonly LineToEvaluate[],
  rules: ReadonlyMap<string, ConversionRules>,
  shelves: ReadonlyMap<string, Shelf>,
): Evaluation {
  const amounts = lines.map(({ itemId, entry, quantity, unit }) => {
    const known = rules.get(itemId ?? entry?.id ?? "");
    if (!known) return { base: null, baseUnit: unit, problem: null, mass: null };
    const baseUnit = baseUnitOf(known.dimension);
    const { ratio, problem } = ratioOrProblem(known, unit, baseUnit);
    const weight = known.dimension === "count" ? null : ratioOrProblem(known, unit, "g").ratio;
    return {
      base: ratio && quantity.times(ratio),
      baseUnit,
      problem,
      mass: weight && quantity.times(weight),
    };
  });
  const mass = Quantity.sum(amounts.flatMap((amount) => amount.mass ?? []));
  const costs = costLines(
    lines.map(({ itemId }, i) => ({ itemId, base: amounts[i]!.base })),
    shelves,
  );
  return {
    lines: amounts.map((amount, i) => ({
      ...amount,
      percent: amount.mass && mass.isPositive ? percentOf(amount.mass.over(mass)) : null,
      cost: costs[i]!.cost,
      costFrom: costs[i]!.from,
    })),
    total: totalCost(costs),
    mass,
  };
}

/** A share as percents at four places: enough for a screen, and exact enough to sum to 100 there. */
const percentOf = ({ n, d }: Ratio): Quantity => {
  const tenThousandths = (2n * n * 1_000_000n + d) / (2n * d);
  return Quantity.whole(tenThousandths).times({ n: 1n, d: 10_000n });
};
