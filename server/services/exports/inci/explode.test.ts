import { expect, test } from "vitest";
import { Quantity } from "@/server/kernel/quantity";
import { ratioText } from "@/server/kernel/exact";
import { explode, type Known, type SubRecipe } from "./explode";
import { line, rules } from "./testing";

const sub = (name: string, amount: string, ...lines: ReturnType<typeof line>[]): SubRecipe => {
  const { quantity, unit } = line(null, amount);
  return { name, yieldQuantity: quantity, yieldUnit: unit, lines };
};
const known = (subRecipes: Record<string, SubRecipe> = {}, given: Record<string, object> = {}): Known => ({
  rules: new Map(
    ["Oil", "Buds", "Infused oil", "Base", "Water"].map((item) => [item, rules(item, given[item] ?? {})]),
  ),
  subRecipes: new Map(Object.entries(subRecipes)),
});
const parts = (found: ReturnType<typeof explode>) =>
  found.parts.map(({ name, grams }) => `${name} ${ratioText(grams)}`);

test("lines of one item are one part, whatever their units", () => {
  const found = explode([line("Oil", "1 kg"), line("Water", "2 oz"), line("Oil", "500 g")], known());
  expect(parts(found)).toEqual(["Oil 1500", "Water 56.69904625"]);
  expect(found.problems).toEqual([]);
});

test("what is made here is replaced by what goes into it, in proportion to the yield", () => {
  const infused = sub("Infusion", "1800 g", line("Oil", "1900 g"), line("Buds", "90 g"));
  const found = explode(
    [line("Infused oil", "900 g"), line("Oil", "50 g")],
    known({ "Infused oil": infused }),
  );
  expect(parts(found)).toEqual(["Oil 1000", "Buds 45"]);
  expect(found.through).toEqual(["Infusion"]);
});

test("what is left of it weighs what was used of it: losses are spread evenly", () => {
  const infused = sub("Infusion", "1800 g", line("Oil", "1900 g"), line("Buds", "100 g"));
  const found = explode([line("Infused oil", "900 g")], known({ "Infused oil": infused }), "left");
  expect(parts(found)).toEqual(["Oil 855", "Buds 45"]);
});

test("twice nested, and used in two places, it still sums item by item", () => {
  const nested = known({
    Base: sub("Base", "1000 g", line("Infused oil", "500 g"), line("Water", "500 g")),
    "Infused oil": sub("Infusion", "100 g", line("Oil", "90 g"), line("Buds", "10 g")),
  });
  const found = explode([line("Base", "200 g"), line("Infused oil", "100 g"), line("Oil", "1 g")], nested);
  expect(parts(found)).toEqual(["Oil 181", "Buds 20", "Water 100"]);
  expect(found.through).toEqual(["Base", "Infusion"]);
});

test("yields in other units are converted, thirds stay exact", () => {
  const byVolume = known({ Base: sub("Base", "3 l", line("Oil", "1 kg")) }, { Base: { density: "0.5" } });
  // 500 g of the base are 1 l, a third of what the recipe yields.
  expect(explode([line("Base", "500 g")], byVolume).parts[0]!.grams).toEqual({ n: 1000n, d: 3n });
});

test("without a conversion it is said, and nothing is guessed", () => {
  const found = explode(
    [line("Base", "500 g"), line("Water", "2 cup"), line(null, "5 g")],
    known({ Base: sub("Base", "24 each", line("Oil", "1 kg")) }),
  );
  expect(parts(found)).toEqual(["Base 500"]);
  expect(found.problems).toEqual([
    "Base could not be taken apart: g cannot be turned into each, in which Base yields. It stands as it is.",
    "Water is measured in cup, and what that weighs is not known: it is left out. Give it a density or a conversion.",
    "Something is none of your items yet: it is left out.",
  ]);
});

test("a circle that should not be there ends", () => {
  const round = known({ Base: sub("Base", "100 g", line("Base", "100 g")) });
  const found = explode([line("Base", "100 g")], round);
  expect(parts(found)).toEqual(["Base 100"]);
  expect(found.problems).toEqual([
    "Base is made of itself, by way of the recipes it is made by: it stands as it is there. Mend one of them.",
  ]);
});

test("twenty recipes within one another, each with two hundred lines of the next, are taken apart at once", () => {
  const levels = Array.from({ length: 20 }, (_, level) => `Level ${level}`);
  const lines = (of: string) => Array.from({ length: 200 }, () => line(of, "1 g"));
  const deep: Known = {
    rules: new Map([...levels, "Oil"].map((item) => [item, rules(item, {})])),
    subRecipes: new Map(
      levels.map((name, level) => [name, sub(name, "200 g", ...lines(levels[level + 1] ?? "Oil"))]),
    ),
  };
  expect(parts(explode([line("Level 0", "7 g")], deep))).toEqual(["Oil 7"]);
});

test("quantities are never rounded on the way", () => {
  const third = known({ Base: sub("Base", "3 g", line("Oil", "1 g")) });
  const found = explode([{ ...line("Base", "1 g"), quantity: Quantity.of("0.000000000001") }], third);
  expect(found.parts[0]!.grams).toEqual({ n: 1n, d: 3_000_000_000_000n });
});
