import {
  compareRatio,
  minusRatio,
  overRatio,
  plusRatio,
  sumRatios,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import { factorBetween, WHOLE } from "../amounts";
import { waxOf } from "./waxes";
import type { Figure, Figures } from "../figures";
import type { Priced } from "../priced";

/** What the percent of a fragrance is a percent of. 8 % of wax is 7.41 % of the total: it has to be said. */
export type FragranceBasis = "of_wax" | "of_total";

/** What fills the vessel to its line: wax and fragrance together, or the wax alone with the fragrance on top. */
export type FilledBy = "mixture" | "wax";

export type Fragrance = {
  name: string;
  percent: Figure;
  /** g/ml; where it is not given, that of the wax is taken. */
  density?: Figure;
  cost?: Priced;
};

export type WaxUsed = {
  /** One of WAXES; anything else is the maker's own. */
  key?: string;
  /** Needed where the wax is not one whose density is published. */
  density?: Figure;
  densityUnit?: "g/ml" | "oz/fl oz";
  /** The most fragrance it holds, percent of wax, from its data sheet; where absent the published one. */
  mostLoad?: Figure;
  cost?: Priced;
};

/** All shares are of the whole, wax and fragrance. */
export type Blend = {
  wax: Ratio;
  fragrances: { name: string; share: Ratio }[];
  /** Of the wax, in g/ml. */
  density: Ratio;
  /** Grams of the whole that go with one filled ml. */
  gramsPerMl: Ratio;
};

/** Each brings a denominator of its own; more than anybody blends would only make the arithmetic long. */
const MOST_FRAGRANCES = 20;

type Input = { wax: WaxUsed; fragrances: readonly Fragrance[]; basis: FragranceBasis; filledBy: FilledBy };

export function readBlend(figures: Figures, input: Input): Blend {
  const density = readWaxDensity(figures, input.wax);
  const lines = readFragrances(figures, input.fragrances, density);
  const stated = sumRatios(lines.map((line) => line.share));
  if (input.basis === "of_total" && compareRatio(stated, WHOLE) >= 0) {
    figures.refuseTogether(
      "no_wax_left",
      "fragrances",
      "The fragrances take the whole candle: no wax is left.",
    );
    return { wax: WHOLE, fragrances: [], density, gramsPerMl: density };
  }
  const whole = input.basis === "of_wax" ? plusRatio(WHOLE, stated) : WHOLE;
  const fragrances = lines.map((line) => ({ ...line, share: overRatio(line.share, whole) }));
  const wax = minusRatio(WHOLE, sumRatios(fragrances.map((line) => line.share)));
  const volumes = fragrances.map((line) => overRatio(line.share, line.density));
  const waxVolume = overRatio(wax, density);
  const filling = input.filledBy === "wax" ? waxVolume : sumRatios([waxVolume, ...volumes]);
  return { wax, fragrances, density, gramsPerMl: overRatio(WHOLE, filling) };
}

function readWaxDensity(figures: Figures, wax: WaxUsed): Ratio {
  const typed = figures.positive(
    wax.density || waxOf(wax.key)?.density,
    "wax.density",
    "The density of the wax",
  );
  return wax.densityUnit === "oz/fl oz" ? timesRatio(typed, OUNCE_PER_FLUID_OUNCE) : typed;
}

/** One ounce in a US fluid ounce, in g/ml: 28.349523125 / 29.5735295625. */
const OUNCE_PER_FLUID_OUNCE = overRatio(factor("oz", "g"), factor("fl oz", "ml"));

function factor(from: string, to: string): Ratio {
  const made = factorBetween(from, to);
  if ("refusal" in made) throw made.refusal;
  return made;
}

function readFragrances(figures: Figures, all: readonly Fragrance[], waxDensity: Ratio) {
  const lines = figures.lines(all, "fragrances", "The fragrances");
  if (lines.length > MOST_FRAGRANCES) {
    figures.refuse("too_many_lines", "fragrances", `Blend ${MOST_FRAGRANCES} fragrances at most.`);
    return [];
  }
  return lines.map((line, i) => {
    const name = line.name || `Fragrance ${i + 1}`;
    const field = `fragrances.${i}`;
    return {
      name,
      share: figures.percent(line.percent, `${field}.percent`, `The percent of ${name}`),
      density: line.density
        ? figures.positive(line.density, `${field}.density`, `The density of ${name}`)
        : waxDensity,
    };
  });
}

/** Fragrance as a share of the wax alone, whichever way it was stated: what waxes publish their load in. */
export const loadOfWax = (blend: Blend): Ratio => overRatio(minusRatio(WHOLE, blend.wax), blend.wax);
