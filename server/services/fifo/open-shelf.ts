import { itemStock } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";

/** Gives new items their row of stock: nothing on hand, worth nothing. It is also what takers lock. */
export const openShelf = (ctx: Tx, itemIds: readonly string[]): Promise<void> =>
  ctx.db.insertMany(
    itemStock,
    itemIds.map((itemId) => ({ itemId, onHand: Quantity.zero, value: Money.zero })),
  );
