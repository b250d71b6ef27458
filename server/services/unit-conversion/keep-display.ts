import { RuleError } from "@/server/kernel/errors";
import type { Tx } from "@/server/kernel/context";
import { baseUnitOf, canConvert, symbolOf } from "./pure";
import { rulesOf } from "./steps";

/** The amounts of this item are shown in a unit that would no longer mean anything. */
export class DisplayUnitNeedsIt extends RuleError {
  constructor(itemName: string, unit: string) {
    super(
      "DISPLAY_UNIT_NEEDS_IT",
      `${itemName} is shown in ${symbolOf(unit)}, which depends on this. Show it in another unit first.`,
    );
  }
}

/** After a change: can the item still be shown? Throws DisplayUnitNeedsIt, which undoes the change. */
export async function keepDisplay(ctx: Tx, itemId: string): Promise<void> {
  const rules = await rulesOf(ctx, itemId);
  if (!canConvert(rules, baseUnitOf(rules.dimension), rules.displayUnit))
    throw new DisplayUnitNeedsIt(rules.itemName, rules.displayUnit);
}
