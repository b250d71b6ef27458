import { z } from "zod";
import { Invalid } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import type { Quantity } from "@/server/kernel/quantity";
import { convert, dimensionOf, toBase, type ConversionRules } from "@/server/services/unit-conversion/pure";

/** The facts of an item that a form gives, beside its name, kind and unit. */
export const itemFacts = {
  categoryId: optional(fields.id),
  /** g/ml. */
  density: optional(fields.factor),
  isPerishable: fields.flag.default(false),
  shelfLifeDays: optional(fields.days),
  lowStockQuantity: optional(fields.quantityOrZero),
  /** The display unit unless said otherwise. */
  lowStockUnit: optional(fields.unit),
  deductionOrder: z.enum(["fifo", "fefo"]).default("fifo"),
  /** What a container holds. */
  capacityQuantity: optional(fields.quantity),
  capacityUnit: optional(fields.unit),
  supplier: optional(fields.line),
  supplierCode: optional(fields.line),
  note: fields.note.default(""),
};

export type Capacity = { capacity: Quantity | null; capacityDimension: "mass" | "volume" | null };

/** A container's capacity in the base unit of weight or volume. Throws Invalid for other kinds and units. */
export function capacityOf(kind: string, quantity: Quantity | undefined, unit: string | undefined): Capacity {
  if (!quantity) return { capacity: null, capacityDimension: null };
  if (kind !== "container") throw new Invalid({ capacityQuantity: "Only containers hold something." });
  const dimension = unit ? dimensionOf(unit) : undefined;
  if (dimension !== "mass" && dimension !== "volume")
    throw new Invalid({ capacityUnit: "Choose a unit of weight or volume." });
  const base = dimension === "mass" ? "g" : "ml";
  const rules: ConversionRules = {
    itemName: "",
    dimension,
    displayUnit: base,
    density: null,
    densitySource: null,
    mappings: [],
    customUnits: [],
  };
  return { capacity: convert(rules, quantity, unit!, base).quantity, capacityDimension: dimension };
}

/** The low-stock level in the item's base unit; null where there is none. Throws the conversion's refusals. */
export const lowStockOf = (
  rules: ConversionRules,
  quantity: Quantity | undefined,
  unit: string | undefined,
): Quantity | null => (quantity ? toBase(rules, quantity, unit ?? rules.displayUnit).quantity : null);

/** Perishable things say how long they keep. Throws Invalid. */
export function shelfLifeOf(isPerishable: boolean, days: number | null | undefined): number | null {
  if (!isPerishable) return null;
  if (days === null || days === undefined)
    throw new Invalid({ shelfLifeDays: "Say how many days it keeps." });
  return days;
}
