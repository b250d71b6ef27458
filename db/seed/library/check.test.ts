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

  test("a slug, a name or an alias that stands for two", () => {
    expect(problems([entry({}), entry({ name: "Y" })])).toEqual(["slug x is there twice"]);
    expect(problems([entry({}), entry({ slug: "y", name: "x" })])).toEqual(['"x" is said of x and of y']);
    expect(problems([entry({ aliases: ["Z"] }), entry({ slug: "y", name: "Y", aliases: ["z"] })])).toEqual([
      '"z" is said of x and of y',
    ]);
    expect(problems([entry({ aliases: ["x"] })])).toEqual(['"x" is said of x and of x']);
  });

  test.each([{ density: "0.9" }, { hlb: "7" }, { usage: { min: "1", max: "2" } }, { shelfLifeDays: 90 }])(
    "a figure without a source: %o",
    (figure) => {
      expect(problems([entry(figure)])).toEqual([`x: ${Object.keys(figure)[0]} has no source`]);
      expect(problems([entry({ ...figure, sources: ["A book"] })])).toEqual([]);
    },
  );
});
