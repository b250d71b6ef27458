import { expect, test } from "vitest";
import {
  BAKING_DEFAULTS,
  CANDLE_DEFAULTS,
  FRAGRANCE_LIMITS_DEFAULTS,
  HERBAL_DEFAULTS,
  LOTION_DEFAULTS,
  measure,
  newLotionLine,
  newMaterial,
  newOil,
  PRICING_DEFAULTS,
  SOAP_DEFAULTS,
  UNITS_DEFAULTS,
} from "@/server/services/public-tools/pure";
import { DAY, rowOf, shareOf, sheetOf } from "./testing";
import { toolSheet } from "./tool-sheet";

/** The worked examples that others published, as they come out of the printer. Their sources stand beside the calculators' tests. */

const V8 = {
  ...SOAP_DEFAULTS,
  name: "Café bar",
  oilsWeight: measure("3.5", "lb"),
  oils: [
    newOil("babassu-oil", "20"),
    newOil("cocoa-butter", "20"),
    newOil("coconut-oil-76", "15"),
    newOil("palm-oil", "10"),
    newOil("olive-oil", "10"),
    newOil("canola-oil", "5"),
    newOil("sweet-almond-oil", "5"),
    newOil("castor-oil", "5"),
    newOil("hemp-oil", "10"),
  ],
  superfat: "7",
  waterMode: "percent_of_oils" as const,
  water: { ...SOAP_DEFAULTS.water, percent_of_oils: "32" },
  fragrance: { percent: "3.125", basis: "oils" as const },
};

test("soap: a full SoapCalc print (V8) in grams, ounces and pounds", () => {
  const sheet = sheetOf("soap", V8);
  expect(sheet.name).toBe("soap-cafe-bar-2026-11-21");
  expect([sheet.title, sheet.made]).toEqual(["Café bar", "November 21, 2026"]);
  expect(rowOf(sheet, "Sodium hydroxide (NaOH)")).toEqual([
    "Sodium hydroxide (NaOH)",
    "223.8",
    "7.89",
    "0.493",
  ]);
  expect(rowOf(sheet, "Water")).toEqual(["Water", "508.0", "17.92", "1.120"]);
  expect(rowOf(sheet, "Whole batch, oils included")?.[1]).toBe("2369.0");
  expect(rowOf(sheet, "Lye concentration")?.[1]).toBe("30.58 %");
  expect(rowOf(sheet, "Water : lye")?.[1]).toBe("2.27 : 1");
  expect(rowOf(sheet, "Hardness")).toEqual(["Hardness", "49.2", "29 to 54"]);
  expect(rowOf(sheet, "INS")).toEqual(["INS", "157.4", "136 to 165"]);
  expect(rowOf(sheet, "Oleic")?.[1]).toBe("29 %");
});

test("soap: what went in and what came of it, by the names of the library", () => {
  const olive = { ...SOAP_DEFAULTS, oils: [newOil("olive-oil", "100")] };
  const facts = { inci: new Map([["olive-oil", "Olea Europaea (Olive) Fruit Oil"]]) };
  const made = toolSheet("soap", shareOf(olive), DAY, facts);
  if (!made || "why" in made) throw new Error("no sheet");
  const list = (style: string) => rowAfter(made, `Ingredients: ${style}`);
  expect(list("what went in")).toBe("Olea Europaea (Olive) Fruit Oil, Aqua, Sodium Hydroxide, Parfum");
  expect(list("what came out")).toMatch(/^Sodium Olivate, .*Glycerin, .*Olea Europaea \(Olive\) Fruit Oil/);
  expect(list("saponified oils of …")).toMatch(
    /^Saponified oils of \(Olea Europaea \(Olive\) Fruit Oil\), Aqua/,
  );
});

test("candle: 200 ml at 85 % with 8 % of the total, density 1 (V27)", () => {
  const sheet = sheetOf("candles", {
    ...CANDLE_DEFAULTS,
    wax: { ...CANDLE_DEFAULTS.wax, key: "", density: "1" },
    basis: "of_total",
    pitcherLoss: "",
  });
  expect(rowOf(sheet, "Wax")).toEqual(["Wax", "Own wax"]);
  expect(tableRow(sheet, "What to weigh", "Wax").slice(0, 2)).toEqual(["156.4", "5.52"]);
  expect(tableRow(sheet, "What to weigh", "Fragrance oil").slice(0, 2)).toEqual(["13.6", "0.48"]);
  expect(rowOf(sheet, "Fragrance, as stated")?.[1]).toBe("8 % of the whole candle");
  expect(rowOf(sheet, "Which is the same as")?.[1]).toBe("8.7 % of the wax");
  expect(sheet.blocks.some((block) => "title" in block && block.title === "Burn-test log")).toBe(true);
});

