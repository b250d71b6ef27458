import { expect, test } from "vitest";
import { inserted, moved, replaced, without } from "./lists";

const phases = ["water", "oil", "cool down"];

test("an entry moves up and down, and not beyond either end", () => {
  expect(moved(phases, 2, 1)).toEqual(["water", "cool down", "oil"]);
  expect(moved(phases, 0, 1)).toEqual(["oil", "water", "cool down"]);
  expect(moved(phases, 0, -1)).toEqual(phases);
  expect(moved(phases, 2, 3)).toEqual(phases);
});

test("what was taken away comes back to its place", () => {
  expect(inserted(without(phases, 1), 1, "oil")).toEqual(phases);
  expect(replaced(phases, 0, "milk")).toEqual(["milk", "oil", "cool down"]);
});
