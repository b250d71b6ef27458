import type { Quantity } from "@/server/kernel/quantity";
import { symbolOf, toDisplay, type ConversionRules } from "@/server/services/unit-conversion/pure";

/** An amount in the unit people think of the item in, and that unit's symbol. */
export type Shown = { quantity: string; unit: string };

export const shownIn = (rules: ConversionRules, base: Quantity): Shown => ({
  quantity: String(toDisplay(rules, base)),
  unit: symbolOf(rules.displayUnit),
});
