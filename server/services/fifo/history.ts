import { eq, sql } from "drizzle-orm";
import { inventoryAdjustment, inventoryHistory, inventoryLot } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import type { MovementId } from "@/server/kernel/ids";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { anyOf, type Row } from "@/server/kernel/tenant-db";

export type Movement = Row<typeof inventoryHistory>;
export type Lot = Row<typeof inventoryLot>;

/** The lines of these adjustments, in order. Append-only, so that they may be read before anything is locked. */
export const linesOf = (ctx: Tx, adjustmentIds: Iterable<string>): Promise<Movement[]> =>
  ctx.db.list(inventoryHistory, {
    where: anyOf(inventoryHistory.adjustmentId, adjustmentIds),
    orderBy: [inventoryHistory.id],
  });

/** What of movements has gone home so far, by the id of the movement; read after the lock. */
export async function creditsOf(
  ctx: Tx,
  movementIds: Iterable<MovementId>,
): Promise<Map<string, { quantity: Quantity; cost: Money }>> {
  const rows = await ctx.db.select({
    fields: {
      homeId: inventoryHistory.homeId,
      quantity: sql<Quantity>`sum(${inventoryHistory.quantityChange})`.mapWith(
        inventoryHistory.quantityChange,
      ),
      cost: sql<Money>`sum(${inventoryHistory.costChange})`.mapWith(inventoryHistory.costChange),
    },
    from: inventoryHistory,
    where: anyOf(inventoryHistory.homeId, movementIds),
    groupBy: [inventoryHistory.homeId],
  });
  return new Map(rows.map((row) => [row.homeId!, row]));
}

/** A movement without what has gone home of it already. */
export function stillOut(movement: Movement, credits: Map<string, { quantity: Quantity; cost: Money }>) {
  const credit = credits.get(movement.id);
  return {
    quantity: credit ? movement.quantityChange.plus(credit.quantity) : movement.quantityChange,
    cost: credit ? movement.costChange.plus(credit.cost) : movement.costChange,
  };
}

/** Lots by id, open or not, as they are after the lock. */
export async function lotsById(ctx: Tx, lotIds: Iterable<string | null>): Promise<Map<string, Lot>> {
  const ids = new Set([...lotIds].filter((id) => id !== null));
  const lots = await ctx.db.list(inventoryLot, { where: anyOf(inventoryLot.id, ids) });
  return new Map(lots.map((lot) => [lot.id, lot]));
}

/** The adjustments that undid these, by the id of the one undone. */
export async function reversalsOf(ctx: Tx, adjustmentIds: Iterable<string>): Promise<Map<string, string>> {
  const rows = await ctx.db.select({
    fields: { reverses: inventoryAdjustment.reverses, code: inventoryAdjustment.code },
    from: inventoryAdjustment,
    where: anyOf(inventoryAdjustment.reverses, adjustmentIds),
  });
  return new Map(rows.map((row) => [row.reverses!, row.code]));
}

/** Who took from these lots and has not given it all back: codes of adjustments, with the document where there is one. */
export async function takersOf(ctx: Tx, lotIds: Iterable<string>): Promise<string[]> {
  const rows = await ctx.db.select({
    fields: {
      id: inventoryHistory.id,
      change: inventoryHistory.quantityChange,
      code: inventoryAdjustment.code,
      document: inventoryAdjustment.referenceLabel,
    },
    from: inventoryHistory,
    join: [{ table: inventoryAdjustment, on: eq(inventoryAdjustment.id, inventoryHistory.adjustmentId) }],
    where: sql`${anyOf(inventoryHistory.lotId, lotIds)} and ${inventoryHistory.quantityChange} < 0`,
    orderBy: [inventoryHistory.id],
    limit: 200,
  });
  const credits = await creditsOf(
    ctx,
    rows.map((row) => row.id),
  );
  const out = rows.filter((row) => !row.change.plus(credits.get(row.id)?.quantity ?? Quantity.zero).isZero);
  return [...new Set(out.map((row) => (row.document ? `${row.code} (${row.document})` : row.code)))];
}
