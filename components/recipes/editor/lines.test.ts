import { expect, test } from "vitest";
import { Quantity } from "@/server/kernel/quantity";
import {
  amountOf,
  beginPercent,
  emptyLine,
  endPercent,
  massOf,
  moved,
  percentsOf,
  type EditorItem,
  type Line,
} from "./lines";

const en = "en-US";
const item = (name: string, more: Partial<EditorItem["rules"]> = {}): EditorItem => ({
  from: "shelf",
  id: name,
  name,
  kind: "ingredient",
  displayUnit: "g",
  units: [],
  rules: {
    itemName: name,
    dimension: "mass",
    displayUnit: "g",
    density: null,
    densitySource: null,
    mappings: [],
    customUnits: [],
    ...more,
  },
});
const line = (name: string, amount: string, unit = "g", more?: Partial<EditorItem["rules"]>): Line => ({
  ...emptyLine(name),
  item: item(name, more),
  amount,
  unit,
});
const wrapper = line("Wrapper", "12", "each", { dimension: "count" });

test("shares are of what has a weight; what is counted has none", () => {
  const lines = [line("Olive", "750"), line("Coconut", "0.25", "kg"), wrapper];
  expect(String(massOf(lines, null, en))).toBe("1000");
  expect(percentsOf({ lines, byPercent: null }, en)).toEqual(["75", "25", null]);
});

test("looking at percentages and going back changes no amount", () => {
  const typed = [line("Olive", "333.3"), line("Coconut", "0.3", "lb"), wrapper];
  const back = endPercent(beginPercent({ lines: typed, byPercent: null }, en), en);
  expect(back.lines.map((l) => l.amount)).toEqual(["333.3", "0.3", "12"]);
});

test("a typed percentage is that share of the total, exactly, in the line's own unit", () => {
  const grid = beginPercent({ lines: [line("Olive", "500"), line("Coconut", "500")], byPercent: null }, en);
  const thirds = { ...grid.lines[0]!, percent: "12.5", unit: "kg" };
  expect(String(amountOf(thirds, { ...grid.byPercent!, total: "1500" }, en))).toBe("0.1875");
  // Typed again after the total went there and back: the very same.
  expect(String(amountOf(thirds, { ...grid.byPercent!, total: "1000" }, en))).toBe("0.125");
});

test("a line without a typed percentage follows the total by its exact share", () => {
  const byPercent = { total: "2000", unit: "g" as const, began: Quantity.of("999") };
  expect(String(amountOf(line("Olive", "333"), byPercent, en))).toBe("666.666666666667");
  expect(String(amountOf(line("Olive", "333"), { ...byPercent, total: "999" }, en))).toBe("333");
  expect(String(amountOf(wrapper, byPercent, en))).toBe("12");
});

test("commas are read and written where the person's locale has them", () => {
  const grid = beginPercent({ lines: [line("Olive", "0,5", "kg")], byPercent: null }, "de-DE");
  expect(grid.byPercent?.total).toBe("500");
  const typed = { ...grid, lines: [{ ...grid.lines[0]!, percent: "25" }] };
  expect(endPercent(typed, "de-DE").lines[0]!.amount).toBe("0,125");
});

test("a line moves to another place, never out of the list", () => {
  const lines = [line("a", "1"), line("b", "1"), line("c", "1")];
  expect(moved(lines, 0, 2).map((l) => l.key)).toEqual(["b", "c", "a"]);
  expect(moved(lines, 2, 0).map((l) => l.key)).toEqual(["c", "a", "b"]);
  expect(moved(lines, 0, -1)).toBe(lines);
});
