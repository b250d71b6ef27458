import fc from "fast-check";
import { expect, test } from "vitest";
import { superfatOf } from "./reverse";
import { soap } from "./soap";

const oils = [
  { id: "olive-oil", weight: "700" },
  { id: "coconut-oil-76", weight: "300" },
];

test("what a recipe was made with is found again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 100 }), (tenths, naohShare) => {
      const lye = { kind: "dual", naohShare: `${naohShare}`, kohPurity: "90" } as const;
      const acids = [{ kind: "citric_anhydrous", percent: "1" } as const];
      const vinegar = { name: "Vinegar", percent: "50", acidity: "5" };
      const made = soap({
        oils,
        acids,
        liquids: [vinegar],
        lye,
        weightUnit: "g",
        superfat: `${tenths / 10}`,
        water: { mode: "ratio", value: "2" },
      });
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      const shortened = (text: string) => Number(text).toFixed(9);
      const answer = superfatOf({
        oils,
        acids,
        liquids: made.result.liquids.map(({ weight }) => ({
          weight: shortened(weight),
          acidity: vinegar.acidity,
        })),
        naoh: shortened(made.result.naoh),
        koh: shortened(made.result.koh),
        kohPurity: "90",
      });
      expect(answer.ok && Number(answer.result.superfat)).toBeCloseTo(tenths / 10, 6);
    }),
    { numRuns: 50 },
  );
});

test("too much lye is below zero, and said", () => {
  const answer = superfatOf({ oils, naoh: "160", koh: "" });
  expect(answer.ok && Number(answer.result.superfat)).toBeLessThan(0);
  expect(answer.ok && answer.warnings.map(({ code }) => code)).toEqual(["free_lye"]);
});

test("without lye or oils there is nothing to ask", () => {
  const answer = superfatOf({ oils: [], naoh: "", koh: "" });
  expect(answer.ok ? [] : answer.problems.map(({ code }) => code)).toEqual(["no_oils", "missing"]);
});
