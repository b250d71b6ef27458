import { and, desc, eq, ne } from "drizzle-orm";
import { inventoryAdjustment } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import type { Row } from "@/server/kernel/tenant-db";
import { openBooks, type Books } from "./books";
import { AlreadyUndone, CannotUndo } from "./errors";
import { groupBy } from "@/server/kernel/group";
import { creditsOf, linesOf, lotsById, reversalsOf, type Movement } from "./history";
import { receiptsBefore } from "./last-receipt";
import { mirrorOf } from "./mirror";
import { post, type Line } from "./post";
import type { Act, Posted, Reference } from "./types";

type Adjustment = Row<typeof inventoryAdjustment>;

type Why = { reason: string; note?: string; reference?: Reference };

/**
 * Undoes an adjustment, once: an adjustment of its own that mirrors every line (of what was partly given back, the rest).
 * Throws NotFound, AlreadyUndone, and CannotUndo where a lot no longer allows it or nothing is left to undo.
 */
export async function reverse(ctx: Tx, adjustmentId: string, why: Why): Promise<Posted> {
  const adjustment = await ctx.db.get(inventoryAdjustment, adjustmentId, "That entry");
  if (adjustment.adjustmentType === "reversal")
    throw new CannotUndo(`${adjustment.code} is itself an undoing. Record the act again instead.`);
  const [posted] = await reverseEach(ctx, [adjustment], why);
  if (!posted) throw new CannotUndo(`Everything of ${adjustment.code} has been given back already.`);
  return posted;
}

/**
 * Undoes whatever of a document's adjustments has not been undone: all it took goes home. What was given back already
 * stays so. Answers the reversals, newest act first; none where nothing is out.
 */
export async function reverseAll(
  ctx: Tx,
  document: Pick<Reference, "type" | "id">,
  why: Why,
): Promise<Posted[]> {
  const adjustments = await ctx.db.list(inventoryAdjustment, {
    where: and(
      eq(inventoryAdjustment.referenceType, document.type),
      eq(inventoryAdjustment.referenceId, document.id),
      ne(inventoryAdjustment.adjustmentType, "reversal"),
    ),
    orderBy: [desc(inventoryAdjustment.recordedAt), desc(inventoryAdjustment.id)],
  });
  return reverseEach(ctx, adjustments, why, { leaveCredits: true });
}

async function reverseEach(
  ctx: Tx,
  adjustments: readonly Adjustment[],
  why: Why,
  { leaveCredits = false } = {},
): Promise<Posted[]> {
  if (adjustments.length === 0) return [];
  const ids = adjustments.map((a) => a.id);
  const movements = groupBy(await linesOf(ctx, ids), (line) => line.adjustmentId);
  const all = [...movements.values()].flat();
  const act: Act = { kind: "reversal", reason: why.reason, note: why.note, reference: why.reference };
  // One lock for all of them, in the order of item ids, before anything else is looked at.
  const first = await openBooks(ctx, act, itemsOf(all), { first: 0 });
  const done = await reversalsOf(ctx, ids);
  const posted: Posted[] = [];
  let books: Books | undefined = first;
  for (const adjustment of adjustments) {
    if (done.has(adjustment.id)) {
      if (leaveCredits) continue;
      throw new AlreadyUndone(adjustment.code);
    }
    const own = movements.get(adjustment.id) ?? [];
    if (leaveCredits && own.some((line) => line.homeId !== null)) continue;
    const lines = await mirrorLines(ctx, adjustment, own);
    if (lines.length === 0) continue;
    // Each reversal is announced for itself, and sees the stock that the one before it left.
    books ??= await openBooks(ctx, act, itemsOf(all), { first: 0 });
    const reference = why.reference ?? referenceOf(adjustment);
    const last = await receiptsBefore(ctx, adjustment.id, own);
    posted.push(
      await post(ctx, { ...books, act: { ...act, reference } }, lines, { reverses: adjustment.id, last }),
    );
    books = undefined;
  }
  return posted;
}

async function mirrorLines(ctx: Tx, adjustment: Adjustment, movements: Movement[]): Promise<Line[]> {
  const [lots, credits] = await Promise.all([
    lotsById(
      ctx,
      movements.map((line) => line.lotId),
    ),
    creditsOf(
      ctx,
      movements.map((line) => line.id),
    ),
  ]);
  return mirrorOf(ctx, adjustment.code, movements, { lots, credits });
}

const itemsOf = (movements: readonly Movement[]) => new Set(movements.map((line) => line.itemId));

function referenceOf(adjustment: Adjustment): Reference | undefined {
  const { referenceType: type, referenceId: id, referenceLabel: label } = adjustment;
  return type && id ? { type, id, label: label ?? "" } : undefined;
}
