import { eq, sql, type SQL } from "drizzle-orm";
import {
  inventoryAdjustment,
  inventoryItem,
  inventoryLot,
  itemStock,
  lotHold,
  organization,
} from "@/db/schema";
import type { PgColumn } from "drizzle-orm/pg-core";
import { dayIn } from "@/server/kernel/clock";
import type { Tx } from "@/server/kernel/context";
import { Quantity } from "@/server/kernel/quantity";
import { anyOf, arrayLiteral, type Selected } from "@/server/kernel/tenant-db";
import { groupBy } from "@/server/kernel/group";
import { inOrder, lotState, type Shelf, type ShelfLot } from "./shelf";

/** Nearly every taking ends within an item's oldest lots: more are read only where these do not suffice. */
export const FIRST_LOTS = 16;

/** As many lots as a guess may ask for. */
export const MOST_LOTS = 4000;

export type Reading = {
  shelves: Map<string, Shelf>;
  lockDate: string | null;
  /** The candidate code is in use already. */
  codeTaken: boolean;
};

type WhichLots = {
  /** At most so many open lots per item, those taken first; all of them unless given. */
  first?: number;
  /** Only lots received by then. */
  receivedBy?: Date;
};

type Which = WhichLots & {
  /** A code for an adjustment that might be in use. */
  code?: string;
  /** By item, in the base unit: with `first`, as many more lots as would hold it if all were like the newest receipt. */
  wanted?: ReadonlyMap<string, Quantity>;
};

const oldestFirst = [inventoryLot.receivedAt, inventoryLot.sequence];
const earliestExpiryFirst = [sql`${inventoryLot.expirationDate} nulls last`, ...oldestFirst];

/**
 * Shelves of these items with their oldest open lots, in one statement; ids that are not this organization's are absent.
 * Lots are chosen by age here whatever the item's order, which is only known afterwards.
 */
export async function readShelves(ctx: Tx, itemIds: Iterable<string>, which: Which = {}): Promise<Reading> {
  const first = which.first === undefined ? undefined : firstLots(which.first, which.wanted);
  const rows = await ctx.db.select({
    fields: { ...fields, first: first ?? sql<null>`null` },
    from: inventoryItem,
    join: [
      { table: itemStock, on: eq(itemStock.itemId, inventoryItem.id) },
      { table: organization, on: sql`true` },
    ],
    left: leftOf(which, first),
    where: anyOf(inventoryItem.id, itemIds),
  });
  const today = dayIn(ctx.timezone, ctx.now);
  const byItem = groupBy(rows, (row) => row.itemId);
  return {
    shelves: new Map([...byItem].map(([id, of]) => [id, withLots(headOf(of[0]!), of, today, of[0]!.first)])),
    lockDate: rows[0]?.lockDate ?? null,
    codeTaken: rows.some((row) => row.codeId !== null),
  };
}

/** The same shelves with more of their lots (all of one order), in one statement of lots alone. */
export async function readMoreLots(
  ctx: Tx,
  shelves: readonly Shelf[],
  which: WhichLots & { order: Shelf["order"] },
): Promise<Shelf[]> {
  const ids = shelves.map((shelf) => shelf.itemId);
  const orderBy = which.order === "fefo" ? earliestExpiryFirst : oldestFirst;
  const rows = await ctx.db.select({
    fields: { itemId: inventoryItem.id, ...lotFields },
    from: inventoryItem,
    left: lotsAndHolds(which, orderBy, which.first === undefined ? undefined : sql`${which.first}`),
    where: anyOf(inventoryItem.id, ids),
  });
  const today = dayIn(ctx.timezone, ctx.now);
  const byItem = groupBy(rows, (row) => row.itemId);
  return shelves.map((shelf) => withLots(shelf, byItem.get(shelf.itemId) ?? [], today, which.first));
}

const lotFields = {
  lotId: inventoryLot.id,
  fifoCode: inventoryLot.fifoCode,
  received: inventoryLot.received,
  remaining: inventoryLot.remaining,
  costLeft: inventoryLot.costLeft,
  receivedAt: inventoryLot.receivedAt,
  sequence: inventoryLot.sequence,
  expirationDate: inventoryLot.expirationDate,
  hold: lotHold.kind,
};

