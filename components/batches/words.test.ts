import { describe, expect, test } from "vitest";
import { amountText, asLineSays, differenceText } from "./words";

const us = { locale: "en-US" };
const plain = (text: string | null) => text?.replace(/\u00a0/g, " ") ?? null;
/** Two pounds planned of an oil kept in grams. */
const pounds = {
  key: "1",
  planned: { quantity: "2", unit: "lb", base: "907.18474" },
  actual: null,
  used: "907.18474",
  baseUnit: "g",
};

describe("a line of a batch speaks the plan's unit", () => {
  test("for its lots, its use and its difference, whatever the shelf is kept in", () => {
    expect(asLineSays(pounds, "453.59237")).toEqual({ quantity: "1", unit: "lb" });
    expect(plain(amountText(asLineSays(pounds, "907.18474"), us))).toBe("2 lb");
    expect(plain(differenceText(pounds, { used: "680.388555", planned: "907.18474" }, us))).toBe("−0.5 lb");
    expect(differenceText(pounds, { used: "907.18474", planned: "907.18474" }, us)).toBeNull();
  });

  test("what was added later is said as it was typed, and before that in the base unit", () => {
    const added = { ...pounds, key: null, used: "56.69904625", planned: { ...pounds.planned, base: "1" } };
    expect(asLineSays(added, "5")).toEqual({ quantity: "5", unit: "g" });
    const weighed = { ...added, actual: { quantity: "2", unit: "oz" } };
    expect(asLineSays(weighed, "28.349523125")).toEqual({ quantity: "1", unit: "oz" });
  });

  test("a plan that is nothing tells no unit", () => {
    const nothing = { ...pounds, planned: { quantity: "0", unit: "lb", base: "0" } };
    expect(asLineSays(nothing, "3")).toEqual({ quantity: "3", unit: "g" });
  });
});
