import type { Tx } from "@/server/kernel/context";
import type { Quantity } from "@/server/kernel/quantity";
import { toDisplay } from "@/server/services/unit-conversion/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { InsufficientStock } from "./errors";
import type { Pool, Shortage } from "./plan";
import { setAsideOf } from "./set-aside";
import type { Shelf } from "./shelf";

/** Says how much is wanted, there and missing, in the unit people think of each item in. */
export async function refuseShort(
  ctx: Tx,
  shelves: ReadonlyMap<string, Shelf>,
  shortages: readonly Shortage[],
  pool: Pool,
): Promise<never> {
  const rules = await rulesFor(
    ctx,
    shortages.map((s) => s.itemId),
  );
  throw new InsufficientStock(
    shortages.map(({ itemId, fifoCode, needed, available, missing }) => {
      const shelf = shelves.get(itemId)!;
      const known = rules.get(itemId)!;
      const say = (quantity: Quantity) => String(toDisplay(known, quantity));
      // Of lots chosen by hand, or of all there are, nothing else stands aside.
      const aside = pool === "usable" && !fifoCode ? setAsideOf(shelf) : null;
      return {
        itemId,
        itemName: shelf.itemName,
        fifoCode,
        unit: known.displayUnit,
        needed: say(needed),
        available: say(available),
        missing: say(missing),
        ...(shelf.itemKind === "product" && { isMade: true as const }),
        ...(aside && { setAside: { quantity: say(aside.quantity), as: aside.as } }),
      };
    }),
    ctx.locale,
  );
}
