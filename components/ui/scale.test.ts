import { expect, it } from "vitest";
import { extremes, fill, levels, permille, shares } from "./scale";

it("permille is exact and calm about nothing", () => {
  expect(permille("1", "3")).toBe(333);
  expect(permille("340.000000000001", "680")).toBe(500);
  expect(permille("5", "0")).toBe(0);
  expect(fill("7", "5")).toBe(1000);
  expect(fill("-1", "5")).toBe(0);
});

it("shares sum to the whole", () => {
  expect(shares(["1", "1", "1"])).toEqual([334, 333, 333]);
  expect(shares(["0.1", "99999999999999"])).toEqual([0, 1000]);
  expect(shares(["0", "0"])).toEqual([0, 0]);
  expect(shares(["-3", "1"])).toEqual([0, 1000]);
});

it("levels lie between the least and the greatest", () => {
  expect(levels(["0", "5", "10"])).toEqual([0, 500, 1000]);
  expect(levels(["10", "20"])).toEqual([500, 1000]);
  expect(levels(["-10", "10"])).toEqual([0, 1000]);
  expect(levels(["0", "0"])).toEqual([0, 0]);
  expect(extremes(["3", "-1", "9"])).toEqual({ least: 1, greatest: 2 });
  expect(extremes([])).toBeNull();
});
