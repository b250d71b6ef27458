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
