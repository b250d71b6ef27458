import { overRatio, ratioOf, ratioText, timesRatio, type Ratio } from "@/server/kernel/exact";
import { inUnit, readAmount, type Amount } from "../amounts";
import type { Calculated } from "../calculated";
import { Figures, type Figure } from "../figures";

/** A pan by its inner measures, or by the water it holds (bundts, molds). `count` pans are filled alike. */
export type Pan = { count?: Figure } & (
  | { shape: "round"; diameter: Amount; depth: Amount }
  | { shape: "rectangle"; length: Amount; width: Amount; depth: Amount }
  | { shape: "volume"; volume: Amount }
);

export type PansInput = {
  from: Pan;
  to: Pan;
  /** `depth`: the new pan is filled as high as the old one, so areas decide; `volume`: both are filled in full. */
  fill: "depth" | "volume";
  volumeUnit: string;
};

export type PansResult = {
  /** Times everything in the recipe. */
  factor: string;
  fromVolume: string;
  toVolume: string;
};

/** To 25 figures: the error is far below what a ruler sees. Between two round pans it cancels out. */
const QUARTER_PI = ratioOf("0.7853981633974483096156608");

/** How many times a recipe must be made to fill another pan. */
export function pans(input: PansInput): Calculated<PansResult> {
  const figures = new Figures();
  const from = readPan(figures, input.from, "from");
  const to = readPan(figures, input.to, "to");
  const byArea = input.fill === "depth";
  if (byArea && (from.area === null || to.area === null))
    figures.refuse("no_area", "fill", "A pan known by its volume has no area: compare the two by volume.");
  return figures.answer(() => ({
    factor: ratioText(byArea ? overRatio(to.area!, from.area!) : overRatio(to.volume, from.volume)),
    fromVolume: ratioText(inUnit(from.volume, "volume", input.volumeUnit)),
    toVolume: ratioText(inUnit(to.volume, "volume", input.volumeUnit)),
  }));
}

/** All pans of a kind together: cm2 and ml. */
type Room = { area: Ratio | null; volume: Ratio };

function readPan(figures: Figures, pan: Pan, field: string): Room {
  const count = pan.count
    ? figures.positive(pan.count, `${field}.count`, "The number of pans")
    : ratioOf("1");
  if (pan.shape === "volume")
    return {
      area: null,
      volume: timesRatio(count, measure(figures, pan.volume, "volume", `${field}.volume`, "The volume")),
    };
  const side = (amount: Amount, name: string) =>
    measure(figures, amount, "length", `${field}.${name}`, `The ${name}`);
  const bottom =
    pan.shape === "round"
      ? timesRatio(QUARTER_PI, squared(side(pan.diameter, "diameter")))
      : timesRatio(side(pan.length, "length"), side(pan.width, "width"));
  const area = timesRatio(count, bottom);
  return { area, volume: timesRatio(area, side(pan.depth, "depth")) };
}

function measure(
  figures: Figures,
  amount: Amount,
  kind: "length" | "volume",
  field: string,
  name: string,
): Ratio {
  const read = readAmount(figures, amount, [kind], field, name);
  return read.n > 0n ? read : figures.refuse("not_positive", field, `${name} must be more than zero.`);
}

const squared = (r: Ratio): Ratio => timesRatio(r, r);