const fields = {
  itemId: inventoryItem.id,
  itemName: inventoryItem.name,
  itemKind: inventoryItem.kind,
  dimension: inventoryItem.dimension,
  displayUnit: inventoryItem.displayUnit,
  isTracked: inventoryItem.isTracked,
  isActive: inventoryItem.isActive,
  order: inventoryItem.deductionOrder,
  isPerishable: inventoryItem.isPerishable,
  shelfLifeDays: inventoryItem.shelfLifeDays,
  onHand: itemStock.onHand,
  value: itemStock.value,
  lastCost: itemStock.lastCost,
  lastQuantity: itemStock.lastQuantity,
  lockDate: organization.lockDate,
  codeId: inventoryAdjustment.id,
  ...lotFields,
};

/** How many lots to read of each item. A text that does not change with the amounts, so that it is planned once. */
function firstLots(first: number, wanted: Which["wanted"]): SQL<number> {
  if (!wanted?.size) return sql<number>`${first}::int`;
  const items = sql`${arrayLiteral(wanted.keys())}::uuid[]`;
  const amounts = sql`${arrayLiteral([...wanted.values()].map(String))}::numeric[]`;
  const guess = sql`(${amounts})[array_position(${items}, ${inventoryItem.id})] * 5 / nullif(${itemStock.lastQuantity} * 4, 0)`;
  return sql<number>`(${first}::int + coalesce(least(${MOST_LOTS}, ${guess}), 0)::int)`;
}

// One lot more than asked for tells whether there are more.
const lotsAndHolds = ({ receivedBy }: WhichLots, orderBy: (PgColumn | SQL)[], first: SQL | undefined) =>
  [
    {
      table: inventoryLot,
      on: openLots(receivedBy),
      first: first && { orderBy, limit: sql`${first} + 1` },
    },
    { table: lotHold, on: sql`${lotHold.lotId} = ${inventoryLot.id} and ${lotHold.releasedAt} is null` },
  ] as const;

const leftOf = (which: Which, first: SQL | undefined) =>
  [
    { table: inventoryAdjustment, on: eq(inventoryAdjustment.code, which.code ?? "") },
    ...lotsAndHolds(which, oldestFirst, first),
  ] as const;

const openLots = (receivedBy: Date | undefined): SQL => {
  const open = sql`${inventoryLot.itemId} = ${inventoryItem.id} and ${inventoryLot.open}`;
  return receivedBy
    ? sql`${open} and ${inventoryLot.receivedAt} <= ${sql.param(receivedBy, inventoryLot.receivedAt)}`
    : open;
};

type Row = Selected<typeof fields, ReturnType<typeof leftOf>>;
type LotRow = Selected<typeof lotFields, ReturnType<typeof lotsAndHolds>>;
type Head = Omit<Shelf, "lots" | "setAside" | "unusable" | "complete">;

const headOf = (row: Row): Head => ({
  itemId: row.itemId,
  itemName: row.itemName,
  itemKind: row.itemKind,
  dimension: row.dimension,
  displayUnit: row.displayUnit,
  isTracked: row.isTracked,
  isActive: row.isActive,
  order: row.order,
  shelfLifeDays: row.isPerishable ? row.shelfLifeDays : null,
  onHand: row.onHand,
  value: row.value,
  lastCost: row.lastCost,
  lastQuantity: row.lastQuantity,
});

function withLots(
  head: Head,
  rows: readonly LotRow[],
  today: string,
  first: number | null | undefined,
): Shelf {
  const lots = new Map<string, ShelfLot>();
  for (const row of rows) {
    if (row.lotId === null) continue;
    // A lot with both a hold and a recall comes twice; the recall is what counts.
    if (lots.has(row.lotId) && row.hold !== "recall") continue;
    lots.set(row.lotId, {
      lotId: row.lotId,
      fifoCode: row.fifoCode!,
      received: row.received!,
      remaining: row.remaining!,
      costLeft: row.costLeft!,
      receivedAt: row.receivedAt!,
      sequence: row.sequence!,
      expirationDate: row.expirationDate,
      state: lotState({ expirationDate: row.expirationDate, hold: row.hold }, today),
    });
  }
  const ordered = inOrder([...lots.values()], head.order);
  const setAside = ordered.filter((lot) => lot.state !== "usable");
  return {
    ...head,
    lots: ordered.filter((lot) => lot.state === "usable"),
    setAside,
    unusable: Quantity.sum(setAside.map((lot) => lot.remaining)),
    complete: first === undefined || first === null || lots.size <= first,
  };
}
