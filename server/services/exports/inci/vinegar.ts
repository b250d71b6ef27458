import { minusRatio, timesRatio, type Ratio } from "@/server/kernel/exact";
import type { Part } from "./part";

const VINEGARS = new Set(["white-vinegar", "apple-cider-vinegar"]);

/** By its entry of the library; what is in no library by its name. */
const isVinegar = ({ slug, name }: Part): boolean =>
  slug ? VINEGARS.has(slug) : /\b(vinegar|acv)\b/i.test(name);

/** A vinegar as lye meets it: acetic acid, which takes lye before any fat does, and water. `acidity`: a share of one. */
export function apartInLye(part: Part, usual: Ratio): Part[] {
  const acidity = part.acidity ?? (isVinegar(part) ? usual : null);
  if (acidity === null || acidity.n === 0n) return [part];
  const acid = timesRatio(part.grams, acidity);
  return [
    { ...part, name: "Acetic acid", inci: "Acetic Acid", slug: "acetic-acid", grams: acid },
    { ...part, name: "Water", inci: "Aqua", slug: "distilled-water", grams: minusRatio(part.grams, acid) },
  ];
}
