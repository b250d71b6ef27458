import { eq, sql, type SQL } from "drizzle-orm";
import {
  inventoryAdjustment,
  inventoryItem,
  inventoryLot,
  itemStock,
  lotHold,
  organization,
} from "@/db/schema";
import { dayIn } from "@/server/kernel/clock";
import type { Tx } from "@/server/kernel/context";
import { Quantity } from "@/server/kernel/quantity";
import { anyOf, type Selected } from "@/server/kernel/tenant-db";
import { groupBy } from "@/server/kernel/group";
import { inOrder, lotState, type Shelf, type ShelfLot } from "./shelf";

/** Nearly every taking ends within an item's oldest lots: more are read only where these do not suffice. */
export const FIRST_LOTS = 16;

export type Reading = {
  shelves: Map<string, Shelf>;
  lockDate: string | null;
  /** The candidate code is in use already. */
  codeTaken: boolean;
};

type Which = {
  /** At most so many of the oldest open lots per item; all of them unless given. */
  first?: number;
  /** Only lots received by then. */
  receivedBy?: Date;
  /** A code for an adjustment that might be in use. */
  code?: string;
};

const oldestFirst = [inventoryLot.receivedAt, inventoryLot.sequence];

/** Shelves of these items with their open lots, in one statement; ids that are not this organization's are absent. */
export async function readShelves(ctx: Tx, itemIds: Iterable<string>, which: Which = {}): Promise<Reading> {
  const rows = await ctx.db.select({
    fields,
    from: inventoryItem,
    join: [
      { table: itemStock, on: eq(itemStock.itemId, inventoryItem.id) },
      { table: organization, on: sql`true` },
    ],
    left: leftOf(which),
    where: anyOf(inventoryItem.id, itemIds),
  });
  const today = dayIn(ctx.timezone, ctx.now);
  const byItem = groupBy(rows, (row) => row.itemId);
  return {
    shelves: new Map([...byItem].map(([id, of]) => [id, shelfOf(of, today, which.first)])),
    lockDate: rows[0]?.lockDate ?? null,
    codeTaken: rows.some((row) => row.codeId !== null),
  };
}

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

// One lot more than asked for tells whether there are more.
const leftOf = ({ first, receivedBy, code }: Which) =>
  [
    { table: inventoryAdjustment, on: eq(inventoryAdjustment.code, code ?? "") },
    {
      table: inventoryLot,
      on: openLots(receivedBy),
      first: first === undefined ? undefined : { orderBy: oldestFirst, limit: first + 1 },
    },
    { table: lotHold, on: sql`${lotHold.lotId} = ${inventoryLot.id} and ${lotHold.releasedAt} is null` },
  ] as const;

const openLots = (receivedBy: Date | undefined): SQL => {
  const open = sql`${inventoryLot.itemId} = ${inventoryItem.id} and ${inventoryLot.open}`;
  return receivedBy
    ? sql`${open} and ${inventoryLot.receivedAt} <= ${sql.param(receivedBy, inventoryLot.receivedAt)}`
    : open;
};

type Row = Selected<typeof fields, ReturnType<typeof leftOf>>;

function shelfOf(rows: Row[], today: string, first: number | undefined): Shelf {
  const item = rows[0]!;
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
  const complete = first === undefined || lots.size <= first;
  const ordered = inOrder([...lots.values()], item.order);
  const setAside = ordered.filter((lot) => lot.state !== "usable");
  return {
    itemId: item.itemId,
    itemName: item.itemName,
    itemKind: item.itemKind,
    dimension: item.dimension,
    displayUnit: item.displayUnit,
    isTracked: item.isTracked,
    isActive: item.isActive,
    order: item.order,
    shelfLifeDays: item.isPerishable ? item.shelfLifeDays : null,
    onHand: item.onHand,
    value: item.value,
    lastCost: item.lastCost,
    lastQuantity: item.lastQuantity,
    lots: ordered.filter((lot) => lot.state === "usable"),
    setAside,
    unusable: Quantity.sum(setAside.map((lot) => lot.remaining)),
    complete,
  };
}
