import { describe, expect, test } from "vitest";
import { problems } from "./check";
import type { IngredientEntry } from "./shape";

describe("entries taken together are refused for", () => {
  const entry = (change: Partial<IngredientEntry>): IngredientEntry => ({
    slug: "x",
    name: "X",
    kind: "ingredient",
    family: "oil",
    unit: "g",
    aliases: [],
    sources: [],
    ...change,
  });

  test("nothing, when they are right", () => {
    expect(problems([entry({}), entry({ slug: "y", name: "Y", aliases: ["Z"] })])).toEqual([]);
  });

  const told = (...entries: IngredientEntry[]) =>
    problems(entries).map(({ field, message }) => [field, message]);

  test("a slug, a name or an alias that stands for two", () => {
    expect(told(entry({}), entry({ name: "Y" }))).toEqual([["slug", 'The address "x" stands there twice.']]);
    expect(told(entry({}), entry({ slug: "y", name: "x" }))).toEqual([["name", '"x" is said of X already.']]);
    expect(told(entry({ aliases: ["Z"] }), entry({ slug: "y", name: "Y", aliases: ["z"] }))).toEqual([
      ["aliases", '"z" is said of X already.'],
    ]);
    expect(told(entry({ aliases: ["x"] }))).toEqual([["aliases", '"x" stands there twice.']]);
  });

  test("a CAS number that stands for two", () => {
    const cas = "8001-25-0";
    expect(told(entry({ cas }), entry({ slug: "y", name: "Y", cas }))).toEqual([
      ["cas", "8001-25-0 is the number of X already."],
    ]);
  });

  test.each([
    [{ density: "0.9" }, "density"],
    [{ hlb: "7" }, "HLB"],
    [{ usage: { min: "1", max: "2" } }, "usual share"],
    [{ shelfLifeDays: 90 }, "shelf life"],
  ])("a figure without a source: %o", (figure, word) => {
    expect(told(entry(figure))).toEqual([["sources", `Say where the ${word} comes from.`]]);
    expect(told(entry({ ...figure, sources: ["A book"] }))).toEqual([]);
  });
});
