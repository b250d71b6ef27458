import { timesRatio } from "@/server/kernel/exact";
import { Invalid, OutOfRange } from "@/server/kernel/errors";
import type { Money } from "@/server/kernel/money";
import type { Quantity } from "@/server/kernel/quantity";
import {
  convert,
  toBase,
  toDisplay,
  type Converted,
  type ConversionRules,
} from "@/server/services/unit-conversion/pure";

/** An amount as typed, in the item's base unit. Throws the conversion's refusals, and Invalid beyond what can be kept. */
export function baseOf(
  rules: ConversionRules,
  quantity: Quantity,
  unit: string,
  field = "quantity",
): Converted {
  return within(field, () => {
    const made = toBase(rules, quantity, unit);
    if (made.quantity.isZero && !quantity.isZero)
      throw new Invalid({ [field]: "That is less than we can measure." });
    // An amount that cannot be said in the item's own unit would keep every list of it from being shown.
    toDisplay(rules, made.quantity);
    return made;
  });
}

export type Price = {
  /** Of everything. */
  cost?: Money;
  /** Of one `costUnit`; of one of the unit the amount was typed in, unless given. */
  unitCost?: Money;
  costUnit?: string;
};

/**
 * What an amount cost altogether: as typed, or worked out from the cost of a unit without rounding that first.
 * Throws Invalid where neither or both are given, or the sum is beyond what can be kept.
 */
export function totalCost(rules: ConversionRules, quantity: Quantity, unit: string, price: Price): Money {
  const { cost, unitCost } = price;
  if (cost && unitCost) throw new Invalid({ unitCost: "Give either the whole cost or that of a unit." });
  if (cost) return cost;
  if (!unitCost) throw new Invalid({ cost: "Enter what it cost; 0 where it cost nothing." });
  const { ratio } = convert(rules, quantity, unit, price.costUnit ?? unit);
  return within("unitCost", () => unitCost.times(timesRatio(quantity.toRatio(), ratio)));
}

function within<T>(field: string, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof OutOfRange) throw new Invalid({ [field]: "That is more than we can keep." });
    throw error;
  }
}
