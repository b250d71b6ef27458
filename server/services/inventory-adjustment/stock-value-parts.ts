import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { category, inventoryHistory, inventoryItem, itemStock, ITEM_KINDS } from "@/db/schema";
import { dayIn, endOfDay } from "@/server/kernel/clock";
import { Invalid } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { Money } from "@/server/kernel/money";
import { query } from "@/server/kernel/query";

const { costChange, effectiveAt, lotId } = inventoryHistory;
const part = { kind: inventoryItem.kind, categoryId: category.id, name: category.name };
const groupBy = [inventoryItem.kind, category.id, category.name];
const left = [{ table: category, on: eq(category.id, inventoryItem.categoryId) }] as const;

/**
 * What the stock was worth at the end of a day, by category (and kind, where an item has none), the greatest first; parts
 * worth nothing are left out. Their sum is the total of `stockValue`. Two statements.
 */
export const stockValueParts = query({
  name: "inventory.stockValueParts",
  can: "inventory.view_costs",
  input: z.strictObject({
    /** Today unless given. */
    asOf: optional(fields.day),
    kind: optional(z.enum(ITEM_KINDS)),
  }),
  async run(ctx, { asOf, kind }) {
    const today = dayIn(ctx.timezone, ctx.now);
    const day = asOf ?? today;
    if (day > today) throw new Invalid({ asOf: "That day has not come yet." });
    const counted = and(sql`${inventoryItem.isTracked}`, kind ? eq(inventoryItem.kind, kind) : undefined);
    const end = sql.param(endOfDay(ctx.timezone, day), effectiveAt);
    const [now, later] = await Promise.all([
      ctx.db.select({
        fields: { ...part, value: sql<Money>`sum(${itemStock.value})`.mapWith(itemStock.value) },
        from: itemStock,
        join: [{ table: inventoryItem, on: eq(inventoryItem.id, itemStock.itemId) }],
        left,
        where: counted,
        groupBy,
      }),
      day === today
        ? []
        : ctx.db.select({
            fields: { ...part, value: sql<Money>`sum(${costChange})`.mapWith(costChange) },
            from: inventoryHistory,
            join: [{ table: inventoryItem, on: eq(inventoryItem.id, inventoryHistory.itemId) }],
            left,
            where: and(counted, sql`${lotId} is not null and ${effectiveAt} >= ${end}`),
            groupBy,
          }),
    ]);
    const keyOf = (row: (typeof now)[number]) => `${row.kind} ${row.categoryId}`;
    const since = new Map(later.map((row) => [keyOf(row), row.value]));
    const parts = now.map((row) => ({ ...row, value: row.value.minus(since.get(keyOf(row)) ?? Money.zero) }));
    return parts
      .filter(({ value }) => !value.isZero)
      .sort((a, b) => b.value.compare(a.value))
      .map(({ kind, name, value }) => ({ kind, category: name, value: String(value) }));
  },
});
