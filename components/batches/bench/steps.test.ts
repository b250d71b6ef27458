import { expect, test } from "vitest";
import { benchSteps, nextStep } from "./steps";

const line = (origin: string, checkedAt: string | null) => ({ origin, checkedAt }) as never;

test("the bench goes from one open line to the next, then to the method", () => {
  const steps = benchSteps({
    lines: [
      line("planned", null),
      line("left_out", null),
      line("planned", "2026-01-01"),
      line("planned", null),
    ],
  });
  expect(steps.map(({ kind }) => kind)).toEqual(["weigh", "weigh", "weigh", "method"]);
  expect(nextStep(steps)).toBe(0);
  expect(nextStep(steps, 1)).toBe(2);
  expect(nextStep(steps, 3)).toBe(0);
  expect(nextStep(benchSteps({ lines: [line("planned", "2026-01-01")] }))).toBe(1);
});
