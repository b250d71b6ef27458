import { compareRatio, ratioOf, ratioText, type Ratio } from "@/server/kernel/exact";
import { loadOfWax, type Blend, type FilledBy, type WaxUsed } from "./blend";
import { USUAL_DENSITY, waxOf } from "./waxes";
import { percentText, type Figures } from "../figures";

/** What bites candle makers, said before the wax is melted. */
export function warnOfCandle(
  figures: Figures,
  { wax, filledBy }: { wax: WaxUsed; filledBy: FilledBy },
  blend: Blend,
): void {
  const load = loadOfWax(blend);
  if (load.n > 0n) warnOfLoad(figures, wax, load);
  if (filledBy === "wax" && load.n > 0n) {
    figures.warn(
      "fragrance_on_top",
      "filledBy",
      `The wax alone reaches the fill line, so each candle comes out ${percentText(rounded(load))} % heavier than the line: leave room or let the mixture fill it.`,
    );
  }
  const { from, to } = USUAL_DENSITY;
  if (compareRatio(blend.density, ratioOf(from)) < 0 || compareRatio(blend.density, ratioOf(to)) > 0) {
    figures.warn(
      "density_unusual",
      "wax.density",
      `Candle waxes weigh ${from} to ${to} g/ml. Check the density you entered.`,
    );
  }
}

function warnOfLoad(figures: Figures, wax: WaxUsed, load: Ratio): void {
  const published = waxOf(wax.key)?.load?.to;
  const most =
    wax.mostLoad || published
      ? figures.percent(wax.mostLoad || published, "wax.mostLoad", "The most fragrance the wax holds")
      : null;
  if (!most) {
    figures.warn(
      "load_unknown",
      "wax.mostLoad",
      "Look up the most fragrance this wax holds in its data sheet: more than that sweats out and can flare.",
    );
  } else if (compareRatio(load, most) > 0) {
    figures.warn(
      "load_above_wax",
      "fragrances",
      `The fragrance is ${percentText(rounded(load))} % of the wax, more than the ${percentText(most)} % it holds: the rest sweats out and can flare.`,
    );
  }
}

/** To two decimals of a percent, for a sentence. */
const rounded = (share: Ratio): Ratio => ratioOf(ratioText(share, 4));
