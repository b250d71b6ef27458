import type { Option, OptionGroup } from "@/components/ui/inputs";
import { OILS } from "@/server/services/public-tools/pure";

/** What most recipes are made of, so that nobody has to look for it. */
const COMMON = [
  "olive-oil",
  "coconut-oil-76",
  "palm-oil",
  "shea-butter",
  "castor-oil",
  "sweet-almond-oil",
  "cocoa-butter",
  "lard",
  "beef-tallow",
  "rice-bran-oil",
  "avocado-oil",
  "babassu-oil",
];

export const OWN_OIL = "own";

const option = (key: string): Option => ({ value: key, label: OILS.get(key)!.name });

/** Every oil with a published value, the common ones first, and one for whoever has a value of his own. */
export const OIL_OPTIONS: readonly (Option | OptionGroup)[] = [
  { group: "Common", options: COMMON.map(option) },
  { group: "All", options: [...OILS.keys()].filter((key) => !COMMON.includes(key)).map(option) },
  { value: OWN_OIL, label: "An oil of my own…" },
];
