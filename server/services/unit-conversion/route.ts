import { overRatio, ratio, ratioOf, type Ratio } from "@/server/kernel/exact";
import type { ConversionRules } from "./pure";
import { dimensionOf, UNITS } from "./units";

/**
 * Finds how one unit leads to another. Units of one dimension are one place (factors join them), every unit of an
 * organization's own is a place of its own; an item's mappings are roads, and its density joins mass and volume.
 */

/** One road: `ratio` times an amount in `from` is the amount in `to`. */
export type Leg = { kind: "factor" | "mapping" | "density"; from: string; to: string; ratio: Ratio };

const placeOf = (unit: string): string => dimensionOf(unit) ?? `own:${unit}`;

/** Does a mapping join the same two places as these units do? "1 bar = 120 g" and "8 bars = 1 kg" are about the same. */
export function joinsSame(m: { fromUnit: string; toUnit: string }, a: string, b: string): boolean {
  const [from, to] = [placeOf(m.fromUnit), placeOf(m.toUnit)];
  return (from === placeOf(a) && to === placeOf(b)) || (from === placeOf(b) && to === placeOf(a));
}

/** Between two platform units of one dimension. */
const factorLeg = (from: string, to: string): Leg => ({
  kind: "factor",
  from,
  to,
  ratio: overRatio(ratioOf(UNITS.get(from)!.factor), ratioOf(UNITS.get(to)!.factor)),
});

function roads(rules: ConversionRules, density: Ratio | null): Leg[] {
  const all: Leg[] = [];
  const both = (kind: Leg["kind"], from: string, to: string, r: Ratio) =>
    all.push({ kind, from, to, ratio: r }, { kind, from: to, to: from, ratio: overRatio(ratio(1n), r) });
  for (const m of rules.mappings) both("mapping", m.fromUnit, m.toUnit, ratioOf(m.factor));
  if (density) both("density", "ml", "g", density);
  return all;
}

/** The fewest roads from one unit to another, widened with factors where a road starts at another unit; null: none. */
function search(all: Leg[], from: string, to: string): Leg[] | null {
  const goal = placeOf(to);
  const cameBy = new Map<string, Leg | null>([[placeOf(from), null]]);
  const queue = [placeOf(from)];
  for (let place = queue.shift(); place !== undefined && place !== goal; place = queue.shift()) {
    for (const leg of all) {
      const next = placeOf(leg.to);
      if (placeOf(leg.from) !== place || cameBy.has(next)) continue;
      cameBy.set(next, leg);
      queue.push(next);
    }
  }
  if (!cameBy.has(goal)) return null;
  const back: Leg[] = [];
  for (let leg = cameBy.get(goal); leg; leg = cameBy.get(placeOf(leg.from))) back.unshift(leg);
  const legs: Leg[] = [];
  let at = from;
  for (const leg of back) {
    if (at !== leg.from) legs.push(factorLeg(at, leg.from));
    legs.push(leg);
    at = leg.to;
  }
  if (at !== to) legs.push(factorLeg(at, to));
  return legs;
}

/** Order of resolution: factors, the item's own mappings, and only then density. Null where nothing leads there. */
export function routeBetween(rules: ConversionRules, from: string, to: string): Leg[] | null {
  const byMapping = search(roads(rules, null), from, to);
  if (byMapping || rules.density === null) return byMapping;
  return search(roads(rules, ratioOf(rules.density)), from, to);
}

/** Would a density be what is missing? */
export const densityWouldHelp = (rules: ConversionRules, from: string, to: string): boolean =>
  search(roads(rules, ratio(1n)), from, to) !== null;
