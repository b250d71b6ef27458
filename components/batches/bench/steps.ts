import type { BatchDetail, BatchLineView } from "../types";

/** What is done at the bench, one after another: each planned line, then the method. */
export type BenchStep = { kind: "weigh"; line: BatchLineView } | { kind: "method" };

export const benchSteps = (batch: Pick<BatchDetail, "lines">): BenchStep[] => [
  ...batch.lines
    .filter((line) => line.origin === "planned")
    .map((line): BenchStep => ({ kind: "weigh", line })),
  { kind: "method" },
];

/** The first step from `from` on (then from the beginning) that is still to be done; the method when all is weighed. */
export function nextStep(steps: readonly BenchStep[], from = 0): number {
  const open = steps.flatMap((step, i) => (step.kind === "weigh" && !step.line.checkedAt ? [i] : []));
  return open.find((i) => i >= from) ?? open[0] ?? steps.length - 1;
}
