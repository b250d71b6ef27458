import type { Tx } from "@/server/kernel/context";
import { Quantity } from "@/server/kernel/quantity";
import { baseUnitOf, canConvert, toDisplay } from "@/server/services/unit-conversion/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { InsufficientStock } from "./errors";
import type { Shortage } from "./plan";
import type { Shelf } from "./shelf";

/** Says how much is wanted, there and missing, in the unit people think of each item in. */
export async function refuseShort(
  ctx: Tx,
  shelves: ReadonlyMap<string, Shelf>,
  shortages: readonly Shortage[],
): Promise<never> {
  const rules = await rulesFor(
    ctx,
    shortages.map((s) => s.itemId),
  );
  throw new InsufficientStock(
    shortages.map(({ itemId, fifoCode, needed, available, missing }) => {
      const shelf = shelves.get(itemId)!;
      const base = baseUnitOf(shelf.dimension);
      const known = rules.get(itemId);
      // An item's display unit may have lost its way back (a mapping was removed): then the base unit speaks.
      const shown = known && canConvert(known, base, known.displayUnit) ? known : undefined;
      const say = (quantity: Quantity) => String(shown ? toDisplay(shown, quantity) : quantity);
      return {
        itemId,
        itemName: shelf.itemName,
        fifoCode,
        unit: shown?.displayUnit ?? base,
        needed: say(needed),
        available: say(available),
        missing: say(missing),
      };
    }),
  );
}
