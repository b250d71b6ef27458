import { expect, test } from "vitest";
import { ratio, ratioOf } from "@/server/kernel/exact";
import { inOrder, percentOf } from "./order";
import { colour, part } from "./testing";
import { listed } from "./part";

const order = (...parts: ReturnType<typeof part>[]) =>
  inOrder(parts.map((one) => listed(one))).map(({ name }) => name);

test("the heaviest comes first", () => {
  expect(order(part("Castor", "10"), part("Olive", "60"), part("Coconut", "30"))).toEqual([
    "Olive",
    "Coconut",
    "Castor",
  ]);
});

test("equals stand by name, whatever the order they were written in", () => {
  expect(order(part("Shea", "50"), part("Cocoa", "50"))).toEqual(["Cocoa", "Shea"]);
  expect(order(part("Cocoa", "50"), part("Shea", "50"))).toEqual(["Cocoa", "Shea"]);
});

test("exactly 1 % is still a place by weight; below it the alphabet decides", () => {
  expect(order(part("Olive", "98.5"), part("Zinc", "1"), part("Mint", "0.2"), part("Anise", "0.3"))).toEqual([
    "Olive",
    "Zinc",
    "Anise",
    "Mint",
  ]);
  // A hair below 1 % of the whole loses its place.
  expect(order(part("Olive", "98.5"), part("Zinc", "0.99"), part("Anise", "0.3"))).toEqual([
    "Olive",
    "Anise",
    "Zinc",
  ]);
});

test("colorants come last, however much of them there is", () => {
  expect(
    order(colour("CI 77007", "5"), part("Olive", "90"), part("Mint", "0.1"), colour("CI 77491", "9")),
  ).toEqual(["Olive", "Mint", "CI 77007", "CI 77491"]);
});

test("one name is listed once with the weight of all, and what weighs nothing is not listed", () => {
  const [first, ...others] = inOrder([
    listed(part("Pomace", "30", { inci: "Olea Europaea (Olive) Fruit Oil" })),
    listed(part("Coconut", "40")),
    listed(part("Olive", "30", { inci: "olea europaea (olive) fruit oil" })),
    listed(part("Nothing", "0")),
  ]);
  expect(first).toMatchObject({ name: "Olea Europaea (Olive) Fruit Oil", grams: ratio(60n) });
  expect(others.map(({ name }) => name)).toEqual(["Coconut"]);
});

test("a share of nothing is nothing", () => {
  expect(percentOf(ratioOf("0"), ratioOf("0"))).toEqual(ratio(0n));
  expect(percentOf(ratioOf("1"), ratioOf("3"))).toEqual(ratio(100n, 3n));
});
