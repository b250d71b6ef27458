import {
  compareRatio,
  minusRatio,
  overRatio,
  plusRatio,
  ratioOf,
  ratioText,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import { inUnit, readWeight, WHOLE, type Amount } from "../amounts";
import type { Calculated } from "../calculated";
import { costOf, costSheet, type CostSheet } from "../cost-sheet";
import { Figures, percentText, type Figure } from "../figures";
import { pricePer, type Priced } from "../priced";
import { readParts, type Strength } from "./strength";

/** Weight of herb to volume of liquid (menstruum): 1 : 5 at 60 % is 5 ml of 60 % alcohol for each gram. */
export type TinctureInput = {
  herb: Amount;
  strength: Strength;
  /** Percent of alcohol by volume wanted in the liquid. */
  alcohol: Figure;
  /** Percent of alcohol by volume of the spirit at hand. US proof is twice this. */
  spirit: Figure;
  /** Percent of water in a fresh herb by weight; empty for a dried one. */
  herbWater?: Figure;
  /** Millilitres that each gram of herb holds back after pressing. */
  heldBack?: Figure;
  costs?: { herb?: Priced; spirit?: Priced };
  volumeUnit: string;
};

export type TinctureResult = {
  parts: string;
  /** The liquid in all, and what it is mixed of. */
  menstruum: string;
  spirit: string;
  water: string;
  /** Percent of alcohol once the water of a fresh herb has joined in; the percent wanted for a dried one. */
  alcoholWithHerb: string;
  yield: string;
  /** Grams of herb that one millilitre stands for. */
  herbPerMl: string;
  /** `each` is what one unit of what is pressed off costs; water is taken as free. */
  cost: CostSheet | null;
};

/** g/ml at 20 °C: CRC Handbook of Chemistry and Physics, "Standard density of water". */
const WATER = ratioOf("0.9982");

/** Mixes the liquid of a tincture by C1 x V1 = C2 x V2. Volumes are taken as adding up; see the page. */
export function tincture(input: TinctureInput): Calculated<TinctureResult> {
  const figures = new Figures();
  const herb = readWeight(figures, input.herb, "herb", "The herb");
  const parts = readParts(figures, input.strength, "strength");
  const alcohol = figures.percent(input.alcohol, "alcohol", "The alcohol wanted");
  const spirit = readSpirit(figures, input, alcohol);
  const wet = figures.percent(input.herbWater, "herbWater", "The water in the herb", { most: "95" });
  const heldBack = figures.optional(input.heldBack, "heldBack", "What the herb holds back");
  if (compareRatio(heldBack, parts) >= 0)
    figures.refuseTogether(
      "nothing_left",
      "heldBack",
      "The herb would hold back all of the liquid: nothing could be pressed off.",
    );
  const menstruum = timesRatio(herb, parts);
  const withHerb = plusRatio(menstruum, overRatio(timesRatio(herb, wet), WATER));
  const strengthWithHerb = overRatio(timesRatio(menstruum, alcohol), withHerb);
  warnOf(figures, wet, strengthWithHerb);
  const perGram = pricePer(figures, input.costs?.herb, "g", "costs.herb", "the herb");
  const perMl = pricePer(figures, input.costs?.spirit, "ml", "costs.spirit", "the spirit");
  return figures.answer(() => {
    const taken = overRatio(timesRatio(menstruum, alcohol), spirit);
    const pressed = inUnit(timesRatio(herb, minusRatio(parts, heldBack)), "volume", input.volumeUnit);
    const measured = (millilitres: Ratio) => ratioText(inUnit(millilitres, "volume", input.volumeUnit));
    return {
      parts: ratioText(parts),
      menstruum: measured(menstruum),
      spirit: measured(taken),
      water: measured(minusRatio(menstruum, taken)),
      alcoholWithHerb: percentText(strengthWithHerb),
      yield: ratioText(pressed),
      herbPerMl: ratioText(overRatio(WHOLE, parts)),
      cost: costSheet(
        [
          { name: "Herb", cost: costOf(perGram, herb) },
          { name: "Spirit", cost: costOf(perMl, taken) },
        ],
        pressed,
      ),
    };
  });
}

function readSpirit(figures: Figures, input: TinctureInput, alcohol: Ratio): Ratio {
  const spirit = figures.percent(input.spirit, "spirit", "The spirit");
  if (spirit.n === 0n) return figures.refuse("not_positive", "spirit", "The spirit must be more than zero.");
  if (compareRatio(alcohol, spirit) <= 0) return spirit;
  return figures.refuseTogether(
    "stronger_than_stock",
    "spirit",
    "The spirit is weaker than the liquid you want: take a stronger one.",
  );
}

/** "Alcohol content less than 25 % will not preserve herbs well": Dr. Beth Burch, The Eclectic Physician, no. 68. */
const KEEPS = ratioOf("0.25");

function warnOf(figures: Figures, wet: Ratio, strength: Ratio): void {
  if (wet.n > 0n)
    figures.warn(
      "fresh_herb",
      "herbWater",
      "The water of the fresh herb thins the alcohol: look at the strength after mixing.",
    );
  if (compareRatio(strength, KEEPS) < 0)
    figures.warn("may_not_keep", "alcohol", "Under 25 % of alcohol a tincture does not keep well.");
}
