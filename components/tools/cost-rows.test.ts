import { expect, test } from "vitest";
import { costRows } from "./cost-rows";

test("the cost stands below the weights, as wide as they are", () => {
  const cost = { lines: [{ name: "Wax", cost: "31.28" }], total: "31.28", each: "3.128", unpriced: ["Jar"] };
  expect(costRows(cost, "EUR", 3)).toEqual([
    ["Cost", "EUR", ""],
    ["Wax", "31.28", ""],
    ["Together", "31.28", ""],
    ["Each", "3.128", ""],
  ]);
  expect(costRows(null, "EUR", 3)).toEqual([]);
});
