import { formatDecimal, formatQuantity } from "@/components/ui/format";
import { overRatio, ratioOf, ratioText } from "@/server/kernel/exact";
import { factorBetween, type WeightUnit } from "@/server/services/public-tools/pure";
import { LOCALE } from "../shown";

/** What a bench scale shows: more places would only be misread. */
const PLACES: Record<WeightUnit, number> = { g: 1, kg: 4, oz: 2, lb: 3 };

/** Grams for the eye, half-up, in grams or another unit: "136.4 g", "4.81 oz". */
export function weight(grams: string, unit: WeightUnit = "g"): string {
  const factor = factorBetween(unit, "g");
  const inUnit = "n" in factor ? ratioText(overRatio(ratioOf(grams), factor)) : grams;
  return formatQuantity(inUnit, unit, { locale: LOCALE, maxPlaces: PLACES[unit] });
}

/** A figure at so many places: "2.03". */
export const figure = (text: string, places = 2): string =>
  formatDecimal(text, { locale: LOCALE, maxPlaces: places });

/** "33.15 %". */
export const percent = (text: string, places = 2): string => `${figure(text, places)}\u00a0%`;
