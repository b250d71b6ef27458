import {
  compareRatio,
  overRatio,
  ratioOf,
  ratioText,
  sumRatios,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import { inUnit, readWeight, WHOLE, type Amount } from "../amounts";
import type { Calculated } from "../calculated";
import { Figures, percentText } from "../figures";
import { allergensIn, type AllergenShare } from "./allergens";
import { readDose, type FragranceDose } from "./dose";

export type FragranceLimitsInput = {
  /** The finished product with its fragrances. */
  product: Amount;
  /** Stays on the skin, or is washed off: decides from which share allergens are named on the label. */
  use: "leave_on" | "rinse_off";
  fragrances: readonly FragranceDose[];
  /** The unit of weight to answer in; that of the product where none is named. */
  unit?: string;
};

export type FragranceLimitsResult = {
  /** In the order given; weights in the unit asked for, shares in percent of the finished product. */
  fragrances: {
    name: string;
    weight: string;
    dose: string;
    limit: string;
    /** The most that may go into this product. */
    mostWeight: string;
    /** Dose as percent of the limit: 100 is the limit itself. */
    ofLimit: string;
    isWithin: boolean;
  }[];
  dose: string;
  /** All doses as percent of their limits, added: above 100, fragrances that share an ingredient may be too much together. */
  ofLimits: string;
  /** Percent from which an allergen must be named: more than this. */
  threshold: string;
  allergens: AllergenShare[];
};

/**
 * Regulation (EC) No 1223/2009, Annex III, as amended by Commission Regulation (EU) 2023/1545: named where the
 * concentration exceeds 0.001 % in leave-on and 0.01 % in rinse-off products.
 */
const THRESHOLD = { leave_on: ratioOf("0.00001"), rinse_off: ratioOf("0.0001") } as const;

/** Doses against the limits of a supplier's certificate, and which allergens the label must name. */
export function fragranceLimits(input: FragranceLimitsInput): Calculated<FragranceLimitsResult> {
  const figures = new Figures();
  const product = readWeight(figures, input.product, "product", "The product");
  const unit = input.unit ?? input.product.unit;
  if (input.unit) readWeight(figures, { quantity: "1", unit }, "unit", "The weight");
  const all = figures
    .lines(input.fragrances, "fragrances", "A product")
    .map((f, i) => readDose(figures, f, product, `fragrances.${i}`));
  const dose = sumRatios(all.map((f) => f.dose));
  if (all.length === 0) figures.refuse("missing", "fragrances", "Add at least one fragrance.");
  if (compareRatio(dose, WHOLE) > 0)
    figures.refuseTogether("more_than_all", "fragrances", "There is more fragrance than product.");
  const allergens = allergensIn(
    figures,
    input.fragrances,
    all.map((f) => f.dose),
    THRESHOLD[input.use],
  );
  const ofLimits = sumRatios(all.map((f) => overRatio(f.dose, f.limit)));
  if (all.length > 1 && compareRatio(ofLimits, WHOLE) > 0 && all.every(isWithin))
    figures.warn(
      "together_above",
      "fragrances",
      "Each fragrance keeps to its limit, together they may not: ask for the limits of the mixture.",
    );
  return figures.answer(() => {
    const weighed = (share: Ratio) => ratioText(inUnit(timesRatio(product, share), "mass", unit));
    return {
      fragrances: all.map((f) => ({
        name: f.name,
        weight: weighed(f.dose),
        dose: percentText(f.dose),
        limit: percentText(f.limit),
        mostWeight: weighed(f.limit),
        ofLimit: percentText(overRatio(f.dose, f.limit)),
        isWithin: isWithin(f),
      })),
      dose: percentText(dose),
      ofLimits: percentText(ofLimits),
      threshold: percentText(THRESHOLD[input.use]),
      allergens,
    };
  });
}

const isWithin = ({ dose, limit }: { dose: Ratio; limit: Ratio }): boolean => compareRatio(dose, limit) <= 0;
