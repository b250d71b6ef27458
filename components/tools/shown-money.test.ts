import { expect, test } from "vitest";
import { currencyOf, shownFigure, shownMoney } from "./shown-money";

test.each([
  ["5.20833333333333", "USD", "$5.21"],
  ["1.45875", "EUR", "€1.46"],
  ["1234.5", "JPY", "¥1,235"],
  ["-2.005", "USD", "-$2.01"],
  ["0." + "0".repeat(40) + "1", "USD", "$0.00"],
])("%s %s is shown as %s", (text, currency, shown) => {
  expect(shownMoney(text, currency)).toBe(shown);
});

test("a sum beyond any till is a plain figure", () => {
  expect(shownMoney("9".repeat(20), "USD")).toBe("99,999,999,999,999,999,999");
});

test("a currency that a link made up is dollars", () => {
  expect(currencyOf("__proto__")).toBe("USD");
});

test("small figures keep three digits", () => {
  expect([shownFigure("1.26562"), shownFigure("0.000123456"), shownFigure("0")]).toEqual([
    "1.266",
    "0.000123",
    "0",
  ]);
});
