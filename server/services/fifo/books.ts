import { eq } from "drizzle-orm";
import { inventoryAdjustment, itemStock } from "@/db/schema";
import { dayIn } from "@/server/kernel/clock";
import type { Tx } from "@/server/kernel/context";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { shortCode, uuidv7 } from "@/server/kernel/ids";
import type { Quantity } from "@/server/kernel/quantity";
import { PeriodLocked, Remeasured } from "./errors";
import { MOVEMENT_KINDS } from "./kinds";
import { readShelves } from "./read";
import type { Shelf } from "./shelf";
import type { Act, Reckoned } from "./types";

/** An adjustment about to be written: announced to the fence, its items locked, their shelves read after the lock. */
export type Books = {
  readonly id: string;
  readonly code: string;
  readonly act: Act;
  readonly effectiveAt: Date;
  /** Its moment was given, and lies before now. */
  readonly backDated: boolean;
  readonly shelves: Map<string, Shelf>;
};

/**
 * Locks the items' stock in one statement in the order of their ids, then reads their shelves: a statement of its own,
 * because one that locks and reads at once may read lots as they were before the wait.
 * Throws NotFound, Invalid (a moment in the future) and PeriodLocked.
 */
export async function openBooks(
  ctx: Tx,
  act: Act,
  itemIds: Iterable<string>,
  { first, wanted }: { first?: number; wanted?: ReadonlyMap<string, Quantity> } = {},
): Promise<Books> {
  const ids = new Set(itemIds);
  const id = uuidv7();
  const backDated = act.effectiveAt !== undefined && act.effectiveAt < ctx.now;
  const receivedBy = backDated ? act.effectiveAt : undefined;
  let code = codeFor(act);
  const [, , reading] = await Promise.all([
    ctx.db.announce("app.adjustment_id", id),
    ctx.db.lock(itemStock, itemStock.itemId, ids),
    readShelves(ctx, ids, { first, wanted, receivedBy, code }),
  ]);
  if (reading.shelves.size !== ids.size) throw new NotFound("That item");
  if (reading.codeTaken) {
    do code = codeFor(act);
    while (await ctx.db.count(inventoryAdjustment, eq(inventoryAdjustment.code, code)));
  }
  return {
    id,
    code,
    act,
    effectiveAt: momentOf(ctx, act, reading.lockDate),
    backDated,
    shelves: reading.shelves,
  };
}

/** Throws Remeasured where an amount was reckoned in another dimension than the item has now that it is locked. */
export function requireMeasure(shelf: Shelf, { dimension }: Reckoned): void {
  if (dimension && dimension !== shelf.dimension) throw new Remeasured(shelf.itemName);
}

const codeFor = (act: Act) => `${MOVEMENT_KINDS[act.kind].prefix}-${shortCode()}`;

function momentOf(ctx: Tx, act: Act, lockDate: string | null): Date {
  const at = act.effectiveAt ?? ctx.now;
  if (at > ctx.now) throw new Invalid({ effectiveAt: "That is in the future." });
  if (lockDate !== null && dayIn(ctx.timezone, at) <= lockDate) throw new PeriodLocked(lockDate);
  return at;
}
