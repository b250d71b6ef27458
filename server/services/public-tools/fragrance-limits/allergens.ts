import { compareRatio, plusRatio, ratio, timesRatio, type Ratio } from "@/server/kernel/exact";
import { percentText, type Figure, type Figures } from "../figures";
import type { FragranceDose } from "./dose";

/** An allergen and its percent of the fragrance, from the supplier's allergen statement. */
export type Allergen = { name: string; percent: Figure };

/** `percent` of the finished product. */
export type AllergenShare = { name: string; percent: string; mustBeNamed: boolean };

/**
 * What each allergen comes to in the product, all fragrances together, most first. Names are matched without regard to
 * case and outer spaces: linalool of two fragrances is one linalool. `doses` are shares, in the order of `fragrances`.
 */
export function allergensIn(
  figures: Figures,
  fragrances: readonly FragranceDose[],
  doses: readonly Ratio[],
  threshold: Ratio,
): AllergenShare[] {
  const found = new Map<string, { name: string; share: Ratio }>();
  doses.forEach((dose, i) => {
    const field = `fragrances.${i}.allergens`;
    figures
      .lines(fragrances[i]!.allergens, field, "An allergen statement")
      .forEach(({ name, percent }, j) => {
        const within = figures.percent(percent, `${field}.${j}.percent`, name || "This allergen");
        const key = name.trim().toLowerCase();
        const before = found.get(key) ?? { name: name.trim(), share: ratio(0n) };
        found.set(key, { ...before, share: plusRatio(before.share, timesRatio(dose, within)) });
      });
  });
  return [...found.values()]
    .sort((a, b) => compareRatio(b.share, a.share))
    .map(({ name, share }) => ({
      name,
      percent: percentText(share),
      mustBeNamed: compareRatio(share, threshold) > 0,
    }));
}
