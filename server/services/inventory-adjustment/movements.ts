import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { itemStock } from "@/db/schema";
import { fields } from "@/server/kernel/fields";
import { cursorField, pageOf, PAGE_SIZE, readCursor } from "@/server/kernel/keyset";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { query } from "@/server/kernel/query";
import { inventoryHistory } from "@/db/schema";
import { rulesOf } from "@/server/services/unit-conversion/steps";
import { costSeen, maySeeCosts } from "./answer";
import { readMovements, movementView } from "./movement-rows";
import { shownIn } from "./shown";
import { undoingsOf } from "./undoable";

/**
 * The movements of an item as they were recorded, newest first, fifty a page, each with what was on hand (and its value)
 * after it. The balance runs back from what is on hand now; a cursor carries it from page to page.
 */
export const itemMovements = query({
  name: "inventory.movements",
  can: "inventory.view",
  input: z.strictObject({ itemId: fields.id, cursor: cursorField }),
  async run(ctx, { itemId, cursor }) {
    const rules = await rulesOf(ctx, itemId);
    const after = readCursor(cursor, "number", "decimal", "decimal");
    const [movements, stock] = await Promise.all([
      readMovements(ctx, {
        where: and(
          eq(inventoryHistory.itemId, itemId),
          after && sql`${inventoryHistory.id} < ${after[0]}::bigint`,
        ),
        orderBy: [desc(inventoryHistory.id)],
        limit: PAGE_SIZE + 1,
      }),
      ctx.db.find(itemStock, eq(itemStock.itemId, itemId)),
    ]);
    let onHand = after ? Quantity.of(after[1]!) : stock!.onHand;
    let value = (after ? Money.parse(after[2]!) : stock!.value) ?? Money.zero;
    const rows = movements.map((movement) => {
      const row = { movement, onHand, value, before: { onHand, value } };
      if (movement.lotId !== null) {
        onHand = onHand.minus(movement.quantityChange);
        value = value.minus(movement.costChange);
      }
      row.before = { onHand, value };
      return row;
    });
    const page = pageOf(rows, (last) => [
      last.movement.id,
      String(last.before.onHand),
      // Whoever holds a cursor can read it.
      maySeeCosts(ctx) ? String(last.before.value) : "0",
    ]);
    const undoings = await undoingsOf(
      ctx,
      page.rows.map((row) => row.movement.adjustmentId),
    );
    return {
      ...page,
      rows: page.rows.map((row) => ({
        ...movementView(ctx, rules, row.movement, undoings.get(row.movement.adjustmentId)),
        balance: String(row.onHand),
        shownBalance: shownIn(rules, row.onHand),
        balanceValue: costSeen(ctx, row.value),
      })),
    };
  },
});
