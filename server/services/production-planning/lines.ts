import { Invalid } from "@/server/kernel/errors";
import { timesRatio, type Ratio } from "@/server/kernel/exact";
import { isTakenInPieces } from "@/server/services/fifo/pure";
import { ratioOrProblem, type Problem } from "@/server/services/recipes/pure";
import type { ItemLine } from "@/server/services/recipes/steps";
import { baseUnitOf, convert, type ConversionRules } from "@/server/services/unit-conversion/pure";
import { scaleLine, type ScaledLine } from "./scale";

export type PlannedLine = {
  key: string;
  line: ItemLine;
  scaled: ScaledLine;
  baseUnit: string;
  /** Why the unit cannot be converted, with its drawer. */
  problem: Problem | null;
  /** How the planned amount became the base amount, in words. */
  path: string[];
  /** What one unscaled batch needs, exact, in the base unit; null where the unit is not known. */
  perBatch: Ratio | null;
};

/** Every line of a version times the factor; countable ones rounded up. */
export function planLines(
  lines: readonly ItemLine[],
  rules: ReadonlyMap<string, ConversionRules>,
  factor: Ratio,
): PlannedLine[] {
  return lines.map((line) => {
    const known = rules.get(line.itemId)!;
    const baseUnit = baseUnitOf(known.dimension);
    const { ratio: unitRatio, problem } = ratioOrProblem(known, line.unit, baseUnit);
    const countable = isTakenInPieces({ itemKind: line.itemKind, dimension: line.dimension });
    const scaled = scaleLine({ quantity: line.quantity, unitRatio, countable }, factor);
    return {
      key: String(line.lineNo),
      line,
      scaled,
      baseUnit,
      problem,
      path: unitRatio
        ? convert(known, scaled.quantity, line.unit, baseUnit).path.map((step) => step.text)
        : [],
      perBatch: unitRatio && timesRatio(line.quantity.toRatio(), unitRatio),
    };
  });
}

/** Throws Invalid where a scale is so small that, at twelve places, nothing of a line would be left. */
export function requireSomeOfEach(lines: readonly PlannedLine[]): void {
  const gone = lines.find(
    ({ line, scaled }) => line.quantity.isPositive && (scaled.quantity.isZero || scaled.base?.isZero),
  );
  if (gone)
    throw new Invalid({ scale: `That is so little that nothing of ${gone.line.itemName} would go in.` });
}

/** What the stock check is asked: the base amount, or the amount as written where it cannot be converted. */
export const toCheck = ({ key, line, scaled, baseUnit }: PlannedLine) => ({
  key,
  itemId: line.itemId,
  quantity: scaled.base ?? scaled.quantity,
  unit: scaled.base ? baseUnit : line.unit,
});
