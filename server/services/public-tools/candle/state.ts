import type { CandleInput } from "./candle";
import type { Vessel } from "./vessel";
import { measure, type Measure } from "../state/measure";
import { noPrice, type PriceText } from "../state/price-text";
import { readFigures } from "../state/typed-state";

type Side = "volume" | "across" | "diameter" | "height" | "length" | "width" | "top" | "bottom";

/** What the candle page holds: texts as typed. All sides of the vessel are kept, so that trying another shape loses none. */
export type CandleState = {
  name: string;
  /** ISO 4217, of all prices. */
  currency: string;
  vessel: { shape: Vessel["shape"] } & Record<Side, Measure>;
  fill: string;
  filledBy: CandleInput["filledBy"];
  wax: { key: string; density: string; densityUnit: "g/ml" | "oz/fl oz"; mostLoad: string; cost: PriceText };
  fragrances: { name: string; percent: string; density: string; cost: PriceText }[];
  basis: CandleInput["basis"];
  count: string;
  pitcherLoss: string;
  pitcher: Measure;
  perCandle: { name: string; price: string }[];
  unit: string;
};

const cm = (quantity: string): Measure => measure(quantity, "cm");

export const newFragrance = (): CandleState["fragrances"][number] => ({
  name: "",
  percent: "",
  density: "",
  cost: noPrice(),
});

/** Twelve jars of 200 ml: an example that answers at once and that everybody changes. */
export const CANDLE_DEFAULTS: CandleState = {
  name: "Candle batch",
  currency: "USD",
  vessel: {
    shape: "volume",
    volume: measure("200", "ml"),
    across: cm(""),
    diameter: cm("7"),
    height: cm("8"),
    length: cm("8"),
    width: cm("6"),
    top: cm("8"),
    bottom: cm("6"),
  },
  fill: "85",
  filledBy: "mixture",
  wax: { key: "ecosoya-q210", density: "", densityUnit: "g/ml", mostLoad: "", cost: noPrice() },
  fragrances: [{ ...newFragrance(), name: "Fragrance oil", percent: "8" }],
  basis: "of_wax",
  count: "12",
  pitcherLoss: "1",
  pitcher: measure("1.5", "kg"),
  perCandle: [
    { name: "Jar", price: "" },
    { name: "Wick", price: "" },
  ],
  unit: "g",
};

const FIGURES = new Set([
  "quantity",
  "fill",
  "density",
  "mostLoad",
  "price",
  "percent",
  "count",
  "pitcherLoss",
]);

/** The state as the calculator takes it, its numbers read in the person's locale. */
export const candleInput = (state: CandleState, locale = "en-US"): CandleInput =>
  readFigures(state, FIGURES, locale);

/** Whether a state that came by a link chooses what there is to choose. */
export const isCandleState = ({ vessel, filledBy, basis, wax }: CandleState): boolean =>
  SHAPES.includes(vessel.shape) &&
  ["mixture", "wax"].includes(filledBy) &&
  ["of_wax", "of_total"].includes(basis) &&
  ["g/ml", "oz/fl oz"].includes(wax.densityUnit);

const SHAPES: readonly string[] = [
  "volume",
  "round",
  "square",
  "oval",
  "tapered",
] satisfies Vessel["shape"][];
