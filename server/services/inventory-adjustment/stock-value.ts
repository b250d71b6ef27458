import { and, sql } from "drizzle-orm";
import { z } from "zod";
import { inventoryHistory, inventoryItem, itemStock, ITEM_KINDS } from "@/db/schema";
import { dayIn, endOfDay } from "@/server/kernel/clock";
import { type Tx } from "@/server/kernel/context";
import { Invalid } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { cursorField, pageOf, PAGE_SIZE, readCursor } from "@/server/kernel/keyset";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { query } from "@/server/kernel/query";
import { anyOf } from "@/server/kernel/tenant-db";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { costSeen, maySeeCosts } from "./answer";
import { shownIn } from "./shown";
import { toDisplay } from "@/server/services/unit-conversion/pure";

const sortName = sql<string>`lower(${inventoryItem.name})`;
const quantityLater = sql<Quantity>`coalesce(sum(${inventoryHistory.quantityChange}), 0)`.mapWith(
  inventoryHistory.quantityChange,
);
const costLater = sql<Money>`coalesce(sum(${inventoryHistory.costChange}), 0)`.mapWith(
  inventoryHistory.costChange,
);

/**
 * What was on hand and what it was worth at the end of a day, item by item: what is there now less everything that took
 * effect later. By name, fifty items a page (`all` for exports: up to 5,000), with the total over all items. Untracked
 * items have no amount and are left out. Costs null without inventory.view_costs.
 */
export const stockValue = query({
  name: "inventory.stockValue",
  can: "inventory.view",
  input: z.strictObject({
    /** Today unless given. */
    asOf: optional(fields.day),
    kind: optional(z.enum(ITEM_KINDS)),
    all: fields.flag.default(false),
    cursor: cursorField,
  }),
  async run(ctx, { asOf, kind, all, cursor }) {
    const today = dayIn(ctx.timezone, ctx.now);
    const day = asOf ?? today;
    if (day > today) throw new Invalid({ asOf: "That day has not come yet." });
    const size = all ? 5000 : PAGE_SIZE;
    const after = readCursor(cursor, "text", "id");
    const ofKind = kind ? sql`${inventoryItem.kind} = ${kind}` : undefined;
    const later = laterThan(ctx, day, today);
    const [items, total] = await Promise.all([
      ctx.db.select({
        fields: {
          itemId: inventoryItem.id,
          name: inventoryItem.name,
          kind: inventoryItem.kind,
          isActive: inventoryItem.isActive,
          onHand: itemStock.onHand,
          value: itemStock.value,
          sortName,
        },
        from: inventoryItem,
        join: [{ table: itemStock, on: sql`${itemStock.itemId} = ${inventoryItem.id}` }],
        where: and(
          ofKind,
          sql`${inventoryItem.isTracked}`,
          after && sql`(${sortName}, ${inventoryItem.id}) > (${after[0]}, ${after[1]}::uuid)`,
        ),
        orderBy: [sortName, inventoryItem.id],
        limit: size + 1,
      }),
      totalOf(ctx, ofKind, later),
    ]);
    const page = pageOf(items, (last) => [last.sortName, last.itemId], size);
    const ids = page.rows.map((item) => item.itemId);
    const [rules, moved] = await Promise.all([rulesFor(ctx, ids), later ? movedOf(ctx, ids, later) : []]);
    const since = new Map(moved.map((row) => [row.itemId, row]));
    return {
      ...page,
      asOf: day,
      rows: page.rows.map((item) => {
        const onHand = item.onHand.minus(since.get(item.itemId)?.quantity ?? Quantity.zero);
        const value = item.value.minus(since.get(item.itemId)?.cost ?? Money.zero);
        const known = rules.get(item.itemId)!;
        return {
          itemId: item.itemId,
          name: item.name,
          kind: item.kind,
          isActive: item.isActive,
          onHand: String(onHand),
          shownOnHand: shownIn(known, onHand),
          value: costSeen(ctx, value),
          /** Of one display unit. */
          unitCost: maySeeCosts(ctx) && onHand.isPositive ? value.per(toDisplay(known, onHand)) : null,
        };
      }),
      total: costSeen(ctx, total),
    };
  },
});

/** Movements of lots that took effect after a day; undefined for today, which nothing follows. */
function laterThan(ctx: Tx, day: string, today: string) {
  if (day === today) return undefined;
  const end = sql.param(endOfDay(ctx.timezone, day), inventoryHistory.effectiveAt);
  return sql`${inventoryHistory.lotId} is not null and ${inventoryHistory.effectiveAt} >= ${end}`;
}

type Condition = ReturnType<typeof laterThan>;

const movedOf = (ctx: Tx, itemIds: string[], later: Condition) =>
  ctx.db.select({
    fields: { itemId: inventoryHistory.itemId, quantity: quantityLater, cost: costLater },
    from: inventoryHistory,
    where: and(anyOf(inventoryHistory.itemId, itemIds), later),
    groupBy: [inventoryHistory.itemId],
  });

async function totalOf(ctx: Tx, ofKind: Condition, later: Condition): Promise<Money> {
  const counted = and(ofKind, sql`${inventoryItem.isTracked}`);
  const [[now], [since]] = await Promise.all([
    ctx.db.select({
      fields: { value: sql<Money>`coalesce(sum(${itemStock.value}), 0)`.mapWith(itemStock.value) },
      from: itemStock,
      join: [{ table: inventoryItem, on: sql`${inventoryItem.id} = ${itemStock.itemId}` }],
      where: counted,
    }),
    later
      ? ctx.db.select({
          fields: { cost: costLater },
          from: inventoryHistory,
          join: [{ table: inventoryItem, on: sql`${inventoryItem.id} = ${inventoryHistory.itemId}` }],
          where: and(counted, later),
        })
      : [],
  ]);
  return now!.value.minus(since?.cost ?? Money.zero);
}
