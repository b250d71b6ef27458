import fc from "fast-check";
import { expect, test } from "vitest";
import { UNITS } from "@/server/services/unit-conversion/pure";
import { units, type UnitsInput } from "./units";

const converted = (input: UnitsInput) => {
  const answer = units(input);
  if (!answer.ok) throw new Error(answer.problems.map((p) => p.message).join(" "));
  return answer.result;
};

const codes = (input: UnitsInput) => {
  const answer = units(input);
  return answer.ok ? [] : answer.problems.map((p) => p.code);
};

test.each([
  ["1", "lb", "oz", undefined, "16"],
  ["8", "fl oz", "cup", undefined, "1"],
  ["1", "imp gallon", "l", undefined, "4.54609"],
  ["1", "l", "g", "0.918", "918"],
  ["459", "g", "ml", "0.918", "500"],
  ["3", "dozen", "each", undefined, "36"],
  ["1", "ft2", "in2", undefined, "144"],
])("%s %s in %s at %s g/ml is %s", (amount, from, to, density, expected) => {
  expect(converted({ amount, from, to, density }).amount).toBe(expected);
});

test("every unit of unit-conversion leads to every other of its kind, and back to the very same text", () => {
  const all = [...UNITS.values()];
  const pairs = all.flatMap((a) =>
    all.filter((b) => b.dimension === a.dimension).map((b) => [a.code, b.code] as const),
  );
  for (const [from, to] of pairs) {
    const there = converted({ amount: "7.25", from, to });
    const factor = converted({ amount: "1", from: to, to: from });
    expect(there.unit).toBe(to);
    expect(factor.everywhere.find((e) => e.unit === to)?.amount).toBe("1");
  }
  expect(pairs.length).toBeGreaterThan(200);
});

test("an amount that has a finite decimal in the other unit comes back as typed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom("oz", "lb", "kg", "mg"), (n, unit) => {
      const there = converted({ amount: String(n), from: unit, to: "g" });
      expect(converted({ amount: there.amount, from: "g", to: unit }).amount).toBe(String(n));
    }),
  );
});

test("the path can be checked by hand", () => {
  expect(converted({ amount: "2", from: "lb", to: "ml", density: "0.918" }).path.map((p) => p.kind)).toEqual([
    "factor",
    "density",
  ]);
});

test("volumes stand beside weights only where a density is known", () => {
  const kinds = (density?: string) =>
    new Set(converted({ amount: "1", from: "g", to: "kg", density }).everywhere.map((e) => e.dimension));
  expect([...kinds()]).toEqual(["mass"]);
  expect([...kinds("0.9")]).toEqual(["mass", "volume"]);
});

test.each<[string, UnitsInput, string]>([
  ["an unknown unit", { amount: "1", from: "constructor", to: "g" }, "unknown_unit"],
  ["g to ml without density", { amount: "1", from: "g", to: "ml" }, "missing_density"],
  ["g to cm", { amount: "1", from: "g", to: "cm", density: "1" }, "incompatible_units"],
  ["a density of nothing", { amount: "1", from: "g", to: "ml", density: "0" }, "not_positive"],
  ["more than can be", { amount: "999999999999999999", from: "ton", to: "mg" }, "too_large"],
  ["no figure", { amount: "1e400", from: "g", to: "kg" }, "not_a_number"],
])("%s is refused", (_, input, code) => {
  expect(codes(input)).toContain(code);
});
