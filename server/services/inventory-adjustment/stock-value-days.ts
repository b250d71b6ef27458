import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { inventoryHistory, inventoryItem, itemStock } from "@/db/schema";
import { addDays, dayIn, endOfDay } from "@/server/kernel/clock";
import { Money } from "@/server/kernel/money";
import { query } from "@/server/kernel/query";

const { costChange, effectiveAt, itemId, lotId } = inventoryHistory;

/**
 * What all counted stock was worth at the end of each of the last days, today last: today's value, and going back each
 * day less what took effect on the day after it. Two statements, however many days; only those days' movements are read.
 */
export const stockValueDays = query({
  name: "inventory.stockValueDays",
  can: "inventory.view_costs",
  input: z.strictObject({ days: z.int().min(2).max(366).default(60) }),
  async run(ctx, { days }) {
    const today = dayIn(ctx.timezone, ctx.now);
    const first = addDays(today, 1 - days);
    const since = sql.param(endOfDay(ctx.timezone, first), effectiveAt);
    const [[now], changes] = await Promise.all([
      ctx.db.select({
        fields: { value: sql<Money>`coalesce(sum(${itemStock.value}), 0)`.mapWith(itemStock.value) },
        from: itemStock,
        join: [{ table: inventoryItem, on: eq(inventoryItem.id, itemStock.itemId) }],
        where: sql`${inventoryItem.isTracked}`,
      }),
      ctx.db.select({
        fields: {
          day: sql<string>`(${effectiveAt} at time zone ${ctx.timezone})::date::text`,
          cost: sql<Money>`sum(${costChange})`.mapWith(costChange),
        },
        from: inventoryHistory,
        join: [{ table: inventoryItem, on: eq(inventoryItem.id, itemId) }],
        where: and(sql`${inventoryItem.isTracked} and ${lotId} is not null`, sql`${effectiveAt} >= ${since}`),
        // By position: the zone is a parameter, and each mention of one is an expression of its own.
        groupBy: [sql`1`],
      }),
    ]);
    const changeOn = new Map(changes.map(({ day, cost }) => [day, cost]));
    let value = now!.value;
    const rows = Array.from({ length: days }, (_, back) => {
      const day = addDays(today, -back);
      const row = { day, value: String(value) };
      value = value.minus(changeOn.get(day) ?? Money.zero);
      return row;
    });
    return { rows: rows.reverse() };
  },
});
