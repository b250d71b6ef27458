import { measure, type Measure } from "../state/measure";
import { amountOf } from "../state/amount-of";
import { typedFigure } from "../state/typed-figure";
import { type BakingInput } from "./baking";
import { type Pan, type PansInput } from "./pans";

/** What the person sees and typed, not yet read. */
export type BakingState = {
  currency: string;
  entered: BakingInput["entered"];
  unit: string;
  lines: BakingRow[];
  sizeBy: BakingInput["size"]["by"];
  weight: Measure;
  count: string;
  weighed: "dough" | "baked";
  factor: string;
  makingLoss: string;
  bakingLoss: string;
  pieces: string;
  from: PanState;
  to: PanState;
  fill: PansInput["fill"];
};

export type BakingRow = {
  name: string;
  kind: BakingInput["lines"][number]["kind"];
  weight: Measure;
  percent: string;
  water: string;
  hydration: string;
  price: string;
  per: Measure;
};

export type PanState = {
  shape: Pan["shape"];
  count: string;
  diameter: Measure;
  length: Measure;
  width: Measure;
  depth: Measure;
  volume: Measure;
};

const row = (given: Partial<BakingRow>): BakingRow => ({
  name: "",
  kind: "other",
  weight: measure("", "g"),
  percent: "",
  water: "",
  hydration: "",
  price: "",
  per: measure("1", "kg"),
  ...given,
});
export const newBakingRow = (): BakingRow => row({});

/** All measures are kept, so that trying another shape loses none. */
const pan = (size: string): PanState => ({
  shape: "round",
  count: "1",
  diameter: measure(size, "in"),
  length: measure(size, "in"),
  width: measure(size, "in"),
  depth: measure("2", "in"),
  volume: measure("12", "cup"),
});

/** A sourdough of two loaves, to look at and to write over. */
export const BAKING_DEFAULTS: BakingState = {
  currency: "USD",
  entered: "weight",
  unit: "g",
  lines: [
    row({ name: "Bread flour", kind: "flour", weight: measure("800", "g"), price: "1.60" }),
    row({ name: "Whole rye", kind: "flour", weight: measure("100", "g"), price: "2.20" }),
    row({ name: "Water", kind: "liquid", weight: measure("620", "g") }),
    row({ name: "Levain", kind: "starter", weight: measure("200", "g"), hydration: "100" }),
    row({ name: "Salt", weight: measure("20", "g"), price: "0.90" }),
  ],
  sizeBy: "as_entered",
  weight: measure("1000", "g"),
  count: "2",
  weighed: "baked",
  factor: "2",
  makingLoss: "1",
  bakingLoss: "14",
  pieces: "2",
  from: pan("8"),
  to: pan("9"),
  fill: "depth",
};

const isBegun = (line: BakingRow): boolean =>
  [line.name, line.percent, line.weight.quantity].some((text) => text.trim() !== "");

/** Lines nobody has begun weigh nothing; they keep their place, so that a problem's field names the right line. */
export const toBakingInput = (state: BakingState): BakingInput => ({
  entered: state.entered,
  unit: state.unit,
  lines: state.lines.map((line) => ({
    name: line.name,
    kind: line.kind,
    figure: isBegun(line)
      ? typedFigure(state.entered === "weight" ? line.weight.quantity : line.percent)
      : "0",
    unit: line.weight.unit,
    water: typedFigure(line.water),
    hydration: typedFigure(line.hydration),
    price: typedFigure(line.price),
    per: amountOf(line.per),
  })),
  size: sizeOf(state),
  makingLoss: typedFigure(state.makingLoss),
  bakingLoss: typedFigure(state.bakingLoss),
  pieces: typedFigure(state.pieces),
});

function sizeOf(state: BakingState): BakingInput["size"] {
  const { quantity: weight, unit } = amountOf(state.weight);
  switch (state.sizeBy) {
    case "as_entered":
      return { by: "as_entered" };
    case "times":
      return { by: "times", factor: typedFigure(state.factor) };
    case "pieces":
      return { by: "pieces", count: typedFigure(state.count), weight, unit, weighed: state.weighed };
    default:
      return { by: state.sizeBy, weight, unit };
  }
}

export const toPansInput = ({ from, to, fill }: BakingState): PansInput => ({
  from: panOf(from),
  to: panOf(to),
  fill,
  volumeUnit: "ml",
});

function panOf({ shape, ...state }: PanState): Pan {
  const count = typedFigure(state.count);
  const depth = amountOf(state.depth);
  if (shape === "volume") return { shape, count, volume: amountOf(state.volume) };
  if (shape === "round") return { shape, count, diameter: amountOf(state.diameter), depth };
  return { shape: "rectangle", count, length: amountOf(state.length), width: amountOf(state.width), depth };
}
