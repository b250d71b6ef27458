import {
  compareRatio,
  overRatio,
  plusRatio,
  ratio,
  sumRatios,
  timesRatio,
  type Ratio,
} from "@/server/kernel/exact";
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

/** Recipes within recipes are refused deeper than this when they are saved. */
const MOST_LEVELS = 20;

/**
 * Every line in grams, with what the workshop makes itself replaced by what it is made of, in proportion to the yield,
 * however deep. Exact: nothing is rounded. What cannot be converted is named and left out, never guessed.
 */
export function explode(lines: readonly FormulaLine[], known: Known, basis: Basis = "used"): Exploded {
  const found: Exploded = { parts: [], through: [], problems: [] };
  const parts = lines.flatMap((line) => apart(line, ratio(1n), { known, basis, found, level: 0 }));
  return { parts: summed(parts), through: unique(found.through), problems: unique(found.problems) };
}

type Walk = { known: Known; basis: Basis; found: Exploded; level: number };

function apart(line: FormulaLine, factor: Ratio, walk: Walk): Weighed[] {
  const { known, found, level } = walk;
  const rules = line.itemId === null ? undefined : known.rules.get(line.itemId);
  if (!rules || line.itemId === null) {
    found.problems.push(`${line.name} is none of your items yet: it is left out.`);
    return [];
  }
  const amount = timesRatio(line.quantity.toRatio(), factor);
  const perUnit = ratioBetween(rules, line.unit, "g");
  const grams = perUnit && timesRatio(amount, perUnit);
  const sub = known.subRecipes.get(line.itemId);
  const perYield = sub && ratioBetween(rules, line.unit, sub.yieldUnit);
  if (sub && perYield && level < MOST_LEVELS) {
    const share = overRatio(timesRatio(amount, perYield), sub.yieldQuantity.toRatio());
    found.through.push(sub.name);
    const parts = sub.lines.flatMap((inner) => apart(inner, share, { ...walk, level: level + 1 }));
    return walk.basis === "left" && grams ? withinWeight(parts, grams) : parts;
  }
  if (sub) found.problems.push(notApart(line, sub));
  if (!grams) found.problems.push(notWeighed(line));
  return grams ? [{ itemId: line.itemId, name: line.name, grams }] : [];
}

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

const notWeighed = ({ name, unit }: FormulaLine): string =>
  `${name} is measured in ${symbolOf(unit)}, and what that weighs is not known: it is left out. Give it a density or a conversion.`;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
