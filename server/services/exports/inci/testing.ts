import { ratioOf } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import type { ConversionRules } from "@/server/services/unit-conversion/pure";
import type { Part } from "./part";

/** Parts and lines of formulas in a word each, for tests. */

const part = (name: string, grams: string, given: Partial<Part> = {}): Part => ({
  itemId: name,
  name,
  inci: null,
  family: null,
  slug: null,
  oilKey: null,
  isColorant: false,
  grams: ratioOf(grams),
  ...given,
});

/** A fat by its key and INCI name. */
export const fat = (oilKey: string, grams: string, inci: string | null = null): Part =>
  part(oilKey, grams, { oilKey, inci, family: "oil", slug: oilKey });
export const naoh = (grams: string): Part =>
  part("Lye", grams, { slug: "sodium-hydroxide", inci: "Sodium Hydroxide", family: "alkali" });
export const koh = (grams: string): Part =>
  part("Potash", grams, { slug: "potassium-hydroxide", inci: "Potassium Hydroxide", family: "alkali" });
export const water = (grams: string): Part =>
  part("Water", grams, { slug: "distilled-water", inci: "Aqua", family: "liquid" });
export const colour = (name: string, grams: string): Part =>
  part(name, grams, { isColorant: true, family: "colorant" });
export { part };

export const rules = (itemId: string, given: Partial<ConversionRules> = {}): ConversionRules => ({
  itemId,
  itemName: itemId,
  dimension: "mass",
  displayUnit: "g",
  density: null,
  densitySource: null,
  mappings: [],
  customUnits: [],
  ...given,
});

/** "Olive oil", "500 g". */
export const line = (itemId: string | null, amount: string) => {
  const [quantity, ...unit] = amount.split(" ");
  return {
    itemId,
    name: itemId ?? "Something",
    quantity: Quantity.of(quantity!),
    unit: unit.join(" "),
  };
};
