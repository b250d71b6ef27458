import { ratio, ratioOf, timesRatio, type Ratio } from "@/server/kernel/exact";
import { eatenBy, KOH_MASS, OILS } from "@/server/services/public-tools/pure";
import type { Part } from "./part";
import type { Frees } from "./saponify";
import { soapStem } from "./salts";

/** What a part does when lye meets it. */
export type Role =
  | { kind: "naoh" | "koh" | "water" | "liquid" | "other" }
  | {
      kind: "fat" | "acid";
      /** Grams of KOH that take one gram of it. */
      koh: Ratio;
      frees: Frees;
      /** "Olivate"; null where no soap name was published. */
      stem: string | null;
    };

const NAOH = new Set(["sodium-hydroxide"]);
const KOH = new Set(["potassium-hydroxide"]);
const WATER = new Set(["distilled-water", "spring-water"]);
/** Wax esters: they hold alcohols where fats hold glycerin, and these stay in the soap. */
const WAXES = new Set(["beeswax", "candelilla-wax", "japan-wax", "jojoba-oil", "lanolin"]);
const FATTY_ACIDS = new Set(["lauric-acid", "myristic-acid", "oleic-acid", "palmitic-acid", "stearic-acid"]);
const ACIDS = {
  "citric-acid-anhydrous": ["citric_anhydrous", "Citrate"],
  "citric-acid-monohydrate": ["citric_monohydrate", "Citrate"],
  "lactic-acid": ["lactic", "Lactate"],
  "acetic-acid": ["acetic", "Acetate"],
} as const;

/** By the entry of the library that it is; what is in no library is known by its INCI-like name alone, or not at all. */
export function roleOf({
  slug,
  oilKey,
  name,
  family,
}: Pick<Part, "slug" | "oilKey" | "name" | "family">): Role {
  if (slug ? NAOH.has(slug) : /^(sodium hydroxide|naoh)\b/i.test(name)) return { kind: "naoh" };
  if (slug ? KOH.has(slug) : /^(potassium hydroxide|koh)\b/i.test(name)) return { kind: "koh" };
  if (slug ? WATER.has(slug) : /^(distilled |tap |spring )?water$/i.test(name)) return { kind: "water" };
  if (slug && Object.hasOwn(ACIDS, slug)) {
    const [acid, stem] = ACIDS[slug as keyof typeof ACIDS];
    return { kind: "acid", koh: timesRatio(eatenBy(acid, ratio(1n)), KOH_MASS), frees: "water", stem };
  }
  const oil = oilKey ? OILS.get(oilKey) : undefined;
  if (!oil) return { kind: family === "liquid" ? "liquid" : "other" };
  const frees = WAXES.has(oil.key) ? "nothing" : FATTY_ACIDS.has(oil.key) ? "water" : "glycerin";
  return { kind: "fat", koh: ratioOf(oil.sapKoh), frees, stem: soapStem(oil.key) };
}
