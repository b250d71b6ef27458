import { and, desc, eq, isNotNull, ne } from "drizzle-orm";
import { batchIngredient, inventoryHistory } from "@/db/schema";
import type { CommandTx } from "@/server/kernel/context";
import { groupBy } from "@/server/kernel/group";
import type { MovementId } from "@/server/kernel/ids";
import { Quantity } from "@/server/kernel/quantity";
import { deduct, giveBack, type Posted } from "@/server/services/inventory-adjustment/steps";
import { usedOf, type LineRow } from "./lines";
import { referenceTo, type BatchRow } from "./state";

type Settled = {
  /** What the line shall hold, in the base unit. */
  target: Quantity;
  /** Says a base amount in the unit the person typed. */
  typed: (base: Quantity) => { quantity: Quantity; unit: string };
  reason?: string;
};

/**
 * Brings what a line holds to `target`: more is taken from the shelf, less goes home to the very lots at the very cost.
 * Answers what it holds then (all that was left may be a rounding away from what was asked for) and the adjustment of what
 * was taken, null where nothing more was.
 */
export async function settle(
  ctx: CommandTx,
  row: BatchRow,
  line: LineRow,
  to: Settled,
): Promise<{ held: Quantity; adjustmentId: string | null }> {
  const change = to.target.minus(usedOf(line));
  if (change.isNegative) await takeHome(ctx, row, line, change.negated(), to.reason);
  if (!change.isPositive) return { held: to.target, adjustmentId: null };
  const posted = await deduct(ctx, {
    kind: "batch",
    reference: referenceTo(row),
    batchId: row.id,
    reason: to.reason,
    takings: [{ itemId: line.itemId, quantity: change, entered: to.typed(change) }],
  });
  return { held: usedOf(line).plus(takenIn(posted)), adjustmentId: posted.adjustmentId };
}

/** What an adjustment really took, of one of its takings or of all. */
export const takenIn = (posted: Posted, taking?: number): Quantity =>
  Quantity.sum(posted.lines.filter((l) => taking === undefined || l.line === taking).map((l) => l.quantity));

type Home = { movementId: MovementId; adjustmentId: string; out: Quantity };

/** Gives back what this line took last first; what other lines took of the same item only when its own is not enough. */
async function takeHome(
  ctx: CommandTx,
  row: BatchRow,
  line: LineRow,
  quantity: Quantity,
  reason: string | undefined,
): Promise<void> {
  const others = await ctx.db.select({
    fields: { adjustmentId: batchIngredient.adjustmentId },
    from: batchIngredient,
    where: and(
      eq(batchIngredient.batchId, row.id),
      ne(batchIngredient.id, line.id),
      isNotNull(batchIngredient.adjustmentId),
    ),
  });
  const foreign = new Set(others.map((o) => o.adjustmentId).filter((id) => id !== line.adjustmentId));
  const homes = await homesOf(ctx, row.id, line.itemId);
  const ordered = [
    ...homes.filter((h) => !foreign.has(h.adjustmentId)),
    ...homes.filter((h) => foreign.has(h.adjustmentId)),
  ];
  let left = quantity;
  const back: { home: Home; quantity: Quantity }[] = [];
  for (const home of ordered) {
    const part = Quantity.min(home.out, left);
    if (part.isPositive) back.push({ home, quantity: part });
    left = left.minus(part);
  }
  if (left.isPositive) throw new Error("a line of a batch says that it holds more than the ledger knows of");
  for (const [adjustmentId, lines] of groupBy(back, (b) => b.home.adjustmentId)) {
    await giveBack(ctx, {
      kind: "returned",
      reference: referenceTo(row),
      reason,
      adjustmentId,
      lines: lines.map((l) => ({ movementId: l.home.movementId, quantity: l.quantity })),
    });
  }
}

/** What the batch still holds of an item, movement by movement, newest first. */
async function homesOf(ctx: CommandTx, batchId: string, itemId: string): Promise<Home[]> {
  const movements = await ctx.db.list(inventoryHistory, {
    where: and(eq(inventoryHistory.batchId, batchId), eq(inventoryHistory.itemId, itemId)),
    orderBy: [desc(inventoryHistory.id)],
  });
  const back = groupBy(movements, (m) => m.homeId);
  return movements
    .filter((m) => m.homeId === null && m.quantityChange.isNegative)
    .map((m) => ({
      movementId: m.id,
      adjustmentId: m.adjustmentId,
      out: m.quantityChange.plus(Quantity.sum((back.get(m.id) ?? []).map((b) => b.quantityChange))).negated(),
    }));
}
