import type { Quantity } from "@/server/kernel/quantity";
import { toBase } from "@/server/services/unit-conversion/pure";

/** A net weight as typed, in g. Throws the refusals of unit conversion: a weight in ml has no meaning here. */
export const grams = (name: string, quantity: Quantity, unit: string): Quantity =>
  toBase(
    {
      itemName: name,
      dimension: "mass",
      displayUnit: "g",
      density: null,
      densitySource: null,
      mappings: [],
      customUnits: [],
    },
    quantity,
    unit,
  ).quantity;
