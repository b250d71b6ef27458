import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { Quantity } from "@/server/kernel/quantity";
import { BAKING_DEFAULTS } from "../baking/state";
import { CANDLE_DEFAULTS } from "../candle/state";
import { WAXES } from "../candle/waxes";
import { HERBAL_DEFAULTS } from "../herbal/state";
import { LOTION_DEFAULTS } from "../lotion/state";
import { OILS } from "../oils/oils";
import { PRICING_DEFAULTS } from "../pricing/state";
import { soapInput } from "../soap/input";
import { soap } from "../soap/soap";
import { newOil, SOAP_DEFAULTS, type SoapState } from "../soap/state";
import { measure } from "../state/measure";
import { encodeState } from "../state/share";
import type { ToolState } from "../state/shape";
import { draftOf } from "./draft";
import type { ToolDraft } from "./shape";
import { PRESERVATIVE_SLUGS, SLUGS, SPIRIT_SLUGS } from "./slugs";
import { DRAFT_TOOLS, makesDrafts } from "./tools";

const DEFAULTS = {
  soap: SOAP_DEFAULTS,
  candles: CANDLE_DEFAULTS,
  lotions: LOTION_DEFAULTS,
  baking: BAKING_DEFAULTS,
  herbal: HERBAL_DEFAULTS,
  pricing: PRICING_DEFAULTS,
} as const satisfies Record<(typeof DRAFT_TOOLS)[number], ToolState>;

function drafted<T extends keyof typeof DEFAULTS>(tool: T, change: Partial<(typeof DEFAULTS)[T]> = {}) {
  const draft = draftOf(tool, encodeState({ ...DEFAULTS[tool], ...change })!);
  if (!draft) throw new Error(`${tool} has no draft`);
  return draft;
}

const table = ({ lines }: ToolDraft) =>
  lines.map(({ name, quantity, unit }) => `${name}: ${quantity} ${unit}`);
const line = (draft: ToolDraft, name: string) => draft.lines.find((one) => one.name === name);

/** What the lines of one unit come to. */
const sum = ({ lines }: ToolDraft, unit: string) =>
  Quantity.sum(lines.filter((one) => one.unit === unit).map((one) => Quantity.of(one.quantity)));

/** Fifteen figures are all that a calculator writes of a third: what is below a billionth is its rounding. */
const isSame = (a: Quantity, b: string) => {
  const off = a.minus(Quantity.of(b));
  return (off.isNegative ? off.negated() : off).compare(Quantity.of("0.000000001")) < 0;
};

test("a soap is its oils, its lye, its water and its fragrance", () => {
  const draft = drafted("soap", { name: "Lavender bar", bars: "24" });
  expect(draft).toMatchObject({
    tool: "soap",
    name: "Lavender bar",
    category: "Cold process soap",
    portions: { name: "bar", count: "24" },
    categoryData: {
      lye: "NaOH",
      superfat: "5 %",
      water: "33 % lye concentration",
      naohPurity: "100 %",
      cureLoss: "12 %",
    },
  });
  expect(table(draft).slice(0, 5)).toEqual([
    "Olive oil: 400 g",
    "Coconut oil, 76 deg: 250 g",
    "Shea butter: 200 g",
    "Almond oil, sweet: 100 g",
    "Castor oil: 50 g",
  ]);
  expect(draft.lines.map(({ oilKey }) => oilKey).slice(0, 2)).toEqual(["olive-oil", "coconut-oil-76"]);
  expect(draft.lines.slice(5).map(({ name, slug }) => [name, slug])).toEqual([
    ["Sodium hydroxide (NaOH)", "sodium-hydroxide"],
    ["Distilled water", "distilled-water"],
    ["Fragrance", null],
  ]);
  expect(line(draft, "Fragrance")).toMatchObject({ quantity: "30", note: "3 % of the oils" });
  expect(draft.instructions).toMatch(/^1\. Goggles and gloves on\. Stir the lye into the liquid/);
});

const SOAPS: [string, Partial<SoapState>][] = [
  ["as it opens", {}],
  ["liquid", { lyeKind: "koh" }],
  ["of both lyes", { lyeKind: "dual" }],
  ["with oils after the cook", { postCook: [{ ...newOil("shea-butter"), weight: measure("50", "g") }] }],
  [
    "with milk and additives",
    {
      liquid: { name: "Goat's milk", percent: "50", acidity: "" },
      additives: [
        { name: "Kaolin clay", percent: "2" },
        { name: "", percent: "" },
      ],
    },
  ],
  ["with citric acid", { acid: { kind: "citric_monohydrate", percent: "1", strength: "" } }],
  ["with lye dissolved beforehand", { masterbatch: "50" }],
  ["of both lyes, one dissolved", { masterbatch: "50", lyeKind: "dual" }],
  ["in ounces", { oilsWeight: measure("32", "oz") }],
  ["fragrance of the whole", { fragrance: { percent: "3", basis: "total" } }],
];

