import type { Dimension } from "@/db/schema";
import { overRatio, ratio, timesRatio, type Ratio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import { MissingDensity, MissingMapping, UnknownUnit } from "./errors";
import { densityWouldHelp, routeBetween, type Leg } from "./route";
import { baseUnitOf, dimensionOf, symbolOf, UNITS } from "./units";

export { MissingDensity, MissingMapping, UnknownUnit, type ConversionFacts } from "./errors";
export { baseUnitOf, dimensionOf, symbolOf, UNITS, type Unit } from "./units";

/** Whose density it is, in the words of a conversion's path. */
const WHOSE = { item: "this item", library: "the global library", category: "its category" } as const;

/** All that is known about converting one item: plain JSON, so that browser and server compute alike. */
export type ConversionRules = {
  readonly itemId?: string;
  readonly itemName: string;
  readonly dimension: Dimension;
  readonly displayUnit: string;
  /** g/ml as a canonical decimal. */
  readonly density: string | null;
  /** Null where nobody keeps it: it was typed for this one conversion. */
  readonly densitySource: keyof typeof WHOSE | null;
  /** One `fromUnit` is `factor` `toUnit`. */
  readonly mappings: readonly { fromUnit: string; toUnit: string; factor: string }[];
  /** Codes of the organization's own units. */
  readonly customUnits: readonly string[];
};

/** How an amount got from one unit to the next, with words a screen can show. */
export type ConversionStep = { kind: Leg["kind"]; from: string; to: string; text: string };

export type Converted = {
  quantity: Quantity;
  /** The exact fraction that was applied: amount times this is the quantity before its one rounding. */
  ratio: Ratio;
  /** Empty where nothing had to be converted. */
  path: ConversionStep[];
};

/**
 * Converts an amount from one unit to another for one item; exact until one rounding, half-even, at twelve places.
 * Throws UnknownUnit, MissingDensity or MissingMapping (each with its drawer) where nothing leads there;
 * OutOfRange where the result is beyond what a quantity can hold.
 */
export function convert(rules: ConversionRules, amount: Quantity, from: string, to: string): Converted {
  const made = attempt(rules, amount, from, to);
  if ("refusal" in made) throw made.refusal;
  return made;
}

export type ConversionRefusal = UnknownUnit | MissingDensity | MissingMapping;
export type Refused = { refusal: ConversionRefusal };

/** As convert, but answers the refusal instead of throwing it: for checks and previews that go on without this line. */
export function attempt(
  rules: ConversionRules,
  amount: Quantity,
  from: string,
  to: string,
): Converted | Refused {
  if (from === to) return { quantity: amount, ratio: ratio(1n), path: [] };
  const legs = legsBetween(rules, from, to);
  if ("refusal" in legs) return legs;
  let made = ratio(1n);
  const path = legs.map((leg) => {
    const before = amount.times(made);
    made = timesRatio(made, leg.ratio);
    return stepOf(rules, leg, before, amount.times(made));
  });
  return { quantity: amount.times(made), ratio: made, path };
}

/** Into the unit that the item's stock is kept in. */
export const toBase = (rules: ConversionRules, amount: Quantity, unit: string): Converted =>
  convert(rules, amount, unit, baseUnitOf(rules.dimension));

/** As toBase, but answers the refusal instead of throwing it. */
export const attemptToBase = (rules: ConversionRules, amount: Quantity, unit: string): Converted | Refused =>
  attempt(rules, amount, unit, baseUnitOf(rules.dimension));

/** From the base unit into the one the person thinks in: what screens show. */
export const toDisplay = (rules: ConversionRules, base: Quantity): Quantity =>
  convert(rules, base, baseUnitOf(rules.dimension), rules.displayUnit).quantity;

export function canConvert(rules: ConversionRules, from: string, to: string): boolean {
  return (
    from === to || (isKnown(rules, from) && isKnown(rules, to) && routeBetween(rules, from, to) !== null)
  );
}

/** The units in which an amount of this item can be said now, the display unit first, then those of its own dimension. */
export function unitsOffered(rules: ConversionRules): string[] {
  const base = baseUnitOf(rules.dimension);
  const mapped = rules.mappings.flatMap((m) => [m.fromUnit, m.toUnit]);
  const known = [...UNITS.keys(), ...rules.customUnits, ...mapped];
  const own = known.filter((code) => dimensionOf(code) === rules.dimension);
  const others = known.filter(
    (code) => dimensionOf(code) !== rules.dimension && canConvert(rules, code, base),
  );
  return [...new Set([rules.displayUnit, ...own, ...others])];
}

const PLAIN = { mass: ["g", "kg", "oz"], volume: ["ml", "l", "fl oz"] } as const;

/** A base amount in the unit that says it shortest: 236.5882365 ml is 8 fl oz. For capacities, which have no unit of their own. */
export function plainestUnit(
  base: Quantity,
  dimension: "mass" | "volume",
): { quantity: Quantity; unit: string } {
  const rules = { itemName: "", dimension, displayUnit: "", density: null, densitySource: null };
  const said = PLAIN[dimension].map((unit) => ({
    unit,
    quantity: convert({ ...rules, mappings: [], customUnits: [] }, base, baseUnitOf(dimension), unit)
      .quantity,
  }));
  return said.reduce((a, b) => (b.quantity.toString().length < a.quantity.toString().length ? b : a));
}

/** The fraction between two units that one mapping more would have to agree with; null where nothing leads there yet. */
export function ratioByMappings(rules: ConversionRules, from: string, to: string): Ratio | null {
  const legs = routeBetween({ ...rules, density: null }, from, to);
  return legs && legs.reduce((made, leg) => timesRatio(made, leg.ratio), ratio(1n));
}

/** Why an amount cannot be converted: the refusal, with its drawer, that `convert` would throw; null where it can be. */
export function refusalOf(rules: ConversionRules, from: string, to: string): ConversionRefusal | null {
  const found = from === to ? [] : legsBetween(rules, from, to);
  return "refusal" in found ? found.refusal : null;
}

function legsBetween(rules: ConversionRules, from: string, to: string): Leg[] | Refused {
  const facts = { itemId: rules.itemId, itemName: rules.itemName, from, to };
  const unheardOf = [from, to].find((unit) => !isKnown(rules, unit));
  if (unheardOf !== undefined) return { refusal: new UnknownUnit(facts, unheardOf) };
  const legs = routeBetween(rules, from, to);
  if (legs) return legs;
  const helps = rules.density === null && densityWouldHelp(rules, from, to);
  return { refusal: helps ? new MissingDensity(facts) : new MissingMapping(facts) };
}

/** A unit of ours, of the organization, or one that the item still has a mapping for. */
const isKnown = (rules: ConversionRules, unit: string): boolean =>
  UNITS.has(unit) ||
  rules.customUnits.includes(unit) ||
  rules.mappings.some((m) => m.fromUnit === unit || m.toUnit === unit);

function stepOf(rules: ConversionRules, leg: Leg, before: Quantity, after: Quantity): ConversionStep {
  const sum = `${before} ${symbolOf(leg.from)} = ${after} ${symbolOf(leg.to)}`;
  const { kind, from, to } = leg;
  return { kind, from, to, text: kind === "factor" ? sum : `${reasonOf(rules, leg)}: ${sum}` };
}

function reasonOf(rules: ConversionRules, leg: Leg): string {
  if (leg.kind === "density") {
    const whose = rules.densitySource && ` of ${WHOSE[rules.densitySource]}`;
    return `by density ${rules.density} g/ml${whose ?? ""}`;
  }
  const saidForward = rules.mappings.find((m) => m.fromUnit === leg.from && m.toUnit === leg.to);
  const said = saidForward ?? rules.mappings.find((m) => m.fromUnit === leg.to && m.toUnit === leg.from)!;
  return `by "${mappingText(said)}" of this item`;
}

/** A mapping as it is kept: "1 bar = 120 g". */
export function mappingText(m: { fromUnit: string; toUnit: string; factor: string }): string {
  return `1 ${symbolOf(m.fromUnit)} = ${m.factor} ${symbolOf(m.toUnit)}`;
}

/** The inverse of a conversion's fraction: what turns the quantity back into the amount. */
export const inverse = (r: Ratio): Ratio => overRatio(ratio(1n), r);
