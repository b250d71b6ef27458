import type { SoapResult } from "@/server/services/public-tools/pure";
import type { Block } from "../sheet";
import { inColumn, percent } from "./shown";

const UNITS = ["g", "oz", "lb"];
const HEAD = UNITS.map((label) => ({ label, numeric: true }));

/** The acids of the calculator: what they are called, and their entry and INCI name in the library. */
export const SOAP_ACIDS: Record<
  SoapResult["acids"][number]["kind"],
  { name: string; slug: string; inci: string }
> = {
  citric_anhydrous: { name: "Citric acid (anhydrous)", slug: "citric-acid-anhydrous", inci: "Citric Acid" },
  citric_monohydrate: {
    name: "Citric acid (monohydrate)",
    slug: "citric-acid-monohydrate",
    inci: "Citric Acid",
  },
  lactic: { name: "Lactic acid", slug: "lactic-acid", inci: "Lactic Acid" },
};

/** Grams side by side in three units: one table for the oils, one for all the rest. */
export function soapWeights(result: SoapResult): Block[] {
  return [
    oils("Oils", result.oils, result.oilsWeight),
    ...(result.postCook.length > 0 ? [oils("After the cook", result.postCook, result.postCookWeight)] : []),
    {
      kind: "table",
      title: "Lye, liquids and the rest",
      columns: [{ label: "Ingredient" }, ...HEAD],
      rows: others(result)
        .filter(([, grams]) => grams !== "0")
        .map(([name, grams]) => [name, ...inUnits(grams)]),
      total: ["Whole batch, oils included", ...inUnits(result.total)],
    },
  ];
}

const inUnits = (grams: string): string[] => UNITS.map((unit) => inColumn(grams, "g", unit));

const oils = (title: string, lines: SoapResult["oils"], sum: string): Block => ({
  kind: "table",
  title,
  columns: [{ label: "Oil" }, { label: "Percent", numeric: true }, ...HEAD],
  rows: lines.map((line) => [line.name, percent(line.percent), ...inUnits(line.weight)]),
  total: ["Together", title === "Oils" ? percent("100") : "", ...inUnits(sum)],
});

function others(result: SoapResult): [name: string, grams: string][] {
  const { masterbatch } = result;
  const dissolved = result.naoh === "0" ? "KOH, dissolved beforehand" : "NaOH, dissolved beforehand";
  const lye: [string, string][] = masterbatch
    ? [
        [dissolved, masterbatch.solution],
        ["Potassium hydroxide (KOH)", result.naoh === "0" ? "0" : result.koh],
      ]
    : [
        ["Sodium hydroxide (NaOH)", result.naoh],
        ["Potassium hydroxide (KOH)", result.koh],
      ];
  return [
    ...lye,
    ["Water", result.plainWater],
    ...result.liquids.map(({ name, weight }): [string, string] => [`${name}, in place of water`, weight]),
    ...result.acids.map(({ kind, weight }): [string, string] => [SOAP_ACIDS[kind].name, weight]),
    ...result.additives.map(({ name, weight }): [string, string] => [name || "Additive", weight]),
    ["Fragrance", result.fragrance],
  ];
}
