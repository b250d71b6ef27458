import { Droplets, Flame, Leaf, type LucideIcon, Milk, Scale, ShieldCheck, Tag, Wheat } from "lucide-react";

/** A calculator whose page works: the list of tools, the landing page and the site map read from here. */
export type Tool = {
  /** Its address under /tools, and the name of what it keeps: "soap". */
  slug: string;
  /** What it is called in lists and as a heading: "Soap calculator". */
  name: string;
  /** What search engines show as its title, with the words people look for; 60 characters at most. */
  title: string;
  /** One or two sentences of what it does, for people and search engines; 155 characters at most. */
  description: string;
  icon: LucideIcon;
};

/** In the order in which they are shown. */
export const TOOLS: readonly Tool[] = [
  {
    slug: "soap",
    name: "Soap calculator",
    title: "Soap calculator: lye, water and bar qualities",
    description:
      "Lye for bar, liquid and dual-lye soap with over 140 oils: superfat, water, qualities, fatty acids, mold size and cost, with every source named.",
    icon: Droplets,
  },
  {
    slug: "candles",
    name: "Candle calculator",
    title: "Candle wax and fragrance calculator",
    description:
      "Wax and fragrance for any vessel and batch, percent of wax or of total, by pitcher, with the cost, wick sizes to try and a burn-test log.",
    icon: Flame,
  },
  {
    slug: "lotions",
    name: "Lotion calculator",
    title: "Lotion and emulsion calculator: percent, HLB, weights",
    description:
      "A lotion by phases: percent to weight, totals to 100, the HLB that the oils need and the emulsifiers that meet it, preservative ranges, scaling and cost.",
    icon: Milk,
  },
  {
    slug: "pricing",
    name: "Pricing calculator",
    title: "Handmade pricing calculator: cost, wholesale, retail",
    description:
      "What a handmade piece costs, with shipping, labour and overhead, and what to ask for it wholesale and retail after fees. Margin is not markup.",
    icon: Tag,
  },
  {
    slug: "baking",
    name: "Baking calculator",
    title: "Baker's percentage, hydration and pan calculator",
    description:
      "Baker's percentages from weights and back, hydration with starters counted, scaling to pieces or dough, pan conversion, and what a portion costs.",
    icon: Wheat,
  },
  {
    slug: "units",
    name: "Units and dilution",
    title: "Unit converter with density, and dilution calculator",
    description:
      "Exact conversions between all the units of a workshop, weight to volume by density, and thinning by C1V1 = C2V2 with any of the four left open.",
    icon: Scale,
  },
  {
    slug: "herbal",
    name: "Herbal calculator",
    title: "Tincture, infusion, salve and dilution calculator",
    description:
      "Tinctures by weight to volume with alcohol thinned to strength, infusions, salves, essential oils in drops you counted, and what they cost.",
    icon: Leaf,
  },
  {
    slug: "fragrance-limits",
    name: "Fragrance limits",
    title: "Fragrance limit and allergen label calculator",
    description:
      "Holds a fragrance dose against the limit of its certificate, and says which allergens the label must name: above 0.001 % left on, 0.01 % rinsed off.",
    icon: ShieldCheck,
  },
];

/** Throws RangeError where no page of that name is listed. */
export function toolOf(slug: string): Tool {
  const tool = TOOLS.find((one) => one.slug === slug);
  if (!tool) throw new RangeError(`${slug} is not in the catalogue`);
  return tool;
}
