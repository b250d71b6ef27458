import type {
  BlendInput,
  BlendResult,
  InfusionInput,
  InfusionResult,
  SalveInput,
  SalveResult,
  TinctureInput,
  TinctureResult,
} from "@/server/services/public-tools/pure";
import type { Block } from "../sheet";
import { amount, figure, inColumn, percent } from "./shown";

type Fact = { term: string; detail: string };
const facts = (title: string, all: readonly Fact[]): Block => ({ kind: "facts", title, facts: [...all] });

export const tinctureBlocks = (result: TinctureResult, input: TinctureInput): Block[] => [
  facts("To take", [
    { term: "Herb", detail: amount(input.herb.quantity ?? "0", input.herb.unit) },
    { term: `Spirit, ${input.spirit}\u00a0%`, detail: amount(result.spirit, input.volumeUnit) },
    { term: "Water", detail: amount(result.water, input.volumeUnit) },
    { term: "Liquid in all", detail: amount(result.menstruum, input.volumeUnit) },
  ]),
  facts("What it makes", [
    { term: "Herb to liquid", detail: `1 : ${figure(result.parts)}` },
    { term: "Alcohol after mixing", detail: percent(result.alcoholWithHerb) },
    { term: "To expect after pressing", detail: amount(result.yield, input.volumeUnit) },
    { term: "One millilitre stands for", detail: `${figure(result.herbPerMl, 3)}\u00a0g of herb` },
  ]),
];

export function infusionBlocks(
  result: InfusionResult,
  { herb, weightUnit, volumeUnit }: InfusionInput,
): Block[] {
  const both = (weight: string | null, volume: string | null) =>
    [weight && amount(weight, weightUnit), volume && amount(volume, volumeUnit)].filter(Boolean).join(" or ");
  return [
    facts("To take", [
      { term: "Herb", detail: amount(herb.quantity ?? "0", herb.unit) },
      { term: "Liquid", detail: both(result.liquidWeight, result.liquidVolume) },
      { term: "Herb to liquid", detail: `1 : ${figure(result.parts)}` },
      { term: "To expect after straining", detail: both(result.yieldWeight, result.yieldVolume) },
    ]),
  ];
}

export function salveBlocks(result: SalveResult, { unit, oilToWax }: SalveInput): Block[] {
  const other = unit === "oz" || unit === "lb" ? "g" : "oz";
  const row = (name: string, of: string) => [name, inColumn(of, unit, unit), inColumn(of, unit, other)];
  return [
    {
      kind: "table",
      title: "To weigh",
      columns: [{ label: "Ingredient" }, { label: unit, numeric: true }, { label: other, numeric: true }],
      rows: [
        row("Oil", result.oil),
        row("Wax", result.wax),
        ...result.extras.filter(({ name }) => name !== "").map(({ name, amount }) => row(name, amount)),
      ],
      total: row("Together", result.total),
      note: `${oilToWax} parts of oil to one of wax: wax is ${percent(result.waxPercent)} of the whole.`,
    },
    ...(result.tins === null || result.leftOver === null
      ? []
      : [
          facts("Tins", [
            { term: "Full tins", detail: result.tins },
            { term: "Left over", detail: amount(result.leftOver, unit) },
          ]),
        ]),
  ];
}

export const blendBlocks = (
  result: BlendResult,
  { total, dropsPerMl, percent: share }: BlendInput,
): Block[] => [
  {
    kind: "table",
    title: "To take",
    columns: [{ label: "Oil" }, { label: "Drops", numeric: true }, { label: "ml", numeric: true }],
    rows: result.oils.map(({ name, drops, millilitres }) => [
      name || "Essential oil",
      drops,
      figure(millilitres, 3),
    ]),
    note: `At ${dropsPerMl} drops a millilitre, counted with your dropper.`,
  },
  facts("The blend", [
    { term: "Essential oils together", detail: amount(result.essentialOils, total.unit) },
    { term: "Carrier", detail: amount(result.carrier, total.unit) },
    { term: "Finished blend", detail: amount(total.quantity ?? "0", total.unit) },
    { term: "Dilution asked for", detail: `${share}\u00a0%` },
    { term: "In whole drops that is", detail: percent(result.percentByDrops) },
  ]),
];
