import { expect, test } from "vitest";
import { dilution, type DilutionInput } from "./dilution";

const asked = (given: Partial<DilutionInput>): DilutionInput => ({
  strength: "95",
  amount: "",
  amountUnit: "ml",
  wantedStrength: "40",
  wantedAmount: "475",
  wantedUnit: "ml",
  ...given,
});

const result = (given: Partial<DilutionInput>) => {
  const answer = dilution(asked(given));
  if (!answer.ok) throw new Error(answer.problems.map((p) => p.message).join(" "));
  return answer.result;
};

const codes = (given: Partial<DilutionInput>) => {
  const answer = dilution(asked(given));
  return answer.ok ? [] : answer.problems.map((p) => p.code);
};

test("475 ml of 40 % from 95 % take 200 ml of it and 275 ml of water", () => {
  expect(result({})).toMatchObject({ found: "amount", amount: "200", diluent: "275", parts: "1.375" });
});

test("each of the four is found from the other three", () => {
  const whole = { strength: "95", amount: "200", wantedStrength: "40", wantedAmount: "475" };
  for (const name of ["strength", "amount", "wantedStrength", "wantedAmount"] as const) {
    const found = result({ ...whole, [name]: "" });
    expect(found).toMatchObject({ found: name, ...whole });
  }
});

test("amounts may be typed in different units", () => {
  expect(result({ wantedAmount: "0.475", wantedUnit: "l" })).toMatchObject({
    amount: "200",
    diluent: "0.275",
  });
});

test("nothing is filled up where the strength is right already", () => {
  expect(result({ wantedStrength: "95" })).toMatchObject({ diluent: "0", amount: "475" });
});

test.each<[string, Partial<DilutionInput>, string]>([
  ["all four given", { amount: "1" }, "one_unknown"],
  ["two left empty", { strength: "" }, "one_unknown"],
  ["stronger than the stock", { wantedStrength: "96" }, "stronger_than_stock"],
  ["less than what is taken", { wantedStrength: "", amount: "500" }, "stronger_than_stock"],
  ["a stock above 100 %", { strength: "", amount: "1" }, "out_of_range"],
  ["weight to volume", { wantedUnit: "g" }, "incompatible_units"],
  ["no strength", { strength: "0" }, "not_positive"],
  ["no figure", { strength: "NaN" }, "not_a_number"],
])("%s is refused", (_, given, code) => {
  expect(codes(given)).toContain(code);
});
