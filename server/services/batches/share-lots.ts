import { groupBy } from "@/server/kernel/group";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";

/** What a batch holds of one lot (or, without one, of an item that is not tracked), returns subtracted. */
export type LotTaking = {
  itemId: string;
  lotId: string | null;
  fifoCode: string | null;
  quantity: Quantity;
  cost: Money;
};

export type LineUse = { id: string; itemId: string; used: Quantity };

export type LotUse = { lotId: string | null; fifoCode: string | null; quantity: Quantity; cost: Money };

/**
 * Says which lots each line of a batch used. Lines of one item share its lots in the order they were taken; every lot appears,
 * and the parts sum to the takings exactly (what a line does not account for goes to the item's last line).
 */
export function shareLots(lines: readonly LineUse[], takings: readonly LotTaking[]): Map<string, LotUse[]> {
  const uses = new Map<string, LotUse[]>(lines.map((line) => [line.id, []]));
  const lotsOf = groupBy(
    takings.filter((t) => !t.quantity.isZero || !t.cost.isZero),
    (t) => t.itemId,
  );
  const linesOf = groupBy(lines, (line) => line.itemId);
  for (const [itemId, lots] of lotsOf) {
    const queue = lots.map((lot) => ({ ...lot }));
    const ofItem = linesOf.get(itemId) ?? [];
    ofItem.forEach((line, i) => {
      const last = i === ofItem.length - 1;
      let wanted = line.used;
      while (queue[0] && (last || wanted.isPositive)) {
        const lot = queue[0];
        const quantity = last ? lot.quantity : Quantity.min(wanted, lot.quantity);
        const cost = lot.quantity.isZero ? lot.cost : lot.cost.share(quantity, lot.quantity);
        uses.get(line.id)!.push({ lotId: lot.lotId, fifoCode: lot.fifoCode, quantity, cost });
        lot.quantity = lot.quantity.minus(quantity);
        lot.cost = lot.cost.minus(cost);
        wanted = wanted.minus(quantity);
        if (lot.quantity.isZero) queue.shift();
      }
    });
  }
  return uses;
}
