import { dimensionOf, symbolOf, UNITS } from "@/server/services/unit-conversion/pure";
import type { Option, OptionGroup } from "../ui/inputs";

const HEADS = {
  mass: "Weight",
  volume: "Volume",
  count: "Pieces",
  length: "Length",
  area: "Area",
  time: "Time",
} as const;

export type Dimension = keyof typeof HEADS;

/** The platform's units under the heads of their dimensions, for a select. */
export function unitGroups(dimensions: readonly Dimension[]): OptionGroup[] {
  return dimensions.map((dimension) => ({
    group: HEADS[dimension],
    options: [...UNITS.values()]
      .filter((unit) => unit.dimension === dimension)
      .map(({ code, name, symbol }) => ({
        value: code,
        label: name === symbol ? name : `${name} (${symbol})`,
      })),
  }));
}

/** The units in which an amount of one item can be said, by their symbols. */
export const unitOptions = (units: readonly { code: string; symbol: string }[]): Option[] =>
  units.map(({ code, symbol }) => ({ value: code, label: symbol }));

/** Every unit there is: the platform's and the organization's own. */
export function everyUnit(custom: readonly string[]): OptionGroup[] {
  const own = custom.filter((code) => dimensionOf(code) === undefined);
  const groups = unitGroups(["mass", "volume", "count", "length", "area"]);
  if (own.length === 0) return groups;
  return [
    { group: "Your own", options: own.map((code) => ({ value: code, label: symbolOf(code) })) },
    ...groups,
  ];
}

/**
 * As unitOptions, and behind them the units that first need an answer (a density, what one of it comes to): choosing
 * one of these leads to the drawer that asks.
 */
export function amountUnits(
  units: readonly { code: string; symbol: string }[],
  rules: { dimension: Dimension; customUnits: readonly string[] },
): (Option | OptionGroup)[] {
  const offered = new Set(units.map(({ code }) => code));
  const askable = (["mass", "volume", "count"] as const).filter((dimension) => dimension !== rules.dimension);
  const further = [
    ...rules.customUnits.map((code) => ({ value: code, label: symbolOf(code) })),
    ...[...UNITS.values()]
      .filter((unit) => (askable as readonly string[]).includes(unit.dimension))
      .map(({ code, symbol }) => ({ value: code, label: symbol })),
  ].filter(({ value }) => !offered.has(value));
  return further.length
    ? [...unitOptions(units), { group: "We ask first", options: further }]
    : unitOptions(units);
}
