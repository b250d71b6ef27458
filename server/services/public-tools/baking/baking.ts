import {
  compareRatio,
  minusRatio,
  overRatio,
  ratio,
  ratioText,
  sumRatios,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import { factorBetween, WHOLE } from "../amounts";
import { inDough, readDough, type BakingLine, type DoughPart } from "./dough";
import { baseFor, type BakingSize } from "./size";
import type { Calculated } from "../calculated";
import { Figures, percentText, type Figure } from "../figures";
import { pricePerGram } from "../priced";

export type BakingInput = {
  lines: readonly BakingLine[];
  entered: "weight" | "percent";
  /** A unit of weight, of what goes in and comes out. */
  unit: string;
  size: BakingSize;
  /** Percent of dough that stays in the bowl, and percent of weight that is lost in the oven. */
  makingLoss?: Figure;
  bakingLoss?: Figure;
  /** Pieces the batch is cut into, for their weight and cost. */
  pieces?: Figure;
};

export type BakingResult = {
  /** `percent` of the flour, or of everything without one; `share` percent of the dough; `cost` null where no price is given. */
  lines: { name: string; weight: string; percent: string; share: string; cost: string | null }[];
  /** Null where no line is flour. */
  flour: string | null;
  dough: string;
  baked: string;
  /** Percents of all lines together. */
  totalPercent: string;
  /** Water in all lines as percent of the flour in all lines, starters included; null where no line is flour. */
  hydration: string | null;
  /** Share of all flour that comes with starters, in percent. */
  prefermented: string;
  cost: string | null;
  piece: { dough: string; baked: string; cost: string | null } | null;
};

/** Baker's percentages, scaling, hydration, yield and cost. All by weight; nothing is rounded. */
export function baking(input: BakingInput): Calculated<BakingResult> {
  const figures = new Figures();
  const gramsPerUnit = readUnit(figures, input.unit);
  const { parts, base: entered, isFlourless } = readDough(figures, input.lines, input.entered, input.unit);
  const losses = {
    making: readLoss(figures, input.makingLoss, "makingLoss", "What stays in the bowl"),
    baking: readLoss(figures, input.bakingLoss, "bakingLoss", "The loss in the oven"),
  };
  const perBase = sumRatios(parts.map((part) => part.perBase));
  const perDough = perBase.n === 0n ? WHOLE : perBase;
  const formula = { entered, dough: perDough, isFlourless, unit: input.unit };
  const base = baseFor(figures, input.size, formula, losses);
  const prices = parts.map((part, i) => readPrice(figures, input.lines[i]!, `lines.${i}`, part.name));
  const pieces = readPieces(figures, input);
  const allFlour = inDough(parts, "flour");
  const hydration = allFlour.n === 0n ? ratio(0n) : overRatio(inDough(parts, "water"), allFlour);
  if (!isFlourless && compareRatio(hydration, WHOLE) > 0)
    figures.warn(
      "wetter_than_flour",
      "lines",
      "There is more water than flour: this is a batter, or a figure is wrong.",
    );
  return figures.answer(() => {
    const weights = parts.map((part) => timesRatio(base, part.perBase));
    const dough = sumRatios(weights);
    const baked = timesRatio(
      timesRatio(dough, minusRatio(WHOLE, losses.making)),
      minusRatio(WHOLE, losses.baking),
    );
    const costs = weights.map((weight, i) => costOf(weight, prices[i]!, gramsPerUnit));
    const cost = costs.every((c) => c === null) ? null : sumRatios(costs.map((c) => c ?? ratio(0n)));
    return {
      lines: parts.map((part, i) => lineOf(part, weights[i]!, dough, costs[i]!)),
      flour: isFlourless ? null : ratioText(base),
      dough: ratioText(dough),
      baked: ratioText(baked),
      totalPercent: percentText(perBase),
      hydration: isFlourless ? null : percentText(hydration),
      prefermented: percentText(prefermented(parts, allFlour)),
      cost: cost && ratioText(cost),
      piece: pieces && {
        dough: ratioText(overRatio(timesRatio(dough, minusRatio(WHOLE, losses.making)), pieces)),
        baked: ratioText(overRatio(baked, pieces)),
        cost: cost && ratioText(overRatio(cost, pieces)),
      },
    };
  });
}

/** Grams in one of the formula's unit. */
function readUnit(figures: Figures, unit: string): Ratio {
  const factor = factorBetween(unit, "g");
  return "refusal" in factor
    ? figures.refuse("unknown_unit", "unit", "A formula needs a unit of weight.")
    : factor;
}

const readLoss = (figures: Figures, text: Figure, field: string, name: string): Ratio =>
  figures.percent(text, field, name, { most: "90" });

const readPrice = (figures: Figures, line: BakingLine, field: string, name: string): Ratio | null =>
  line.per ? pricePerGram(figures, { price: line.price, per: line.per }, field, name || "this line") : null;

/** The pieces asked for, or those that the size is made of; null where there are none. */
function readPieces(figures: Figures, { pieces, size }: BakingInput): Ratio | null {
  if (size.by === "pieces") return figures.positive(size.count, "size.count", "The number of pieces");
  return pieces ? figures.positive(pieces, "pieces", "The number of pieces") : null;
}

const costOf = (weight: Ratio, perGram: Ratio | null, gramsPerUnit: Ratio): Ratio | null =>
  perGram && timesRatio(timesRatio(weight, gramsPerUnit), perGram);

const lineOf = (
  part: DoughPart,
  weight: Ratio,
  dough: Ratio,
  cost: Ratio | null,
): BakingResult["lines"][number] => ({
  name: part.name,
  weight: ratioText(weight),
  percent: percentText(part.perBase),
  share: percentText(overRatio(weight, dough)),
  cost: cost && ratioText(cost),
});

const prefermented = (parts: readonly DoughPart[], allFlour: Ratio): Ratio => {
  const starters = parts.filter((part) => part.kind === "starter");
  return allFlour.n === 0n ? allFlour : overRatio(inDough(starters, "flour"), allFlour);
};
