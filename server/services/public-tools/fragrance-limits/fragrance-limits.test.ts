import { describe, expect, test } from "vitest";
import { fragranceLimits, type FragranceLimitsInput } from "./fragrance-limits";

const rose = {
  name: "Rose",
  dose: { by: "percent", figure: "3" },
  limit: "5",
  allergens: [
    { name: "Linalool", percent: "0.1" },
    { name: "Citral", percent: "0.01" },
  ],
} as const;

const asked = (given: Partial<FragranceLimitsInput> = {}): FragranceLimitsInput => ({
  product: { quantity: "1000", unit: "g" },
  use: "leave_on",
  fragrances: [rose],
  ...given,
});

const result = (given: Partial<FragranceLimitsInput> = {}) => {
  const answer = fragranceLimits(asked(given));
  if (!answer.ok) throw new Error(answer.problems.map((p) => p.message).join(" "));
  return answer.result;
};
const codes = (given: Partial<FragranceLimitsInput>) => {
  const answer = fragranceLimits(asked(given));
  return answer.ok ? [] : answer.problems.map((p) => `${p.field}: ${p.code}`);
};

test("3 % against 5 % is within, at 60 % of the limit, and up to 50 g may go into a kilogram", () => {
  expect(result().fragrances).toEqual([
    { name: "Rose", weight: "30", dose: "3", limit: "5", mostWeight: "50", ofLimit: "60", isWithin: true },
  ]);
});

test("a dose by weight is a share of the whole product, in whatever unit; the limit itself is still within", () => {
  const ounce = { ...rose, dose: { by: "weight", amount: { quantity: "0.8", unit: "oz" } } } as const;
  const [line] = result({ product: { quantity: "1", unit: "lb" }, fragrances: [ounce] }).fragrances;
  expect(line).toMatchObject({ dose: "5", isWithin: true, mostWeight: "0.05" });
});

test("a dose that nobody entered is asked for: it would be within every limit", () => {
  const undosed = { ...rose, dose: { by: "percent", figure: "" } } as const;
  expect(codes({ fragrances: [undosed] })).toEqual(["fragrances.0.dose: missing"]);
});

test("it answers in the unit asked for, else in that of the product", () => {
  expect(result({ unit: "kg" }).fragrances[0]).toMatchObject({ weight: "0.03", mostWeight: "0.05" });
  expect(codes({ unit: "ml" })).toEqual(["unit: unknown_unit"]);
});

describe("allergens", () => {
  test("more than 0.001 % that stays on must be named, more than 0.01 % that is washed off", () => {
    // 3 % of 0.1 % is 0.003 %; 3 % of 0.01 % is 0.0003 %
    const named = (use: "leave_on" | "rinse_off") =>
      result({ use })
        .allergens.filter((a) => a.mustBeNamed)
        .map((a) => a.name);
    expect(result().allergens.map((a) => a.percent)).toEqual(["0.003", "0.0003"]);
    expect(named("leave_on")).toEqual(["Linalool"]);
    expect(named("rinse_off")).toEqual([]);
  });

  test("exactly the threshold does not exceed it", () => {
    const edge = {
      ...rose,
      dose: { by: "percent", figure: "1" },
      allergens: [{ name: "Linalool", percent: "0.1" }],
    } as const;
    expect(result({ fragrances: [edge] })).toMatchObject({
      threshold: "0.001",
      allergens: [{ percent: "0.001", mustBeNamed: false }],
    });
  });

  test("of two fragrances they add up, however they are written", () => {
    const mint = { ...rose, name: "Mint", allergens: [{ name: " linalool ", percent: "0.9" }] } as const;
    expect(result({ fragrances: [rose, mint] }).allergens[0]).toEqual({
      name: "Linalool",
      percent: "0.03",
      mustBeNamed: true,
    });
  });
});

test("two that keep to their limits may be too much together, and that is said", () => {
  const answer = fragranceLimits(asked({ fragrances: [rose, { ...rose, name: "Mint" }] }));
  expect(answer).toMatchObject({
    ok: true,
    result: { ofLimits: "120" },
    warnings: [{ code: "together_above" }],
  });
});

test.each<[string, Partial<FragranceLimitsInput>, string]>([
  ["no limit", { fragrances: [{ ...rose, limit: "" }] }, "fragrances.0.limit: limit_missing"],
  ["no product", { product: { quantity: "0", unit: "g" } }, "product: not_positive"],
  ["a product by volume", { product: { quantity: "100", unit: "ml" } }, "product: unknown_unit"],
  ["no fragrance", { fragrances: [] }, "fragrances: missing"],
  [
    "more than all",
    { fragrances: [rose, { ...rose, dose: { by: "percent", figure: "98" } }] },
    "fragrances: more_than_all",
  ],
  [
    "an allergen above all",
    { fragrances: [{ ...rose, allergens: [{ name: "Linalool", percent: "101" }] }] },
    "fragrances.0.allergens.0.percent: out_of_range",
  ],
])("%s is refused", (_, given, code) => {
  expect(codes(given)).toContain(code);
});