test("what the lye and the vinegar were goes with the soap, for its sheet to reckon with", () => {
  const { categoryData, instructions } = drafted("soap", {
    naohPurity: "97",
    liquid: { name: "Vinegar", percent: "50", acidity: "5" },
    acid: { kind: "citric_monohydrate", percent: "1", strength: "" },
  });
  expect(categoryData).toMatchObject({ naohPurity: "97 %", vinegarAcidity: "5 %" });
  expect(categoryData).not.toHaveProperty("kohPurity");
  expect(instructions.indexOf("Dissolve the acid")).toBeLessThan(instructions.indexOf("Stir the lye"));
});

test.each(SOAPS)(
  "soap %s: the lines are the calculator's total, and nothing of it is missing",
  (_what, change) => {
    const draft = drafted("soap", change);
    const answer = soap(soapInput({ ...SOAP_DEFAULTS, ...change }));
    const { quantity, unit } = draft.yield!;
    expect(new Set(draft.lines.map((one) => one.unit))).toEqual(new Set([unit]));
    expect(isSame(sum(draft, unit), quantity)).toBe(true);
    if (unit === "g" && answer.ok) expect(isSame(Quantity.of(quantity), answer.result.total)).toBe(true);
    expect(draft.lines.every(({ name, quantity }) => name !== "" && Quantity.of(quantity).isPositive)).toBe(
      true,
    );
  },
);

test("weights stay in the unit that the maker looks at, and come back as they were typed", () => {
  const draft = drafted("soap", { oilsWeight: measure("32", "oz") });
  expect(table(draft).slice(0, 2)).toEqual(["Olive oil: 12.8 oz", "Coconut oil, 76 deg: 8 oz"]);
});

test("what was dissolved beforehand is weighed as a solution", () => {
  const draft = drafted("soap", { masterbatch: "50", lyeKind: "koh" });
  expect(draft.category).toBe("Liquid soap");
  expect(draft.lines.map(({ name }) => name)).toContain("KOH solution, 50 %");
  expect(draft.lines.map(({ name }) => name)).not.toContain("Potassium hydroxide (KOH)");
});

test("an oil of one's own has no key, one known by its name has", () => {
  const own = { ...newOil("", "100"), name: "Marula blend", sap: "0.19" };
  expect(drafted("soap", { oils: [own] }).lines[0]).toMatchObject({ name: "Marula blend", oilKey: null });
});

test("a candle is wax and fragrance by weight, and one of each part for every candle", () => {
  const draft = drafted("candles");
  expect(draft).toMatchObject({
    category: "Candle",
    portions: { name: "candle", count: "12" },
    categoryData: {
      wax: "EcoSoya Q210 (soy)",
      load: "8 % of wax",
      fill: "200 ml, filled to 85 %",
      density: "0.89",
    },
  });
  expect(draft.lines.map(({ name, slug, unit }) => [name, slug, unit])).toEqual([
    ["EcoSoya Q210 (soy)", "ecosoya-q210", "g"],
    ["Fragrance oil", null, "g"],
    ["Jar", null, "each"],
    ["Wick", null, "each"],
  ]);
  expect(line(draft, "Jar")).toMatchObject({ quantity: "12" });
  expect(isSame(sum(draft, "g"), draft.yield!.quantity)).toBe(true);
});

test("wax poured to the line says nothing of the mixture's density", () => {
  expect(drafted("candles", { filledBy: "wax" }).categoryData).not.toHaveProperty("density");
});

test("a lotion is its phases in their order, the emulsifiers in the oil phase", () => {
  const draft = drafted("lotions");
  expect(draft.lines.map(({ name, slug, oilKey, note }) => [name, slug ?? oilKey, note])).toEqual([
    ["Distilled water", null, "Water phase"],
    ["Glycerin", null, "Water phase"],
    ["Sweet almond oil", "sweet-almond-oil", "Oil phase"],
    ["Shea butter", "shea-butter", "Oil phase"],
    ["Polysorbate 80", null, "Oil phase"],
    ["Sorbitan oleate (Span 80)", null, "Oil phase"],
    ["Liquid Germall Plus", "liquid-germall-plus", "Cool down"],
  ]);
  expect(draft.yield).toEqual({ quantity: "500", unit: "g" });
  expect(isSame(sum(draft, "g"), "500")).toBe(true);
});

