import {
  compareRatio,
  overRatio,
  ratio,
  ratioOf,
  ratioText,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
import { readAmount, type Amount } from "../amounts";
import type { Calculated } from "../calculated";
import { PI } from "../candle/vessel";
import { Figures, type Figure } from "../figures";

/** A mold by its inside. `water`: what it holds of water, by weight or volume. */
export type Mold =
  | { shape: "box"; length: Amount; width: Amount; height: Amount }
  | { shape: "cylinder"; diameter: Amount; height: Amount }
  | { shape: "cavities"; each: Amount; count: Figure }
  | { shape: "water"; water: Amount };

export type MoldInput = {
  mold: Mold;
  /** Percent of the mold that is to be filled. */
  fill: Figure;
  /** Grams of fresh batter in a millilitre. */
  density: Figure;
  /** The recipe as it is now, in grams: all that goes into the mold, and the oils in it. */
  batch: Figure;
  oils: Figure;
};

export type MoldResult = {
  /** Millilitres. */
  volume: string;
  /** Grams of batter and of oils that fill the mold as asked. */
  batter: string;
  oils: string;
  /** Percent of the mold that the recipe fills as it is. */
  filled: string;
};

/**
 * Density of fresh batter. Makers take 0.40 oz of oils for a cubic inch of mold; with 38 % water and 14 % lye on the oils
 * that is 1.05 g/ml.
 */
export const BATTER_DENSITY = "1.05";

/** Sizes a recipe to a mold, and says when it would run over. */
export function mold(input: MoldInput): Calculated<MoldResult> {
  const figures = new Figures();
  const volume = volumeOf(figures, input.mold);
  const fill = figures.percent(input.fill, "fill", "The fill", { least: "1" });
  const density = figures.positive(input.density, "density", "The density of the batter");
  const batch = figures.positive(input.batch, "batch", "The weight of the batch");
  const oils = figures.positive(input.oils, "oils", "The weight of the oils");
  return figures.answer(() => {
    const batter = timesRatio(timesRatio(volume, fill), density);
    const filled = overRatio(batch, timesRatio(volume, density));
    warnOfFill(figures, filled);
    return {
      volume: ratioText(volume),
      batter: ratioText(batter),
      oils: ratioText(timesRatio(batter, overRatio(oils, batch))),
      filled: ratioText(timesRatio(filled, ratio(100n))),
    };
  });
}

function warnOfFill(figures: Figures, filled: Ratio): void {
  if (compareRatio(filled, ratio(1n)) > 0)
    figures.warn("overflows", "fill", "The batch as it is does not fit: it would run over the mold.");
  else if (compareRatio(filled, ratioOf("0.97")) > 0)
    figures.warn("brim_full", "fill", "The batch fills the mold to the brim: leave room to move it.");
}

function volumeOf(figures: Figures, asked: Mold): Ratio {
  const side = (amount: Amount, field: string, name: string) => {
    const cm = readAmount(figures, amount, ["length"], `mold.${field}`, name);
    return cm.n > 0n
      ? cm
      : figures.refuse("not_positive", `mold.${field}`, `${name} must be more than zero.`);
  };
  // A millilitre of water weighs a gram closely enough for a mold.
  const content = (amount: Amount, field: string, name: string) => {
    const ml = readAmount(figures, amount, ["volume", "mass"], `mold.${field}`, name);
    return ml.n > 0n
      ? ml
      : figures.refuse("not_positive", `mold.${field}`, `${name} must be more than zero.`);
  };
  switch (asked.shape) {
    case "box": {
      const base = timesRatio(
        side(asked.length, "length", "The length"),
        side(asked.width, "width", "The width"),
      );
      return timesRatio(base, side(asked.height, "height", "The height"));
    }
    case "cylinder": {
      const across = side(asked.diameter, "diameter", "The diameter");
      const round = timesRatio(timesRatio(across, across), timesRatio(PI, ratio(1n, 4n)));
      return timesRatio(round, side(asked.height, "height", "The height"));
    }
    case "cavities":
      return timesRatio(
        content(asked.each, "each", "What one cavity holds"),
        figures.positive(asked.count, "mold.count", "The number of cavities"),
      );
    default:
      return content(asked.water, "water", "The water that fills the mold");
  }
}
