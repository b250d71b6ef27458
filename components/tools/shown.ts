import { formatDecimal } from "@/components/ui/format";

/** The public tools speak English of the United States. */
export const LOCALE = "en-US";

/** More places than this no eye and no formatter wants; calculators answer with as many as they need. */
export const cut = (text: string): string => text.replace(/(\.\d{30})\d+$/, "$1");

/** A figure for the eye, half-up at `places`; what would vanish keeps three figures. */
export function shownFigure(text: string, places = 3): string {
  const leading = /^-?0\.(0*)[1-9]/.exec(text)?.[1]?.length ?? 0;
  return formatDecimal(cut(text), {
    locale: LOCALE,
    maxPlaces: Math.min(Math.max(places, leading > 0 ? leading + 3 : 0), 30),
  });
}

/** What a bench scale shows: more places would only be read wrongly. */
const PLACES: Record<string, number> = { g: 1, kg: 4, oz: 2, lb: 3, ml: 1 };

/** "156.4 g": a weight or volume for the eye, half-up, kept on one line. */
export const shownWeight = (weight: string, unit: string): string =>
  `${shownFigure(weight, PLACES[unit])}\u00a0${unit}`;

/** "7.41 %". */
export const shownPercent = (percent: string): string => `${shownFigure(percent, 2)}\u00a0%`;
