import { UNITS } from "@/server/services/unit-conversion/pure";

const GROUPS = [
  ["mass", "Weight"],
  ["volume", "Volume"],
  ["length", "Length"],
  ["area", "Area"],
  ["count", "Count"],
  ["time", "Time"],
] as const;

/** Every unit of unit-conversion, by kind, with its name. */
export const UNIT_OPTIONS = GROUPS.map(([dimension, group]) => ({
  group,
  options: [...UNITS.values()]
    .filter((unit) => unit.dimension === dimension)
    .map(({ code, name, symbol }) => ({
      value: code,
      label: name === symbol ? name : `${name} (${symbol})`,
    })),
}));
