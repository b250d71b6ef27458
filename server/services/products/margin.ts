import { divideHalfUp, formatDecimal } from "@/server/kernel/exact";
import type { Money } from "@/server/kernel/money";
import type { Quantity } from "@/server/kernel/quantity";

/**
 * What is left of the price after the cost, in percent with one decimal ("62.5"; below zero for a loss).
 * `cost` is that of `quantity` pieces; null where there is no price, no piece, or nothing is asked for it.
 */
export function marginPercent(price: Money | null, cost: Money | null, quantity: Quantity): string | null {
  if (!price || price.isZero || !cost || !quantity.isPositive) return null;
  // Both sides times 10^12, the places of a quantity: no rounding before the last step.
  const revenue = price.toScaled() * quantity.toScaled();
  const spent = cost.toScaled() * 10n ** 12n;
  return formatDecimal(divideHalfUp((revenue - spent) * 1000n, revenue), 1);
}
