import { expect, test } from "vitest";
import { fragranceLimits } from "./fragrance-limits";
import {
  FRAGRANCE_LIMITS_DEFAULTS,
  newLimitedFragrance,
  toFragranceLimitsInput,
  type FragranceLimitsState,
} from "./state";

test("the example is answered", () => {
  expect(fragranceLimits(toFragranceLimitsInput(FRAGRANCE_LIMITS_DEFAULTS))).toMatchObject({
    ok: true,
    warnings: [],
  });
});

test("a use that a link made up is judged by the stricter threshold", () => {
  const use = "constructor" as FragranceLimitsState["use"];
  const answer = fragranceLimits(toFragranceLimitsInput({ ...FRAGRANCE_LIMITS_DEFAULTS, use }));
  expect(answer).toMatchObject({ ok: true, result: { threshold: "0.001" } });
});

test("a fragrance without a dose or a limit asks for them, beside their fields", () => {
  const fragrances = [...FRAGRANCE_LIMITS_DEFAULTS.fragrances, newLimitedFragrance()];
  const answer = fragranceLimits(toFragranceLimitsInput({ ...FRAGRANCE_LIMITS_DEFAULTS, fragrances }));
  expect(answer).toMatchObject({
    ok: false,
    problems: [{ field: "fragrances.1.dose" }, { field: "fragrances.1.limit" }],
  });
});

test("weights are said in the unit that the product is looked at in", () => {
  const product = { quantity: "1", unit: "lb", shown: "oz" };
  const answer = fragranceLimits(toFragranceLimitsInput({ ...FRAGRANCE_LIMITS_DEFAULTS, product }));
  expect(answer.ok && answer.result.fragrances[0]?.weight).toBe("0.24");
});
