import { and, desc, eq, ilike, sql, type SQL } from "drizzle-orm";
import { inventoryItem, itemStock, type ItemKind } from "@/db/schema";
import { addDays, isDay } from "@/server/kernel/clock";
import type { Tx } from "@/server/kernel/context";
import { Invalid } from "@/server/kernel/errors";
import { fields } from "@/server/kernel/fields";
import { pageOf, PAGE_SIZE, readCursor } from "@/server/kernel/keyset";
import { containing } from "@/server/kernel/like";
import { anyOf } from "@/server/kernel/tenant-db";
import { today } from "@/server/services/expiration/steps";
import type { ITEM_FILTERS, ITEM_SORTS } from "./pure";
import { expiredHere, nextExpiryOf, openLots, usableSum } from "./figures";

export type Which = {
  search: string;
  kinds: readonly ItemKind[];
  categoryId?: string;
  state: (typeof ITEM_FILTERS)[number];
  sort: (typeof ITEM_SORTS)[number];
  descending: boolean;
  cursor?: string;
};

/**
 * The ids of one page of items, in order, in one statement. Stock and lots are joined only where the order or the filter
 * asks about them: the plain list reads fifty rows of an index however many lots there are.
 */
export async function whichItems(ctx: Tx, which: Which, soonDays: number) {
  const day = today(ctx);
  const aboutLots = which.sort === "expiry" || !["active", "archived"].includes(which.state);
  const { order, typed, grouped } = orderOf(which, day);
  const after = readCursor(which.cursor, "text", "id");
  if (after && !(CURSOR_KEY[which.sort](after[0]!) && fields.id.safeParse(after[1]).success))
    throw new Invalid({ cursor: "This list has changed. Please go back to its first page." });
  const beyond = which.descending ? sql`<` : sql`>`;
  const further =
    after && sql`(${order}, ${inventoryItem.id}) ${beyond} (${typed(after[0]!)}, ${after[1]}::uuid)`;
  const rows = await ctx.db.select({
    fields: { id: inventoryItem.id, key: sql<string>`(${order})::text` },
    from: inventoryItem,
    join: aboutLots || which.sort !== "name" ? STOCK : [],
    left: aboutLots ? openLots(itemStock.itemId) : [],
    where: and(
      eq(inventoryItem.isActive, which.state !== "archived"),
      which.search ? matches(which.search) : undefined,
      which.kinds.length ? anyOf(inventoryItem.kind, which.kinds) : undefined,
      which.categoryId ? eq(inventoryItem.categoryId, which.categoryId) : undefined,
      which.state === "low" ? sql`${inventoryItem.lowStockLevel} is not null` : undefined,
      grouped ? undefined : further,
    ),
    ...(aboutLots && {
      groupBy: GROUP,
      having: and(stateCondition(which.state, day, soonDays), grouped ? further : undefined),
    }),
    orderBy: which.descending
      ? [sql`${order} desc`, desc(inventoryItem.id) as SQL]
      : [order, inventoryItem.id],
    limit: PAGE_SIZE + 1,
  });
  return pageOf(rows, (last) => [last.key, last.id]);
}

/** What a key of each order looks like: a cursor may come from anywhere, and from another order of the same list. */
const isDecimal = (key: string) => /^\d{1,18}(\.\d{1,12})?$/.test(key);
const CURSOR_KEY = { name: () => true, onHand: isDecimal, value: isDecimal, expiry: isDay };

const STOCK = [{ table: itemStock, on: eq(itemStock.itemId, inventoryItem.id) }];

const GROUP = [
  inventoryItem.id,
  inventoryItem.name,
  inventoryItem.isTracked,
  inventoryItem.lowStockLevel,
  itemStock.onHand,
  itemStock.value,
];

/** Items whose name contains the words typed, whatever their case; % and _ mean themselves. */
export const matches = (search: string) => ilike(inventoryItem.name, containing(search));

type Order = {
  order: SQL;
  /** A cursor's key as the order's own type. */
  typed: (key: string) => SQL;
  /** Known only after an item's lots were summed. */
  grouped: boolean;
};

const asNumber = (key: string) => sql`${key}::numeric`;
const asText = (key: string) => sql`${key}::text`;
const asDay = (key: string) => sql`${key}::date`;

/** What to order by; things that keep for ever come last. */
function orderOf({ sort, descending }: Which, day: string): Order {
  if (sort === "onHand") return { order: sql`${itemStock.onHand}`, typed: asNumber, grouped: false };
  if (sort === "value") return { order: sql`${itemStock.value}`, typed: asNumber, grouped: false };
  if (sort === "name") return { order: sql`lower(${inventoryItem.name})`, typed: asText, grouped: false };
  const never = asDay(descending ? "0001-01-01" : "9999-12-31");
  return { order: sql`coalesce(${nextExpiryOf(day)}, ${never})`, typed: asDay, grouped: true };
}

function stateCondition(state: Which["state"], day: string, soonDays: number): SQL | undefined {
  if (state === "low")
    return sql`${inventoryItem.isTracked} and ${usableSum(day)} <= ${inventoryItem.lowStockLevel}`;
  if (state === "out") return sql`${inventoryItem.isTracked} and ${usableSum(day)} = 0`;
  if (state === "expiring") return sql`${nextExpiryOf(day)} <= ${addDays(day, soonDays)}::date`;
  if (state === "expired") return expiredHere(day);
  return undefined;
}
