import { inventoryAdjustment, inventoryHistory, inventoryLot, itemStock } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import type { MovementId } from "@/server/kernel/ids";
import { log } from "@/server/kernel/log";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import type { NewRow } from "@/server/kernel/tenant-db";
import type { Books } from "./books";
import { groupBy } from "@/server/kernel/group";
import type { Entered, Posted } from "./types";

/** One movement about to be written; quantity and cost with their sign. */
export type Line = {
  /** Index of the taking, receipt or original line that it belongs to. */
  line: number;
  itemId: string;
  lotId: string | null;
  fifoCode: string | null;
  quantity: Quantity;
  cost: Money;
  /** What the lot holds and is worth afterwards; null without a lot. */
  remainingAfter: Quantity | null;
  costAfter: Money | null;
  entered?: Entered | null;
  homeId?: MovementId | null;
  batchId?: string | null;
  /** When the lot it touches was received: nothing leaves a lot before that. */
  notBefore?: Date;
};

export type NewLot = Omit<NewRow<typeof inventoryLot>, "adjustmentId">;

type Extra = {
  reverses?: string;
  newLots?: NewLot[];
  /** Cost and quantity of the newest receipt per item, where it changes. */
  last?: Map<string, { cost: Money | null; quantity: Quantity | null }>;
};

/**
 * Writes an adjustment: its row, the lots, the movements and the items' stock, in five statements at most that are sent
 * together, whatever the number of lots. The database compares what the movements state with the lots (0002_walls.sql).
 */
export async function post(
  ctx: Tx,
  books: Books,
  lines: readonly Line[],
  extra: Extra = {},
): Promise<Posted> {
  const { id, code, act } = books;
  const newLots = extra.newLots ?? [];
  const fresh = new Set(newLots.map((lot) => lot.id));
  const changed = lotsAfter(lines).filter((lot) => !fresh.has(lot.id));
  const stocks = stocksAfter(books, lines, extra.last);
  const effectiveAt = latest(books.effectiveAt, lines);
  const db = ctx.db;
  const [, , touched, , counted] = await Promise.all([
    db.insert(inventoryAdjustment, {
      id,
      code,
      adjustmentType: act.kind,
      reason: act.reason,
      note: act.note,
      referenceType: act.reference?.type,
      referenceId: act.reference?.id,
      referenceLabel: act.reference?.label,
      reverses: extra.reverses,
      lines: lines.length,
      effectiveAt,
      recordedAt: ctx.now,
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.id,
      actorName: ctx.actor.name,
    }),
    db.insertMany(
      inventoryLot,
      newLots.map((lot) => ({ ...lot, adjustmentId: id })),
    ),
    db.updateMany(inventoryLot, "id", changed),
    db.insertMany(
      inventoryHistory,
      lines.map((line, i) => movement(ctx, books, line, i + 1, effectiveAt)),
    ),
    db.updateMany(itemStock, "itemId", stocks),
  ]);
  if (touched !== changed.length || counted !== stocks.length)
    throw new Error("a lot or an item was not there");
  // Before COMMIT, and again where the command is tried again: the command's own line, by the same request id, says how it ended.
  log("info", "posted", {
    adjustment: code,
    kind: act.kind,
    lots: changed.length + newLots.length,
    requestId: ctx.requestId,
    organization: ctx.organizationId,
    actor: ctx.actor.id,
  });
  return answer(books, lines);
}

/** The lots as the last line of each leaves them. */
function lotsAfter(lines: readonly Line[]) {
  const after = new Map<string, { id: string; remaining: Quantity; costLeft: Money }>();
  for (const { lotId, remainingAfter, costAfter } of lines)
    if (lotId) after.set(lotId, { id: lotId, remaining: remainingAfter!, costLeft: costAfter! });
  return [...after.values()];
}

function stocksAfter({ shelves }: Books, lines: readonly Line[], last: Extra["last"]) {
  const byItem = groupBy(
    lines.filter((line) => line.lotId !== null || last?.has(line.itemId)),
    (line) => line.itemId,
  );
  return [...byItem].map(([itemId, of]) => {
    const shelf = shelves.get(itemId)!;
    const onLots = of.filter((line) => line.lotId !== null);
    const newest = last?.get(itemId) ?? { cost: shelf.lastCost, quantity: shelf.lastQuantity };
    return {
      itemId,
      onHand: Quantity.sum([shelf.onHand, ...onLots.map((line) => line.quantity)]),
      value: Money.sum([shelf.value, ...onLots.map((line) => line.cost)]),
      lastCost: newest.cost,
      lastQuantity: newest.quantity,
    };
  });
}

/** Clocks of two servers may differ by a moment: what leaves a lot never does so before the lot came. */
const latest = (at: Date, lines: readonly Line[]): Date =>
  lines.reduce((max, { notBefore }) => (notBefore && notBefore > max ? notBefore : max), at);

function movement(ctx: Tx, { id, act }: Books, line: Line, lineNo: number, effectiveAt: Date) {
  return {
    adjustmentId: id,
    lineNo,
    itemId: line.itemId,
    lotId: line.lotId,
    batchId: line.batchId ?? act.batchId ?? null,
    changeType: act.kind,
    quantityChange: line.quantity,
    costChange: line.cost,
    remainingAfter: line.remainingAfter,
    costAfter: line.costAfter,
    enteredQuantity: line.entered?.quantity ?? null,
    enteredUnit: line.entered?.unit ?? null,
    homeId: line.homeId ?? null,
    effectiveAt,
    recordedAt: ctx.now,
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id,
  };
}

const positive = <T extends { isNegative: boolean; negated(): T }>(amount: T): T =>
  amount.isNegative ? amount.negated() : amount;

function answer({ id, code }: Books, lines: readonly Line[]): Posted {
  const posted = lines.map(({ line, itemId, lotId, fifoCode, quantity, cost, remainingAfter }) => ({
    line,
    itemId,
    lotId,
    fifoCode,
    quantity: positive(quantity),
    cost: positive(cost),
    remainingAfter,
  }));
  return { adjustmentId: id, code, cost: Money.sum(posted.map((line) => line.cost)), lines: posted };
}
