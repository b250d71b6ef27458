import { inventoryAdjustment } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { Invalid, NotFound } from "@/server/kernel/errors";
import type { MovementId } from "@/server/kernel/ids";
import { Quantity } from "@/server/kernel/quantity";
import { shownAmount } from "@/server/kernel/shown";
import { openBooks } from "./books";
import { CannotUndo, NotSoMuchOut } from "./errors";
import { creditsOf, linesOf, lotsById, stillOut, type Movement } from "./history";
import { post, type Line } from "./post";
import { settle, takeFrom, type OpenLot } from "./take";
import type { Act, Entered, Posted } from "./types";

/** What is to go home: of one movement, or of an item over all of an adjustment's lines. In the base unit. */
export type Credit = ({ movementId: string } | { itemId: string }) & {
  quantity: Quantity;
  entered?: Entered;
};

/**
 * Gives part (or all) of what an adjustment took back to the very lots it came from, at the very cost it left with; the
 * last part of a line takes the rest of its cost. Of an item, what was taken last goes home first.
 * Throws NotFound, NotSoMuchOut, CannotUndo (the adjustment is an undoing), PeriodLocked, Invalid.
 */
export async function giveBack(
  ctx: Tx,
  act: Act & { adjustmentId: string },
  credits: readonly Credit[],
): Promise<Posted> {
  if (credits.length === 0 || credits.some((credit) => !credit.quantity.isPositive))
    throw new Invalid({ quantity: "Enter an amount above zero." });
  const original = await ctx.db.get(inventoryAdjustment, act.adjustmentId, "That entry");
  if (original.adjustmentType === "reversal") throw new CannotUndo(`${original.code} is itself an undoing.`);
  const taken = (await linesOf(ctx, [original.id])).filter((line) => line.quantityChange.isNegative);
  const chosen = credits.map((credit) => linesFor(taken, credit));
  const books = await openBooks(
    ctx,
    act,
    chosen.flat().map((line) => line.itemId),
    { first: 0 },
  );
  const [lots, home] = await Promise.all([
    lotsById(
      ctx,
      taken.map((line) => line.lotId),
    ),
    creditsOf(
      ctx,
      taken.map((line) => line.id),
    ),
  ]);
  const byId = new Map(taken.map((line) => [line.id as string, line]));
  const out = new Map(taken.map((line) => [line.id as string, outOf(line, home)]));
  const now = new Map(
    [...lots].map(([id, lot]) => [id, { remaining: lot.remaining, costLeft: lot.costLeft }]),
  );
  const lines: Line[] = [];
  credits.forEach((credit, i) => {
    const from = chosen[i]!.map((line) => out.get(line.id)!);
    const all = Quantity.sum(from.map((o) => o.remaining));
    const { takes, missing } = takeFrom(from, settle(credit.quantity, all));
    if (missing.isPositive)
      throw new NotSoMuchOut(
        books.shelves.get(chosen[i]![0]!.itemId)!.itemName,
        shownAmount(String(all), ctx.locale),
      );
    for (const take of takes) {
      const line = byId.get(take.lotId)!;
      out.set(take.lotId, { lotId: take.lotId, remaining: take.remainingAfter, costLeft: take.costAfter });
      const before = line.lotId ? now.get(line.lotId)! : null;
      const after = before && {
        remaining: before.remaining.plus(take.quantity),
        costLeft: before.costLeft.plus(take.cost),
      };
      if (after) now.set(line.lotId!, after);
      lines.push({
        line: i,
        itemId: line.itemId,
        lotId: line.lotId,
        fifoCode: line.lotId && lots.get(line.lotId)!.fifoCode,
        quantity: take.quantity,
        cost: take.cost,
        remainingAfter: after?.remaining ?? null,
        costAfter: after?.costLeft ?? null,
        entered: credit.entered,
        homeId: line.id as MovementId,
        batchId: line.batchId,
        notBefore: line.effectiveAt,
      });
    }
  });
  return post(ctx, books, lines);
}

/** The lines a credit speaks of, the last taken first. */
function linesFor(taken: readonly Movement[], credit: Credit): Movement[] {
  const lines = taken.filter((line) =>
    "movementId" in credit ? line.id === credit.movementId : line.itemId === credit.itemId,
  );
  if (lines.length === 0) throw new NotFound("That line");
  return lines.reverse();
}

/** What is still out of a line, as something to take from: `lotId` is the movement's id here. */
function outOf(line: Movement, home: Awaited<ReturnType<typeof creditsOf>>): OpenLot {
  const { quantity, cost } = stillOut(line, home);
  return { lotId: line.id, remaining: quantity.negated(), costLeft: cost.negated() };
}
