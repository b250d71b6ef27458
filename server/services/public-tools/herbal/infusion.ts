import {
  compareRatio,
  minusRatio,
  overRatio,
  ratioOf,
  ratioText,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import { inUnit, readDensity, readWeight, type Amount } from "../amounts";
import type { Calculated } from "../calculated";
import { costOf, costSheet, type CostSheet } from "../cost-sheet";
import { Figures, type Figure } from "../figures";
import { pricePer, type Priced } from "../priced";
import { readParts, type Strength } from "./strength";

/** Herb steeped in oil, honey, vinegar or water, by weight : weight or weight : volume. */
export type InfusionInput = {
  herb: Amount;
  strength: Strength;
  /** `weight`: parts of liquid are grams for one gram of herb; `volume`: millilitres for one gram. */
  by: "weight" | "volume";
  /** g/ml of the liquid: with it the result is said by weight and by volume. */
  density?: Figure;
  /** What the herb holds back, as grams (or millilitres) of liquid for each gram of herb. */
  heldBack?: Figure;
  costs?: { herb?: Priced; liquid?: Priced };
  /** A unit of weight for what is weighed, one of volume for what is measured. */
  weightUnit: string;
  volumeUnit: string;
};

export type InfusionResult = {
  /** 4 for 1 : 4. */
  parts: string;
  /** Null where only a density could say it. */
  liquidWeight: string | null;
  liquidVolume: string | null;
  yieldWeight: string | null;
  yieldVolume: string | null;
  /** `each` is what one unit of what is strained off costs, by weight or by volume as the liquid is measured. */
  cost: CostSheet | null;
};

/** How much liquid an amount of herb takes, and how much of it can be expected back after straining. */
export function infusion(input: InfusionInput): Calculated<InfusionResult> {
  const figures = new Figures();
  const herb = readWeight(figures, input.herb, "herb", "The herb");
  const parts = readParts(figures, input.strength, "strength");
  const heldBack = figures.optional(input.heldBack, "heldBack", "What the herb holds back");
  const density = readDensity(figures, input.density, "density", "The density");
  if (compareRatio(heldBack, parts) >= 0)
    figures.refuseTogether(
      "nothing_left",
      "heldBack",
      "The herb would hold back all of the liquid: nothing could be strained off.",
    );
  const perGram = pricePer(figures, input.costs?.herb, "g", "costs.herb", "the herb");
  const [base, dimension] = input.by === "weight" ? (["g", "mass"] as const) : (["ml", "volume"] as const);
  const perLiquid = pricePer(figures, input.costs?.liquid, base, "costs.liquid", "the liquid", density);
  return figures.answer(() => {
    const liquid = timesRatio(herb, parts);
    const strained = timesRatio(herb, minusRatio(parts, heldBack));
    const said = (amount: Ratio) => inBoth(amount, input, density);
    const [taken, left] = [said(liquid), said(strained)];
    return {
      parts: ratioText(parts),
      liquidWeight: taken.weight,
      liquidVolume: taken.volume,
      yieldWeight: left.weight,
      yieldVolume: left.volume,
      cost: costSheet(
        [
          { name: "Herb", cost: costOf(perGram, herb) },
          { name: "Liquid", cost: costOf(perLiquid, liquid) },
        ],
        inUnit(strained, dimension, input.by === "weight" ? input.weightUnit : input.volumeUnit),
      ),
    };
  });
}

/** A liquid's grams (or millilitres) in the units asked for; the other measure only where the density is known. */
function inBoth(amount: Ratio, { by, weightUnit, volumeUnit }: InfusionInput, density: string | null) {
  const perMl = density === null ? null : ratioOf(density);
  const grams = by === "weight" ? amount : perMl && timesRatio(amount, perMl);
  const millilitres = by === "volume" ? amount : perMl && overRatio(amount, perMl);
  return {
    weight: grams && ratioText(inUnit(grams, "mass", weightUnit)),
    volume: millilitres && ratioText(inUnit(millilitres, "volume", volumeUnit)),
  };
}
