import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { inventoryLot } from "@/db/schema";
import { dayIn, daysBetween } from "@/server/kernel/clock";
import type { Tx } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { cursorField, pageOf, PAGE_SIZE, readCursor } from "@/server/kernel/keyset";
import { query } from "@/server/kernel/query";
import { anyOf } from "@/server/kernel/tenant-db";
import { expiryState } from "@/server/services/expiration/pure";
import { soonDays } from "@/server/services/expiration/steps";
import { available, inOrder, type ShelfLot } from "@/server/services/fifo/pure";
import { shelvesOf } from "@/server/services/fifo/steps";
import { toDisplay, type ConversionRules } from "@/server/services/unit-conversion/pure";
import { rulesOf } from "@/server/services/unit-conversion/steps";
import { costSeen } from "./answer";
import { shownIn } from "./shown";

/** Open lots that a page shows; whoever has more sees how many there are. */
const SHOWN_LOTS = 200;

/**
 * An item's shelf: its open lots in the order they are taken, those set aside among them, each with age, expiry, cost and
 * cost of a unit. Quantities in base units and as shown; costs null without inventory.view_costs. Throws NotFound.
 */
export const itemShelf = query({
  name: "inventory.shelf",
  can: "inventory.view",
  input: z.strictObject({ itemId: fields.id }),
  async run(ctx, { itemId }) {
    const rules = await rulesOf(ctx, itemId);
    const [shelves, soon] = await Promise.all([shelvesOf(ctx, [itemId]), soonDays(ctx)]);
    const shelf = shelves.get(itemId)!;
    const all = inOrder([...shelf.lots, ...shelf.setAside], shelf.order);
    const shown = all.slice(0, SHOWN_LOTS);
    const details = await ctx.db.list(inventoryLot, {
      where: anyOf(
        inventoryLot.id,
        shown.map((lot) => lot.lotId),
      ),
    });
    const rows = new Map(details.map((lot) => [lot.id, lot]));
    const there = available(shelf);
    return {
      itemId,
      itemName: shelf.itemName,
      isTracked: shelf.isTracked,
      order: shelf.order,
      onHand: String(shelf.onHand),
      shownOnHand: shownIn(rules, shelf.onHand),
      available: String(there),
      shownAvailable: shownIn(rules, there),
      value: costSeen(ctx, shelf.value),
      openLots: all.length,
      lots: shown.map((lot) => ({
        ...lotView(ctx, rules, { ...rows.get(lot.lotId)!, ...lot }, soon),
        state: lot.state,
      })),
    };
  },
});

/** The lots of an item that are used up, newest first, fifty a page. */
export const usedUpLots = query({
  name: "inventory.usedUpLots",
  can: "inventory.view",
  input: z.strictObject({ itemId: fields.id, cursor: cursorField }),
  async run(ctx, { itemId, cursor }) {
    const rules = await rulesOf(ctx, itemId);
    const after = readCursor(cursor, "number");
    const [lots, soon] = await Promise.all([
      ctx.db.list(inventoryLot, {
        where: and(
          eq(inventoryLot.itemId, itemId),
          sql`not ${inventoryLot.open}`,
          after && sql`${inventoryLot.sequence} < ${after[0]}::bigint`,
        ),
        orderBy: [desc(inventoryLot.sequence)],
        limit: PAGE_SIZE + 1,
      }),
      soonDays(ctx),
    ]);
    const page = pageOf(lots, (lot) => [lot.sequence]);
    return { ...page, rows: page.rows.map((lot) => lotView(ctx, rules, { ...lot, lotId: lot.id }, soon)) };
  },
});

type LotRow = typeof inventoryLot.$inferSelect;
type Viewed = Omit<LotRow, "id"> & Pick<ShelfLot, "lotId">;

function lotView(ctx: Tx, rules: ConversionRules, lot: Viewed, soon: number) {
  const today = dayIn(ctx.timezone, ctx.now);
  const receivedOn = dayIn(ctx.timezone, lot.receivedAt);
  return {
    lotId: lot.lotId,
    fifoCode: lot.fifoCode,
    received: String(lot.received),
    shownReceived: shownIn(rules, lot.received),
    remaining: String(lot.remaining),
    shownRemaining: shownIn(rules, lot.remaining),
    entered: { quantity: String(lot.enteredQuantity), unit: lot.enteredUnit },
    cost: costSeen(ctx, lot.cost),
    costLeft: costSeen(ctx, lot.costLeft),
    /** Of one display unit. */
    unitCost: costSeen(ctx, lot.cost) && lot.cost.per(toDisplay(rules, lot.received)),
    receivedAt: lot.receivedAt.toISOString(),
    receivedOn,
    ageDays: daysBetween(receivedOn, today),
    expirationDate: lot.expirationDate,
    expiry: expiryState(lot.expirationDate, today, soon),
    supplier: lot.supplier,
    supplierLot: lot.supplierLot,
    batchId: lot.batchId,
    adjustmentId: lot.adjustmentId,
  };
}
