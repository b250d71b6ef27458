import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Quantity } from "@/server/kernel/quantity";
import { AppError } from "@/server/kernel/errors";
import {
  canConvert,
  convert,
  inverse,
  toBase,
  toDisplay,
  UNITS,
  unitsOffered,
  type ConversionRules,
} from "./pure";

const item = (given: Partial<ConversionRules> = {}): ConversionRules => ({
  itemId: "an-item",
  itemName: "Olive oil",
  dimension: "mass",
  displayUnit: "g",
  density: null,
  densitySource: null,
  mappings: [],
  customUnits: [],
  ...given,
});

const oil = item({ density: "0.918", densitySource: "item" });
const q = (text: string) => Quantity.of(text);
const amount = (rules: ConversionRules, text: string, from: string, to: string) =>
  convert(rules, q(text), from, to).quantity.toString();

const refusal = (act: () => unknown): AppError => {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

describe("factors", () => {
  test.each([
    ["1", "mg", "g", "0.001"],
    ["1", "kg", "g", "1000"],
    ["1", "oz", "g", "28.349523125"],
    ["1", "lb", "g", "453.59237"],
    ["1", "ton", "g", "907184.74"],
    ["1", "tonne", "g", "1000000"],
    ["1", "l", "ml", "1000"],
    ["1", "tsp", "ml", "4.92892159375"],
    ["1", "tbsp", "ml", "14.78676478125"],
    ["1", "fl oz", "ml", "29.5735295625"],
    ["1", "cup", "ml", "236.5882365"],
    ["1", "pint", "ml", "473.176473"],
    ["1", "quart", "ml", "946.352946"],
    ["1", "gallon", "ml", "3785.411784"],
    ["1", "imp fl oz", "ml", "28.4130625"],
    ["1", "imp pint", "ml", "568.26125"],
    ["1", "imp gallon", "ml", "4546.09"],
    ["1", "pair", "each", "2"],
    ["1", "dozen", "each", "12"],
    ["1", "gross", "each", "144"],
    ["1", "mm", "cm", "0.1"],
    ["1", "m", "cm", "100"],
    ["1", "in", "cm", "2.54"],
    ["1", "ft", "cm", "30.48"],
    ["1", "yd", "cm", "91.44"],
    ["1", "in2", "cm2", "6.4516"],
    ["1", "ft2", "cm2", "929.0304"],
    ["1", "m2", "cm2", "10000"],
    ["1", "h", "s", "3600"],
    ["8", "oz", "g", "226.796185"],
    ["1", "lb", "oz", "16"],
    ["1", "gallon", "fl oz", "128"],
    ["1", "imp gallon", "imp fl oz", "160"],
    ["1", "yd", "in", "36"],
    ["1", "ft2", "in2", "144"],
    ["1", "tbsp", "tsp", "3"],
  ])("%s %s in %s is %s", (given, from, to, expected) => {
    expect(amount(item(), given, from, to)).toBe(expected);
  });

  test("1 lb less 16 times 1 oz leaves nothing", () => {
    const lb = toBase(item(), q("1"), "lb").quantity;
    const oz = toBase(item(), q("1"), "oz").quantity;
    expect(Array.from({ length: 16 }).reduce<Quantity>((left) => left.minus(oz), lb).isZero).toBe(true);
  });

  test("a recipe in grams and a shelf in kilograms agree (peer 42)", () => {
    const shelf = toBase(item({ displayUnit: "kg" }), q("2"), "kg").quantity;
    const taken = toBase(item({ displayUnit: "kg" }), q("500"), "g").quantity;
    expect(toDisplay(item({ displayUnit: "kg" }), shelf.minus(taken)).toString()).toBe("1.5");
  });

  test("says how it was made", () => {
    expect(convert(item(), q("8"), "oz", "g").path).toEqual([
      { kind: "factor", from: "oz", to: "g", text: "8 oz = 226.796185 g" },
    ]);
    expect(convert(item(), q("5"), "g", "g").path).toEqual([]);
  });
});

describe("density", () => {
  test("1 g is not 1 ml: without a density it is refused, with the drawer (peer 44)", () => {
    const refused = refusal(() => convert(item(), q("100"), "ml", "g"));
    expect(refused.code).toBe("MISSING_DENSITY");
    expect(refused.message).toBe("To turn ml into g we need the density of Olive oil.");
    expect(refused.drawer).toEqual({
      kind: "missing_density",
      context: { itemId: "an-item", itemName: "Olive oil", from: "ml", to: "g" },
    });
  });

  test("joins volume and weight both ways, rounded once", () => {
    expect(amount(oil, "1", "cup", "g")).toBe("217.188001107");
    expect(amount(oil, "100", "g", "ml")).toBe("108.932461873638");
    expect(amount(oil, "1", "lb", "fl oz")).toBe("16.707824288195");
  });

  test("says whose density it was", () => {
    const byCategory = { ...oil, densitySource: "category" as const };
    expect(convert(oil, q("2"), "l", "kg").path.map((s) => s.text)).toEqual([
      "2 l = 2000 ml",
      "by density 0.918 g/ml of this item: 2000 ml = 1836 g",
      "1836 g = 1.836 kg",
    ]);
    expect(convert(byCategory, q("1"), "ml", "g").path[0]?.text).toBe(
      "by density 0.918 g/ml of its category: 1 ml = 0.918 g",
    );
  });
});

describe("an item's own units", () => {
  const soap = item({
    itemName: "Soap base",
    customUnits: ["bar", "box", "loaf"],
    mappings: [
      { fromUnit: "bar", toUnit: "g", factor: "120" },
      { fromUnit: "box", toUnit: "bar", factor: "12" },
    ],
  });

  test("lead there through other units", () => {
    expect(amount(soap, "2", "box", "kg")).toBe("2.88");
    expect(amount(soap, "1.44", "kg", "box")).toBe("1");
    expect(convert(soap, q("2"), "box", "kg").path.map((s) => s.text)).toEqual([
      'by "1 box = 12 bar" of this item: 2 box = 24 bar',
      'by "1 bar = 120 g" of this item: 24 bar = 2880 g',
      "2880 g = 2.88 kg",
    ]);
  });

  test("one package of four is four pieces, not one (peer 45)", () => {
    const jars = item({
      itemName: "Jar",
      dimension: "count",
      displayUnit: "each",
      customUnits: ["package"],
      mappings: [{ fromUnit: "package", toUnit: "each", factor: "4" }],
    });
    expect(toBase(jars, q("1"), "package").quantity.toString()).toBe("4");
  });

  test("the item's own mapping is stronger than a density", () => {
    const flour = { ...oil, mappings: [{ fromUnit: "cup", toUnit: "g", factor: "120" }] };
    expect(amount(flour, "2", "cup", "g")).toBe("240");
    expect(convert(flour, q("2"), "cup", "g").path.map((s) => s.kind)).toEqual(["mapping"]);
    expect(amount(flour, "1", "gallon", "g")).toBe("1920");
  });

  test("a mapping and a density together lead on", () => {
    const drops = {
      ...oil,
      customUnits: ["drop"],
      mappings: [{ fromUnit: "drop", toUnit: "ml", factor: "0.05" }],
    };
    expect(amount(drops, "20", "drop", "g")).toBe("0.918");
    const without = { ...drops, density: null, densitySource: null };
    expect(refusal(() => convert(without, q("20"), "drop", "g")).code).toBe("MISSING_DENSITY");
  });

  test("an unmapped unit means nothing, an unheard-of one even less", () => {
    const unmapped = refusal(() => convert(soap, q("1"), "loaf", "g"));
    expect([unmapped.code, unmapped.drawer?.kind]).toEqual(["MISSING_MAPPING", "missing_mapping"]);
    expect(unmapped.message).toBe("Tell us how many g one loaf of Soap base is.");
    const unknown = refusal(() => convert(soap, q("1"), "smidgen", "g"));
    expect([unknown.code, unknown.drawer?.kind]).toEqual(["UNKNOWN_UNIT", "unknown_unit"]);
    expect(unknown.drawer?.context).toMatchObject({ unit: "smidgen", itemName: "Soap base" });
  });

  test("weight and pieces do not meet without a mapping", () => {
    expect(refusal(() => convert(oil, q("1"), "each", "g")).code).toBe("MISSING_MAPPING");
    expect(refusal(() => convert(item({ dimension: "length" }), q("1"), "m2", "cm")).code).toBe(
      "MISSING_MAPPING",
    );
  });

  test("offers what can be said now", () => {
    expect(unitsOffered(soap)).toEqual(["g", "kg", "mg", "oz", "lb", "ton", "tonne", "bar", "box"]);
    expect(unitsOffered(oil)).toContain("cup");
    expect(unitsOffered(item())).not.toContain("cup");
    expect(unitsOffered(item({ displayUnit: "lb" }))[0]).toBe("lb");
  });
});

describe("no crumb can remain (peer 28)", () => {
  test.each([
    ["1 pack is 0.154 kg", { fromUnit: "pack", toUnit: "kg", factor: "0.154" }],
    ["750 packs are 1 kg", { fromUnit: "kg", toUnit: "pack", factor: "750" }],
    ["3 packs are 1 kg", { fromUnit: "kg", toUnit: "pack", factor: "3" }],
  ])("%s: buy one pack, use one pack, nothing is left", (_, mapping) => {
    const rules = item({ customUnits: ["pack"], mappings: [mapping] });
    const bought = toBase(rules, q("1"), "pack").quantity;
    expect(bought.minus(toBase(rules, q("1"), "pack").quantity).isZero).toBe(true);
    expect(convert(rules, bought, "g", "pack").ratio).toEqual(
      inverse(convert(rules, q("1"), "pack", "g").ratio),
    );
  });

  test("what was bought in packs shows as packs again", () => {
    const rules = item({
      displayUnit: "pack",
      customUnits: ["pack"],
      mappings: [{ fromUnit: "pack", toUnit: "kg", factor: "0.154" }],
    });
    expect(toDisplay(rules, toBase(rules, q("1"), "pack").quantity).toString()).toBe("1");
  });

  test("1 tbsp stays 1 tbsp (peer 30)", () => {
    const rules = { ...oil, displayUnit: "tbsp" };
    const shown = toDisplay(rules, toBase(rules, q("1"), "tbsp").quantity);
    expect(shown.minus(q("1")).toScaled()).toBeLessThanOrEqual(1n);
    expect(amount(item({ dimension: "volume" }), "1", "tbsp", "ml")).toBe("14.78676478125");
  });
});

describe("properties", () => {
  const pairs = [...UNITS.values()].flatMap((a) =>
    [...UNITS.values()].filter((b) => a.dimension === b.dimension).map((b) => [a.code, b.code] as const),
  );

  test("there and back is exact in fractions, for every pair of units", () => {
    for (const [a, b] of pairs) {
      const there = convert(item(), q("1"), a, b).ratio;
      expect(inverse(convert(item(), q("1"), b, a).ratio)).toEqual(there);
    }
  });

  test("into the base unit and back is what was typed, to the last digit", () => {
    const typed = fc
      .bigInt({ min: 1n, max: 10n ** 9n })
      .map((n) => Quantity.whole(n).times({ n: 1n, d: 1000n }));
    fc.assert(
      fc.property(typed, fc.constantFrom(...UNITS.values()), (given, unit) => {
        const rules = item({ dimension: unit.dimension, displayUnit: unit.code });
        const back = toDisplay(rules, toBase(rules, given, unit.code).quantity);
        const off = back.minus(given).toScaled();
        const limit = unit.factor.startsWith("0.") ? 1000n : 1n;
        expect(off <= limit && off >= -limit).toBe(true);
      }),
    );
  });

  test("more can be said only where something leads", () => {
    for (const [a, b] of pairs) expect(canConvert(item(), a, b)).toBe(true);
    expect(canConvert(item(), "g", "ml")).toBe(false);
    expect(canConvert(oil, "g", "ml")).toBe(true);
    expect(canConvert(oil, "g", "smidgen")).toBe(false);
  });
});
