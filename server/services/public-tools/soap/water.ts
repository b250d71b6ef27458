import {
  compareRatio,
  minusRatio,
  overRatio,
  plusRatio,
  ratio,
  ratioOf,
  sumRatios,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import type { Figures } from "../figures";
import { ACIDS, both, weighedOut, type Alkali, type Weighed } from "./chemistry";
import type { SoapInput } from "./shapes";
import { restOf } from "./sums";

/** A liquid that takes the place of a share of the water, and the share of it that is acetic acid. */
export type Liquid = { name: string; share: Ratio; acidity: Ratio };

export type Lye = { weighed: Weighed; water: Ratio; concentration: Ratio };

export function readLiquids(figures: Figures, lines: SoapInput["liquids"]): Liquid[] {
  const liquids = figures.lines(lines, "liquids", "The liquids").map(({ name, percent, acidity }, i) => ({
    name,
    share: figures.percent(percent, `liquids.${i}.percent`, `The share of ${name}`),
    acidity: figures.percent(acidity, `liquids.${i}.acidity`, `The acidity of ${name}`),
  }));
  if (compareRatio(sumRatios(liquids.map((liquid) => liquid.share)), ratio(1n)) > 0)
    figures.refuse(
      "liquids_over_100",
      "liquids",
      "The liquids take the place of more than all of the water.",
    );
  return liquids;
}

/** Outside of these shares no soap is made: caustic soda needs about its own weight of water to dissolve. */
const WEAKEST = ratioOf("0.05");
const STRONGEST = ratioOf("0.6");

/**
 * Lye and water for so many moles of alkali. Vinegar among the liquids eats lye of its own, and where water follows the
 * lye, more lye brings more vinegar: with water = k * lye, moles = needed / (1 - eaten per water * k * lye per mole).
 */
export function dissolve(
  figures: Figures,
  moles: Ratio,
  {
    oils,
    water,
    alkali,
    liquids,
  }: { oils: Ratio; water: SoapInput["water"]; alkali: Alkali; liquids: Liquid[] },
): Lye {
  const eaten = sumRatios(
    liquids.map(({ share, acidity }) => overRatio(timesRatio(share, acidity), ACIDS.acetic.mass)),
  );
  const perMole = both(weighedOut(ratio(1n), alkali));
  const amount = readWater(figures, water);
  const fixed = water.mode === "percent_of_oils";
  const weightOfWater = fixed ? timesRatio(amount, oils) : null;
  const rest = fixed ? ratio(1n) : restOf(timesRatio(timesRatio(eaten, amount), perMole));
  if (rest.n <= 0n) {
    figures.refuse(
      "too_acid",
      "liquids",
      "The liquids eat more lye than there is: use a weaker vinegar, or less of it.",
    );
    return { weighed: { naoh: moles, koh: moles }, water: moles, concentration: ratio(1n) };
  }
  const needed = weightOfWater ? plusRatio(moles, timesRatio(eaten, weightOfWater)) : overRatio(moles, rest);
  const weighed = weighedOut(needed, alkali);
  const liquid = weightOfWater ?? timesRatio(amount, both(weighed));
  return {
    weighed,
    water: liquid,
    concentration: checked(figures, overRatio(both(weighed), plusRatio(both(weighed), liquid))),
  };
}

/** A share of the oils' weight, or parts of water to one of lye: what concentration says in another way. */
function readWater(figures: Figures, { mode, value }: SoapInput["water"]): Ratio {
  if (mode === "ratio") return figures.positive(value, "water.value", "The water for one part of lye");
  const name = mode === "concentration" ? "The lye concentration" : "The water in percent of the oils";
  const typed = figures.positive(value, "water.value", name);
  const share = ratio(typed.n, typed.d * 100n);
  if (mode === "percent_of_oils") return share;
  if (compareRatio(share, ratio(1n)) < 0) return overRatio(restOf(share), share);
  return figures.refuse(
    "concentration_out_of_range",
    "water.value",
    "The lye concentration must be below 100 %.",
  );
}

function checked(figures: Figures, concentration: Ratio): Ratio {
  if (compareRatio(concentration, STRONGEST) > 0) {
    figures.refuse(
      "concentration_out_of_range",
      "water.value",
      "That is too little water: the lye would be stronger than 60 % and not dissolve. Makers use 25 to 40 %.",
    );
  } else if (compareRatio(concentration, WEAKEST) < 0) {
    figures.refuse(
      "concentration_out_of_range",
      "water.value",
      "That is too much water: the lye would be weaker than 5 %. Makers use 25 to 40 %.",
    );
  }
  return concentration;
}

/** Of a lye that was dissolved beforehand: how much of it, and how much water is still missing. */
export function fromMasterbatch(
  figures: Figures,
  concentration: Ratio,
  lye: Ratio,
  plainWater: Ratio,
): { solution: Ratio; water: Ratio } {
  const solution = overRatio(lye, concentration);
  const water = minusRatio(plainWater, minusRatio(solution, lye));
  if (water.n < 0n) {
    figures.refuse(
      "masterbatch_too_weak",
      "masterbatch.concentration",
      "The dissolved lye brings more water than the recipe has. Raise the water, or use a stronger lye.",
    );
  }
  return { solution, water };
}
