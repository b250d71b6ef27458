import { roundDecimal } from "@/components/ui/format";
import type { SoapResult } from "@/server/services/public-tools/pure";
import { weight } from "./shown";

const ACIDS = {
  citric_anhydrous: "Citric acid (anhydrous)",
  citric_monohydrate: "Citric acid (monohydrate)",
  lactic: "Lactic acid",
};

export type Weighed = { name: string; grams: string; isSum?: boolean };

/** What is put on the scale, in the order of making; parts that weigh nothing are left out. */
export function weighed(result: SoapResult): Weighed[] {
  const { masterbatch } = result;
  const lye = masterbatch
    ? [
        { name: "Dissolved lye", grams: masterbatch.solution },
        ...(result.naoh !== "0" ? [{ name: "KOH", grams: result.koh }] : []),
      ]
    : [
        { name: "NaOH", grams: result.naoh },
        { name: "KOH", grams: result.koh },
      ];
  return [
    ...result.oils.map(({ name, weight }) => ({ name, grams: weight })),
    ...lye,
    { name: "Water", grams: result.plainWater },
    ...result.liquids.map(({ name, weight }) => ({ name, grams: weight })),
    ...result.acids.map(({ kind, weight }) => ({ name: ACIDS[kind], grams: weight })),
    ...result.additives.map(({ name, weight }) => ({ name: name || "Additive", grams: weight })),
    ...result.postCook.map(({ name, weight }) => ({ name: `${name}, after the cook`, grams: weight })),
    { name: "Fragrance", grams: result.fragrance },
    { name: "Whole batch", grams: result.total, isSum: true },
  ].filter(({ grams }) => grams !== "0");
}

/** The result as a table for a spreadsheet. */
export function soapCsv(result: SoapResult): string[][] {
  const figure = (text: string | null) => (text === null ? "" : roundDecimal(text, 4).text);
  const units = (grams: string) =>
    (["g", "oz", "lb"] as const).map((unit) => weight(grams, unit).replace(/[^\d.-]/g, ""));
  return [
    ["Ingredient", "g", "oz", "lb"],
    ...weighed(result).map(({ name, grams }) => [name, ...units(grams)]),
    ["Quality", "Value"],
    ...Object.entries({ ...result.qualities, ...result.fattyAcids }).map(([name, value]) => [
      name,
      figure(value),
    ]),
    ["iodine", figure(result.iodine)],
    ["INS", figure(result.ins)],
    ["lye concentration %", figure(result.concentration)],
    ["water : lye", figure(result.ratio)],
    ["superfat %", figure(result.superfat.effective)],
  ];
}
