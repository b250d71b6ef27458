import { and, eq, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { inventoryItem, inventoryLot } from "@/db/schema";
import { addDays } from "@/server/kernel/clock";
import { hasPermission } from "@/server/kernel/context";
import { cursorField, pageOf, PAGE_SIZE, readCursor } from "@/server/kernel/keyset";
import { query } from "@/server/kernel/query";
import { symbolOf, toDisplay } from "@/server/services/unit-conversion/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { expiryState } from "./pure";
import { soonDays, today } from "./steps";

/**
 * Lots that are expired or expire within the organization's window, earliest first, a page at a time.
 * Amounts in the item's display unit; what is left of the lot's cost only for those who may see costs.
 */
export const expiringLots = query({
  name: "expiration.expiringLots",
  can: "inventory.view",
  input: z.strictObject({
    /** Days ahead; the organization's own window unless said otherwise. */
    withinDays: z.int().min(0).max(3650).optional(),
    limit: z.int().min(1).max(PAGE_SIZE).default(PAGE_SIZE),
    cursor: cursorField,
  }),
  async run(ctx, { withinDays, limit, cursor }) {
    const day = today(ctx);
    const window = withinDays ?? (await soonDays(ctx));
    const after = readCursor(cursor, "day", "id");
    const found = await ctx.db.select({
      fields: {
        lotId: inventoryLot.id,
        fifoCode: inventoryLot.fifoCode,
        itemId: inventoryItem.id,
        itemName: inventoryItem.name,
        displayUnit: inventoryItem.displayUnit,
        remaining: inventoryLot.remaining,
        costLeft: inventoryLot.costLeft,
        expirationDate: inventoryLot.expirationDate,
      },
      from: inventoryLot,
      join: [{ table: inventoryItem, on: eq(inventoryItem.id, inventoryLot.itemId) }],
      where: and(
        inventoryLot.open,
        lte(inventoryLot.expirationDate, addDays(day, window)),
        after &&
          sql`(${inventoryLot.expirationDate}, ${inventoryLot.id}) > (${after[0]}::date, ${after[1]}::uuid)`,
      ),
      orderBy: [inventoryLot.expirationDate, inventoryLot.id],
      limit: limit + 1,
    });
    const page = pageOf(found, (last) => [last.expirationDate!, last.lotId], limit);
    const rules = await rulesFor(
      ctx,
      page.rows.map((row) => row.itemId),
    );
    const costs = hasPermission(ctx, "inventory.view_costs");
    return {
      today: day,
      next: page.next,
      rows: page.rows.map(({ remaining, costLeft, displayUnit, ...row }) => ({
        ...row,
        amount: toDisplay(rules.get(row.itemId)!, remaining).toString(),
        unit: symbolOf(displayUnit),
        state: expiryState(row.expirationDate, day, window),
        value: costs ? costLeft.toString() : null,
      })),
    };
  },
});
