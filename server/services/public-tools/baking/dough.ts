import { overRatio, plusRatio, ratio, sumRatios, timesRatio, type Ratio } from "@/server/kernel/exact";
import { factorBetween, WHOLE } from "../amounts";
import type { Figure, Figures } from "../figures";

/**
 * `flour` is what all percents are of, where there is any. A `starter` (levain, poolish) is flour and water by its own hydration. Of
 * `liquid` and `other` the water is counted that is in them: milk and eggs are not all water.
 */
export type BakingLine = {
  name: string;
  kind: "flour" | "liquid" | "starter" | "other";
  /** Weight, or percent of the flour. */
  figure: Figure;
  /** Of the weight, where it is not the formula's. */
  unit?: string;
  /** Percent of water in it; empty: 100 for a liquid, 0 for others. */
  water?: Figure;
  /** Water as percent of the flour in a starter; empty: 100. */
  hydration?: Figure;
  /** What is paid for how much of it. */
  price?: Figure;
  per?: { quantity: Figure; unit: string };
};

/** A line as shares: how much of it for one part of the base, and the flour and water within one part of it. */
export type DoughPart = {
  name: string;
  kind: BakingLine["kind"];
  perBase: Ratio;
  flour: Ratio;
  water: Ratio;
};

/**
 * `base` is the weight of what percents are of, as typed; null where percents were. That is the flour, or everything where
 * no line is flour: a jam, a praline, a sauce.
 */
export type Dough = { parts: DoughPart[]; base: Ratio | null; isFlourless: boolean };

/**
 * The formula in parts of its base. Weights are divided by the base's sum; percents are taken as they are, and those of the
 * base must then come to 100.
 */
export function readDough(
  figures: Figures,
  all: readonly BakingLine[],
  entered: "weight" | "percent",
  unit: string,
): Dough {
  const lines = figures.lines(all, "lines", "A formula");
  const read = lines.map((line, i) => {
    const figure = figures.amount(line.figure, `lines.${i}.figure`, line.name || "This line");
    return entered === "percent"
      ? figure
      : timesRatio(figure, weightFactor(figures, line.unit ?? unit, unit, `lines.${i}.figure`));
  });
  const isFlourless = !lines.some((line) => line.kind === "flour");
  const base = sumRatios(read.filter((_, i) => isFlourless || lines[i]!.kind === "flour"));
  if (base.n === 0n) figures.refuse(...(isFlourless ? NOTHING : NO_FLOUR));
  const isWhole = base.n === 100n && base.d === 1n;
  if (entered === "percent" && base.n > 0n && !isWhole)
    figures.refuseTogether(...(isFlourless ? LINES_NOT_100 : FLOUR_NOT_100));
  const whole = base.n === 0n ? WHOLE : base;
  const parts = lines.map((line, i) => ({
    name: line.name,
    kind: line.kind,
    perBase: overRatio(read[i]!, whole),
    ...withinOne(figures, line, `lines.${i}`),
  }));
  return { parts, base: entered === "weight" ? whole : null, isFlourless };
}

type Refusal = [code: string, field: string, message: string];
const NO_FLOUR: Refusal = ["no_flour", "lines", "Enter how much flour: all percents are of it."];
const NOTHING: Refusal = ["nothing", "lines", "Enter how much there is of at least one line."];
const FLOUR_NOT_100: Refusal = ["flour_not_100", "lines", "The flours must come to 100 % together."];
const LINES_NOT_100: Refusal = [
  "lines_not_100",
  "lines",
  "No line is flour, so the lines must come to 100 % together.",
];

/** One of a unit of weight in another. */
export function weightFactor(figures: Figures, from: string, to: string, field: string): Ratio {
  const factor = factorBetween(from, to);
  if (!("refusal" in factor)) return factor;
  return figures.refuse("unknown_unit", field, "Weigh it: a formula is kept by weight.");
}

function withinOne(figures: Figures, line: BakingLine, field: string): { flour: Ratio; water: Ratio } {
  const none = ratio(0n);
  if (line.kind === "flour") return { flour: WHOLE, water: none };
  if (line.kind === "starter") return starter(figures, line, field);
  const usual = line.kind === "liquid" ? "100" : "0";
  const water = figures.percent(
    line.water || usual,
    `${field}.water`,
    `The water in ${line.name || "this line"}`,
  );
  return { flour: none, water };
}

/** At 100 % hydration half is flour and half is water. */
function starter(figures: Figures, line: BakingLine, field: string): { flour: Ratio; water: Ratio } {
  const name = `The hydration of ${line.name || "this starter"}`;
  const hydration = figures.percent(line.hydration || "100", `${field}.hydration`, name, { most: "500" });
  const flour = overRatio(WHOLE, plusRatio(WHOLE, hydration));
  return { flour, water: timesRatio(flour, hydration) };
}

/** Sum over the lines of what one part of each holds, for one part of the base. */
export const inDough = (parts: readonly DoughPart[], of: "flour" | "water"): Ratio =>
  sumRatios(parts.map((part) => timesRatio(part.perBase, part[of])));