test("lotion: an emulsifier pair for HLB 10 (V28), and the preservative's range", () => {
  const { emulsifiers } = LOTION_DEFAULTS;
  const sheet = sheetOf("lotions", {
    ...LOTION_DEFAULTS,
    phases: [
      { kind: "water", name: "Water phase", lines: [newLotionLine("Water", "69.5")] },
      { kind: "oil", name: "Oil phase", lines: [newLotionLine("Oil", "25", { requiredHlb: "10" })] },
      {
        kind: "cool_down",
        name: "Cool down",
        lines: [newLotionLine("Liquid Germall Plus", "0.5", { preservative: "liquid-germall-plus" })],
      },
    ],
    emulsifiers: {
      ...emulsifiers,
      high: { ...emulsifiers.high, name: "High", hlb: "15" },
      low: { ...emulsifiers.low, name: "Low", hlb: "4.7" },
    },
    size: { ...LOTION_DEFAULTS.size, weight: { quantity: "100", unit: "g", shown: "g" } },
  });
  expect(tableRow(sheet, "Oil phase", "High")).toEqual(["2.57 %", "2.6", "0.09"]);
  expect(rowOf(sheet, "HLB that the oils need")?.[1]).toBe("10");
  expect(tableRow(sheet, "Preservation", "Liquid Germall Plus").slice(0, 2)).toEqual([
    "0.5 %",
    "0.1 to 0.5 %",
  ]);
});

test("baking: percentages, hydration and another pan", () => {
  const sheet = sheetOf("baking", BAKING_DEFAULTS);
  expect(tableRow(sheet, "Formula", "Bread flour").slice(0, 3)).toEqual(["88.89 %", "45.98 %", "800.0"]);
  expect(rowOf(sheet, "Hydration, starters counted")?.[1]).toBe("72 %");
  expect(rowOf(sheet, "Make the recipe")?.[1]).toBe("1.266 times");
});

test("pricing: shipping and 25 minutes of work (V29)", () => {
  const sheet = sheetOf("pricing", {
    ...PRICING_DEFAULTS,
    materials: [
      {
        ...newMaterial(),
        name: "Coconut oil",
        price: "16.75",
        shipping: "10.48",
        bought: measure("7", "lb"),
        used: measure("6", "oz"),
      },
    ],
    labour: [{ task: "Make", minutes: "25", hourlyRate: "12.50" }],
  });
  expect(rowOf(sheet, "Coconut oil")?.[1]).toBe("$1.46");
  expect(rowOf(sheet, "Make")?.[1]).toBe("$5.21");
});

test("herbal: each of the four preparations", () => {
  const of = (preparation: typeof HERBAL_DEFAULTS.preparation) =>
    sheetOf("herbal", { ...HERBAL_DEFAULTS, preparation });
  expect(rowOf(of("tincture"), "Spirit, 95 %")?.[1]).toBe("315.8 ml");
  expect(rowOf(of("infusion"), "Liquid")?.[1]).toBe("500 g or 548.8 ml");
  expect(rowOf(of("salve"), "Wax")?.slice(1)).toEqual(["98.5", "3.47"]);
  expect(rowOf(of("blend"), "Lavender")).toEqual(["Lavender", "9", "0.45"]);
});

test("units: one pound in grams, with how it is made", () => {
  const sheet = sheetOf("units", { ...UNITS_DEFAULTS, amount: "1", from: "lb", to: "g" });
  expect(rowOf(sheet, "1 lb = 453.59237 g")).toBeDefined();
  expect(rowOf(sheet, "Take")?.[1]).toBe("200 ml of 95 %");
});

test("fragrance limits: what must be named", () => {
  const sheet = sheetOf("fragrance-limits", FRAGRANCE_LIMITS_DEFAULTS);
  expect(rowOf(sheet, "Linalool")).toEqual(["Linalool", "0.063 %", "yes"]);
  expect(rowOf(sheet, "Citral")).toEqual(["Citral", "0.00075 %", "no"]);
});

test("every row of every table is as long as its head", () => {
  const all = {
    soap: SOAP_DEFAULTS,
    candles: CANDLE_DEFAULTS,
    lotions: LOTION_DEFAULTS,
    baking: BAKING_DEFAULTS,
    herbal: HERBAL_DEFAULTS,
    pricing: PRICING_DEFAULTS,
    units: UNITS_DEFAULTS,
    "fragrance-limits": FRAGRANCE_LIMITS_DEFAULTS,
  };
  for (const [tool, state] of Object.entries(all))
    for (const block of sheetOf(tool, state).blocks)
      if (block.kind === "table")
        for (const row of [...block.rows, ...(block.total ? [block.total] : [])])
          expect([tool, row.length]).toEqual([tool, block.columns.length]);
});

function tableRow(sheet: ReturnType<typeof sheetOf>, title: string, first: string): string[] {
  const table = sheet.blocks.find((block) => block.kind === "table" && block.title === title);
  const row = table?.kind === "table" ? table.rows.find(([cell]) => cell === first) : undefined;
  return (row ?? []).slice(1).map((cell) => cell.replaceAll("\u00a0", " "));
}

function rowAfter(sheet: ReturnType<typeof sheetOf>, title: string): string | undefined {
  const block = sheet.blocks.find((one) => one.kind === "text" && one.title === title);
  return block?.kind === "text" ? block.paragraphs[0] : undefined;
}
