import { describe, expect, test } from "vitest";
import { OILS } from "@/server/services/public-tools/oils/oils";
import { libraryEntries, parseEntries } from "./entries";

const entries = libraryEntries();
const ingredients = entries.filter((entry) => entry.kind === "ingredient");
const count = (family: string) => entries.filter((entry) => entry.family === family).length;

describe("the library as curated", () => {
  test("covers what makers stock", () => {
    expect(entries.length).toBeGreaterThanOrEqual(400);
    const least = {
      oil: 100,
      butter: 20,
      wax: 20,
      essential_oil: 40,
      fragrance_oil: 20,
      clay: 10,
      colorant: 25,
      botanical: 25,
      surfactant: 12,
      emulsifier: 15,
      preservative: 12,
      acid: 8,
      alkali: 5,
      salt: 8,
      sugar: 12,
      liquid: 20,
      active: 20,
      container: 60,
      packaging: 20,
      consumable: 15,
    };
    const few = Object.entries(least).filter(([family, n]) => count(family) < n);
    expect(few.map(([family, n]) => `${family}: ${count(family)} of ${n}`)).toEqual([]);
    expect(count("flour") + count("food")).toBeGreaterThanOrEqual(60);
  });

  test("holds every fat of the soap calculator under its own key, and points to no other", () => {
    const oilOf = new Map(ingredients.map((entry) => [entry.slug, entry.oil]));
    expect([...OILS.keys()].filter((key) => oilOf.get(key) !== key)).toEqual([]);
    expect([...oilOf].filter(([, oil]) => oil !== undefined && !OILS.has(oil))).toEqual([]);
  });

  test("knows figures that are printed on every bottle", () => {
    const of = (slug: string) => ingredients.find((entry) => entry.slug === slug);
    expect(of("sodium-hydroxide")).toMatchObject({ cas: "1310-73-2", family: "alkali" });
    expect(of("glycerin")).toMatchObject({ cas: "56-81-5", density: "1.262" });
    expect(of("olive-oil")).toMatchObject({ cas: "8001-25-0", density: "0.911", oil: "olive-oil" });
    expect(of("polysorbate-80")).toMatchObject({ cas: "9005-65-6", hlb: "15" });
  });
});

describe("a file is refused for", () => {
  const good = { slug: "x", name: "X", kind: "ingredient", family: "oil", unit: "g" };
  const jar = {
    slug: "j",
    kind: "container",
    family: "container",
    unit: "each",
    capacity: { quantity: "250", unit: "ml" },
    material: "Glass",
    type: "Jar",
  };
  const parse = (entry: object) => parseEntries("test.json", JSON.stringify([entry]));

  test("nothing, when it is right", () => {
    expect(parse(good)).toEqual([{ ...good, aliases: [], sources: [] }]);
    expect(parse(jar)[0]?.name).toBe("Glass Jar - 250 ml");
  });

  test.each([
    ["an unknown field", { ...good, sap: "0.19" }],
    ["an unknown kind", { ...good, kind: "thing" }],
    ["an unknown family", { ...good, family: "potion" }],
    ["a family of another kind", { ...good, family: "packaging" }],
    ["an unknown unit", { ...good, unit: "handful" }],
    ["a slug that is no address", { ...good, slug: "Olive Oil" }],
    ["a CAS number with a wrong check digit", { ...good, cas: "8001-25-1" }],
    ["a CAS number that is none", { ...good, cas: "olive" }],
    ["a density out of range", { ...good, density: "0.29" }],
    ["a density in g/l", { ...good, density: "911" }],
    ["a density as a number", { ...good, density: 0.9 }],
    ["a density that is not canonical", { ...good, density: "0.910" }],
    ["a density with a comma", { ...good, density: "0,91" }],
    ["a usage that runs backwards", { ...good, usage: { min: "2", max: "1" } }],
    ["a fat that the soap calculator does not know", { ...good, oil: "motor-oil" }],
    ["a usage above all", { ...good, usage: { min: "2", max: "101" } }],
    ["a shelf life of nothing", { ...good, shelfLifeDays: 0 }],
    ["a container with a written name", { ...jar, name: "My jar" }],
    ["a container by weight", { ...jar, capacity: { quantity: "250", unit: "g" } }],
    ["a container of nothing", { ...jar, capacity: { quantity: "0", unit: "ml" } }],
    ["a capacity that is not exact", { ...jar, capacity: { quantity: "1/3", unit: "l" } }],
    ["a container that is not counted", { ...jar, unit: "g" }],
  ])("%s", (_, entry) => {
    expect(() => parse(entry)).toThrow(/^test.json, [xjO]/);
  });
});
