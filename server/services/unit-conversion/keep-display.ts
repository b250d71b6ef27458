import { and, eq, not, type SQL } from "drizzle-orm";
import { inventoryItem } from "@/db/schema";
import { anyOf } from "@/server/kernel/tenant-db";
import { RuleError } from "@/server/kernel/errors";
import type { Tx } from "@/server/kernel/context";
import { baseUnitOf, canConvert, symbolOf, UNITS } from "./pure";
import { rulesFor } from "./rules";

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
export const keepDisplay = (ctx: Tx, itemId: string): Promise<void> =>
  keepDisplays(ctx, eq(inventoryItem.id, itemId));

/** As keepDisplay, of every item that fits; a platform unit is of its item's own dimension and needs nothing. */
export async function keepDisplays(ctx: Tx, where: SQL): Promise<void> {
  const items = await ctx.db.select({
    fields: { id: inventoryItem.id },
    from: inventoryItem,
    where: and(where, not(anyOf(inventoryItem.displayUnit, UNITS.keys()))),
  });
  const rules = await rulesFor(
    ctx,
    items.map((item) => item.id),
  );
  for (const known of rules.values())
    if (!canConvert(known, baseUnitOf(known.dimension), known.displayUnit))
      throw new DisplayUnitNeedsIt(known.itemName, known.displayUnit);
}
