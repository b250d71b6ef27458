import { plusRatio, ratio, ratioOf, timesRatio, type Ratio } from "@/server/kernel/exact";
import { readAmount, type Amount } from "../amounts";
import type { Figures } from "../figures";

/**
 * What a vessel holds to the brim, measured inside: by its volume or by its dimensions. `tapered` is a round vessel
 * whose two openings differ, a cone with its tip cut off. `across` is the width at the top of a round one that is known
 * by its volume: only the choice of a wick asks for it.
 */
export type Vessel =
  | { shape: "volume"; volume: Amount; across?: Amount | null }
  | { shape: "round"; diameter: Amount; height: Amount }
  | { shape: "square"; length: Amount; width: Amount; height: Amount }
  | { shape: "oval"; length: Amount; width: Amount; height: Amount }
  | { shape: "tapered"; top: Amount; bottom: Amount; height: Amount };

/** Thirty decimals: the one figure here that is not exact, and beyond every digit that is shown. */
export const PI = ratioOf("3.141592653589793238462643383279");

export type Measured = {
  /** To the brim, in ml, which is cm3. */
  volume: Ratio;
  /** Across the top in cm, where the flame starts; null where the vessel is not round or not measured. */
  width: Ratio | null;
};

export function measureVessel(figures: Figures, vessel: Vessel): Measured {
  const side = (name: string, amount: Amount) => sizeOf(figures, amount, name);
  switch (vessel.shape) {
    case "volume":
      return { volume: side("volume", vessel.volume), width: widthOf(figures, vessel.across) };
    case "round": {
      const width = side("diameter", vessel.diameter);
      return { volume: timesRatio(circle(width, width), side("height", vessel.height)), width };
    }
    case "square": {
      const floor = timesRatio(side("length", vessel.length), side("width", vessel.width));
      return { volume: timesRatio(floor, side("height", vessel.height)), width: null };
    }
    case "oval": {
      const floor = circle(side("length", vessel.length), side("width", vessel.width));
      return { volume: timesRatio(floor, side("height", vessel.height)), width: null };
    }
    case "tapered": {
      const [top, bottom] = [side("top", vessel.top), side("bottom", vessel.bottom)];
      const mean = meanOfCircles(top, bottom);
      return { volume: timesRatio(mean, side("height", vessel.height)), width: top };
    }
    default: {
      const nothing = figures.refuse("unknown_shape", "vessel.shape", "Choose the shape of the vessel.");
      return { volume: nothing, width: null };
    }
  }
}

/** Pi by a quarter of length times width: a circle where both are the diameter, else an ellipse. */
const circle = (length: Ratio, width: Ratio): Ratio =>
  timesRatio(timesRatio(length, width), ratio(PI.n, PI.d * 4n));

/** The area that, times the height, is the volume of a cone cut off: of top, bottom and their geometric mean. */
function meanOfCircles(top: Ratio, bottom: Ratio): Ratio {
  const circles = [circle(top, top), circle(top, bottom), circle(bottom, bottom)];
  return timesRatio(circles.reduce(plusRatio), ratio(1n, 3n));
}

/** Null where nobody measured it. */
const widthOf = (figures: Figures, across: Amount | null | undefined): Ratio | null =>
  across?.quantity ? sizeOf(figures, across, "across") : null;

const SAID: Record<string, string> = {
  across: "width",
  top: "diameter at the top",
  bottom: "diameter at the bottom",
};

function sizeOf(figures: Figures, amount: Amount, name: string): Ratio {
  const said = `The ${SAID[name] ?? name} of the vessel`;
  const dimension = name === "volume" ? "volume" : "length";
  const read = readAmount(figures, amount, [dimension], `vessel.${name}`, said);
  if (read.n > 0n) return read;
  return figures.refuse("not_positive", `vessel.${name}`, `${said} must be more than zero.`);
}
