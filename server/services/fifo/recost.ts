import { and, eq, sql } from "drizzle-orm";
import { inventoryAdjustment, inventoryHistory, inventoryLot } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { Invalid } from "@/server/kernel/errors";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { openBooks } from "./books";
import { post, type Line } from "./post";
import type { Posted } from "./types";

export type Recost = {
  lotId: string;
  reason: string;
  note?: string;
} & (
  | { /** What the whole lot should have cost. */ cost: Money }
  | { /** What comes on top: late freight, duty. */ addition: Money }
);

/**
 * Gives a lot another cost: what is left of it is re-costed, and the share of what was consumed is posted as an explicit
 * variance (a line without a lot); together they are exactly the difference. Throws NotFound, and Invalid where nothing would change.
 */
export async function recost(ctx: Tx, input: Recost): Promise<Posted & { left: Money; variance: Money }> {
  const { itemId, fifoCode } = await ctx.db.get(inventoryLot, input.lotId, "That lot");
  const reference = { type: "lot", id: input.lotId, label: fifoCode };
  const books = await openBooks(
    ctx,
    { kind: "cost_override", reason: input.reason, note: input.note, reference },
    [itemId],
    { first: 0 },
  );
  const [lot, earlier] = await Promise.all([
    ctx.db.get(inventoryLot, input.lotId),
    changesSoFar(ctx, input.lotId),
  ]);
  const whole = lot.cost.plus(earlier);
  const difference = "cost" in input ? input.cost.minus(whole) : input.addition;
  const costAfter =
    "cost" in input
      ? input.cost.share(lot.remaining, lot.received)
      : lot.costLeft.plus(input.addition.share(lot.remaining, lot.received));
  const left = costAfter.minus(lot.costLeft);
  const variance = difference.minus(left);
  const line = { line: 0, itemId, quantity: Quantity.zero, notBefore: lot.receivedAt };
  const lines: Line[] = [];
  if (!left.isZero)
    lines.push({
      ...line,
      lotId: lot.id,
      fifoCode,
      cost: left,
      remainingAfter: lot.remaining,
      costAfter,
      batchId: lot.batchId,
    });
  if (!variance.isZero)
    lines.push({
      ...line,
      lotId: null,
      fifoCode: null,
      cost: variance,
      remainingAfter: null,
      costAfter: null,
    });
  if (lines.length === 0) throw new Invalid({ cost: "That is what it costs already." });
  return { ...(await post(ctx, books, lines)), left, variance };
}

/** What earlier changes of its cost, and their undoing, came to. */
async function changesSoFar(ctx: Tx, lotId: string): Promise<Money> {
  const [row] = await ctx.db.select({
    fields: {
      total: sql<Money>`coalesce(sum(${inventoryHistory.costChange}), 0)`.mapWith(
        inventoryHistory.costChange,
      ),
    },
    from: inventoryAdjustment,
    join: [{ table: inventoryHistory, on: eq(inventoryHistory.adjustmentId, inventoryAdjustment.id) }],
    where: and(eq(inventoryAdjustment.referenceType, "lot"), eq(inventoryAdjustment.referenceId, lotId)),
  });
  return row?.total ?? Money.zero;
}