test("a lotion in jars has them as portions", () => {
  const size = { ...LOTION_DEFAULTS.size, by: "jars" as const };
  expect(drafted("lotions", { size })).toMatchObject({
    portions: { name: "jar", count: "10" },
    yield: { quantity: "500", unit: "g" },
  });
});

test("a dough is its lines, each with its percent of the flour", () => {
  const draft = drafted("baking");
  expect(table(draft)).toEqual([
    "Bread flour: 800 g",
    "Whole rye: 100 g",
    "Water: 620 g",
    "Levain: 200 g",
    "Salt: 20 g",
  ]);
  expect(draft.yield).toEqual({ quantity: "1740", unit: "g" });
  expect(draft.portions).toEqual({ name: "piece", count: "2" });
  expect(line(draft, "Salt")?.note).toBe("2.222 % of flour");
});

test("each herbal preparation is what is weighed and measured for it", () => {
  const of = (preparation: "tincture" | "infusion" | "salve" | "blend") => drafted("herbal", { preparation });
  expect(table(of("tincture"))).toEqual([
    "Herb: 100 g",
    "Spirit, 95 %: 315.789473684211 ml",
    "Distilled water: 184.210526315789 ml",
  ]);
  expect(line(of("tincture"), "Spirit, 95 %")?.slug).toBe("ethanol-95-vol");
  expect(table(of("infusion"))).toEqual(["Herb: 100 g", "Liquid to steep in: 500 g"]);
  expect(of("infusion").yield).toEqual({ quantity: "400", unit: "g" });
  expect(table(of("salve"))).toEqual([
    "Oil: 394 g",
    "Wax: 98.5 g",
    "Vitamin E: 2.5 g",
    "Lavender essential oil: 5 g",
  ]);
  expect(of("salve").portions).toEqual({ name: "tin", count: "16" });
  expect(table(of("blend"))).toEqual(["Lavender: 0.45 ml", "Cedarwood: 0.15 ml", "Carrier oil: 29.4 ml"]);
  expect(line(of("blend"), "Lavender")?.note).toBe("9 drops");
});

test("a priced batch is its materials as they are used", () => {
  const draft = drafted("pricing");
  expect(table(draft)).toEqual(["Coconut oil: 32 oz", "Olive oil: 1.5 kg", "Wrappers: 24 each"]);
  expect(draft.yield).toEqual({ quantity: "24", unit: "each" });
  expect(draft.lines[0]?.oilKey).toBe("coconut-oil-76");
});

test("without a result there is no draft", () => {
  expect(draftOf("soap", encodeState({ ...SOAP_DEFAULTS, superfat: "" })!)).toBeNull();
  expect(draftOf("pricing", encodeState({ ...PRICING_DEFAULTS, materials: [] })!)).toBeNull();
  for (const tool of ["units", "fragrance-limits", "__proto__", "toString"])
    expect([draftOf(tool, encodeState(SOAP_DEFAULTS)!), makesDrafts(tool)]).toEqual([null, false]);
});

test("what is damaged, of another tool or too large to keep never throws", () => {
  for (const tool of DRAFT_TOOLS) {
    for (const text of ["", "1.", "2.e30", "1.e30", "1.bnVsbA", "x".repeat(9000)]) draftOf(tool, text);
    for (const state of Object.values(DEFAULTS)) draftOf(tool, encodeState(state)!);
    const hostile = encodeState(overfilled(DEFAULTS[tool]) as ToolState)!;
    expect(() => draftOf(tool, hostile)).not.toThrow();
  }
});

/** Every figure as large as a calculator reads. */
const overfilled = (value: unknown): unknown => {
  if (typeof value === "string") return /^[\d.]+$/.test(value) ? "999999999999999999" : value;
  if (Array.isArray(value)) return value.map(overfilled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, overfilled(inner)]));
};

test("every entry of the library that a draft can name is there", () => {
  const folder = path.resolve(import.meta.dirname, "../../../../db/seed/library");
  const read = (file: string) =>
    JSON.parse(readFileSync(path.join(folder, file), "utf8")) as { slug: string; oil?: string }[];
  const library = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .flatMap(read);
  const slugs = new Set(library.map(({ slug }) => slug));
  const named = [
    ...Object.values(SLUGS),
    ...Object.values(SPIRIT_SLUGS),
    ...WAXES.map(({ key }) => key),
    ...PRESERVATIVE_SLUGS,
  ];
  expect(named.filter((slug) => !slugs.has(slug))).toEqual([]);
  const oils = new Set(library.map(({ oil }) => oil));
  expect([...OILS.keys()].filter((key) => !oils.has(key))).toEqual([]);
});
