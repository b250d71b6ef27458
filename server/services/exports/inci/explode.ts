import { compareRatio, overRatio, plusRatio, sumRatios, timesRatio, type Ratio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import { attempt, symbolOf, type ConversionRules } from "@/server/services/unit-conversion/pure";

/** A line of a formula; `itemId` is null where it stands for nothing of the workshop's own yet. */
export type FormulaLine = { itemId: string | null; name: string; quantity: Quantity; unit: string };

/** How an item is made here: what goes into so much of it. */
export type SubRecipe = {
  name: string;
  yieldQuantity: Quantity;
  yieldUnit: string;
  lines: readonly FormulaLine[];
};

export type Known = {
  rules: ReadonlyMap<string, ConversionRules>;
  /** By the item that they make. */
  subRecipes: ReadonlyMap<string, SubRecipe>;
};

export type Weighed = { itemId: string; name: string; grams: Ratio };

export type Exploded = {
  /** One of each item, in the order in which they first appear. */
  parts: Weighed[];
  /** The recipes that were taken apart. */
  through: string[];
  /** What could not be weighed or taken apart, in sentences. */
  problems: string[];
};

/**
 * `used`: what goes into the recipe, by the yield of each sub-recipe; what was lost in making it counts in. `left`: what is
 * in the product, where a sub-recipe's parts weigh no more than was used of it; its losses are spread evenly.
 */
export type Basis = "used" | "left";

/**
 * Every line in grams, with what the workshop makes itself replaced by what it is made of, in proportion to the yield,
 * however deep. Exact: nothing is rounded. What cannot be converted is named and left out, never guessed. Each sub-recipe is
 * taken apart once, however many lines use it.
 */
export function explode(lines: readonly FormulaLine[], known: Known, basis: Basis = "used"): Exploded {
  const walk: Walk = { known, basis, within: new Set(), yields: new Map() };
  return together(lines.map((line) => apart(line, walk)));
}

type Walk = {
  known: Known;
  basis: Basis;
  /** The items that are being taken apart just now: one of them again is a circle. */
  within: Set<string>;
  /** What one whole yield of a sub-recipe is made of, by the item it makes. */
  yields: Map<string, Exploded>;
};

const only = (parts: Weighed[], ...problems: string[]): Exploded => ({ parts, through: [], problems });

function apart(line: FormulaLine, walk: Walk): Exploded {
  const { itemId, name } = line;
  const rules = itemId === null ? undefined : walk.known.rules.get(itemId);
  if (!rules || itemId === null) return only([], `${name} is none of your items yet: it is left out.`);
  const amount = line.quantity.toRatio();
  const perUnit = ratioBetween(rules, line.unit, "g");
  const grams = perUnit && timesRatio(amount, perUnit);
  const itself = grams ? [{ itemId, name, grams }] : [];
  const unknown = grams ? [] : [notWeighed(line)];
  const sub = walk.known.subRecipes.get(itemId);
  if (!sub) return only(itself, ...unknown);
  const perYield = ratioBetween(rules, line.unit, sub.yieldUnit);
  if (!perYield) return only(itself, notApart(line, sub), ...unknown);
  if (walk.within.has(itemId)) return only(itself, inACircle(line), ...unknown);
  const share = overRatio(timesRatio(amount, perYield), sub.yieldQuantity.toRatio());
  const { parts, through, problems } = yieldOf(itemId, sub, walk);
  const used = parts.map((part) => ({ ...part, grams: timesRatio(part.grams, share) }));
  return {
    parts: walk.basis === "left" && grams ? withinWeight(used, grams) : used,
    through: [sub.name, ...through],
    problems,
  };
}

/** What goes into a sub-recipe as it is written. */
function yieldOf(itemId: string, sub: SubRecipe, walk: Walk): Exploded {
  const before = walk.yields.get(itemId);
  if (before) return before;
  walk.within.add(itemId);
  const found = together(sub.lines.map((line) => apart(line, walk)));
  walk.within.delete(itemId);
  walk.yields.set(itemId, found);
  return found;
}

const together = (found: readonly Exploded[]): Exploded => ({
  parts: summed(found.flatMap(({ parts }) => parts)),
  through: unique(found.flatMap(({ through }) => through)),
  problems: unique(found.flatMap(({ problems }) => problems)),
});

const ratioBetween = (rules: ConversionRules, from: string, to: string): Ratio | null => {
  const made = attempt(rules, Quantity.one, from, to);
  return "refusal" in made ? null : made.ratio;
};

/** What was boiled away or strained off is not in it: the parts together weigh what was used of them. */
function withinWeight(parts: readonly Weighed[], grams: Ratio): Weighed[] {
  const total = sumRatios(parts.map((part) => part.grams));
  if (compareRatio(total, grams) <= 0) return [...parts];
  const kept = overRatio(grams, total);
  return parts.map((part) => ({ ...part, grams: timesRatio(part.grams, kept) }));
}

function summed(parts: readonly Weighed[]): Weighed[] {
  const byItem = new Map<string, Weighed>();
  for (const part of parts) {
    const before = byItem.get(part.itemId);
    byItem.set(part.itemId, before ? { ...before, grams: plusRatio(before.grams, part.grams) } : part);
  }
  return [...byItem.values()];
}

const notApart = ({ name, unit }: FormulaLine, sub: SubRecipe): string =>
  `${name} could not be taken apart: ${symbolOf(unit)} cannot be turned into ${symbolOf(sub.yieldUnit)}, in which ${sub.name} yields. It stands as it is.`;

const inACircle = ({ name }: FormulaLine): string =>
  `${name} is made of itself, by way of the recipes it is made by: it stands as it is there. Mend one of them.`;

const notWeighed = ({ name, unit }: FormulaLine): string =>
  `${name} is measured in ${symbolOf(unit)}, and what that weighs is not known: it is left out. Give it a density or a conversion.`;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
