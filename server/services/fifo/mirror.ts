import type { Tx } from "@/server/kernel/context";
import { CannotUndo } from "./errors";
import { stillOut, takersOf, type Lot, type Movement } from "./history";
import type { Line } from "./post";
import type { Money } from "@/server/kernel/money";
import type { Quantity } from "@/server/kernel/quantity";

type State = { remaining: Quantity; costLeft: Money };

export type Mirror = {
  lots: ReadonlyMap<string, Lot>;
  credits: Map<string, { quantity: Quantity; cost: Money }>;
};

/**
 * The lines that mirror an adjustment's: what was taken and is still out goes back to its very lot at the very cost it
 * left with; what came leaves again. Throws CannotUndo where a lot no longer allows it. Pure but for the look at who
 * stands in the way.
 */
export async function mirrorOf(
  ctx: Tx,
  code: string,
  movements: readonly Movement[],
  { lots, credits }: Mirror,
): Promise<Line[]> {
  const now = new Map<string, State>([...lots].map(([id, lot]) => [id, lot]));
  const lines: Line[] = [];
  for (const movement of movements) {
    // A line that gave back is undone whole; of one that took, only what has not been given back meanwhile.
    const out = movement.homeId
      ? { quantity: movement.quantityChange, cost: movement.costChange }
      : stillOut(movement, credits);
    if (out.quantity.isZero && out.cost.isZero) continue;
    const lot = movement.lotId ? lots.get(movement.lotId)! : undefined;
    const line: Line = {
      line: movement.lineNo - 1,
      itemId: movement.itemId,
      lotId: movement.lotId,
      fifoCode: lot?.fifoCode ?? null,
      quantity: out.quantity.negated(),
      cost: out.cost.negated(),
      remainingAfter: null,
      costAfter: null,
      homeId: movement.homeId ?? movement.id,
      batchId: movement.batchId,
      notBefore: movement.effectiveAt,
    };
    if (lot) {
      const after = stepBack(now.get(lot.id)!, movement, out);
      if (!after) throw await obstacle(ctx, code, lot, movement);
      now.set(lot.id, after);
      line.remainingAfter = after.remaining;
      line.costAfter = after.costLeft;
    }
    lines.push(line);
  }
  return lines;
}

/** The lot with a line taken back out of it; null where it does not allow that. */
function stepBack(lot: State, movement: Movement, out: { quantity: Quantity; cost: Money }): State | null {
  const recosted = out.quantity.isZero;
  if (
    recosted &&
    !(lot.remaining.equals(movement.remainingAfter!) && lot.costLeft.equals(movement.costAfter!))
  )
    return null;
  if (lot.remaining.compare(out.quantity) < 0 || lot.costLeft.compare(out.cost) < 0) return null;
  const after = { remaining: lot.remaining.minus(out.quantity), costLeft: lot.costLeft.minus(out.cost) };
  return after.remaining.isZero && !after.costLeft.isZero ? null : after;
}

async function obstacle(ctx: Tx, code: string, lot: Lot, movement: Movement): Promise<Error> {
  if (lot.remaining.compare(movement.quantityChange) < 0) {
    const takers = await takersOf(ctx, [lot.id]);
    return new CannotUndo(
      `${code} cannot be undone: lot ${lot.fifoCode} was used since, by ${takers.join(", ") || "others"}. Undo that first.`,
      { fifoCode: lot.fifoCode, takers },
    );
  }
  return new CannotUndo(
    `${code} cannot be undone: lot ${lot.fifoCode} changed since, in quantity or in cost. Correct it by a new entry.`,
    { fifoCode: lot.fifoCode, takers: [] },
  );
}
