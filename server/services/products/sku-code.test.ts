import { describe, expect, test } from "vitest";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { marginPercent, nextFree, skuCode, skuName } from "./pure";

describe("a SKU's code", () => {
  test.each([
    [{ product: "Lavender bar", variant: "Standard", size: "100 g" }, "LAVBAR-100G"],
    [{ product: "Lavender bar", variant: "Gift box", size: "3 x 100 g" }, "LAVBAR-GIFBOX-3X100G"],
    [{ product: "Crème brûlée candle", variant: "Standard", size: "8 oz" }, "CREBRU-8OZ"],
    [{ product: "Balm", variant: "Standard", size: "" }, "BAL"],
    [{ product: "石けん", variant: "Standard", size: "100 g" }, "SKU-100G"],
  ])("is made from names: %o", (names, code) => expect(skuCode(names)).toBe(code));

  test("is numbered where it is taken", () => {
    expect(nextFree("BAL", new Set())).toBe("BAL");
    expect(nextFree("BAL", new Set(["BAL", "BAL-2"]))).toBe("BAL-3");
  });

  test("has a name that leaves the plain variant out", () => {
    expect(skuName("Lavender bar", "Standard", "100 g")).toBe("Lavender bar, 100 g");
    expect(skuName("Lavender bar", "Gift box", "100 g")).toBe("Lavender bar, Gift box, 100 g");
  });
});

describe("the margin", () => {
  const of = (price: string | null, cost: string, pieces: string) =>
    marginPercent(price === null ? null : Money.of(price), Money.of(cost), Quantity.of(pieces));

  test("is what the price leaves after the cost, in percent", () => {
    expect(of("6.5", "26", "10")).toBe("60");
    expect(of("3", "4", "4")).toBe("66.7");
  });
  test("may be a loss", () => expect(of("1", "3", "2")).toBe("-50"));
  test("needs a price and pieces", () => {
    expect(of(null, "3", "2")).toBeNull();
    expect(of("0", "3", "2")).toBeNull();
    expect(of("1", "3", "0")).toBeNull();
  });
});
