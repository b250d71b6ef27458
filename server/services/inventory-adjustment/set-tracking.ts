import { z } from "zod";
import { command } from "@/server/kernel/command";
import { Invalid, RuleError } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { Money } from "@/server/kernel/money";
import { lastKnownCost } from "@/server/services/fifo/pure";
import { drain, lockedShelf, receive } from "@/server/services/fifo/steps";
import { lockItem, setItemTracked } from "@/server/services/inventory/steps";
import { rulesOf } from "@/server/services/unit-conversion/steps";
import { postedAnswer } from "./answer";
import { baseOf } from "./amount";

class TrackedAlready extends RuleError {
  constructor(itemName: string, isTracked: boolean) {
    super("TRACKED_ALREADY", `Tracking of ${itemName} is ${isTracked ? "on" : "off"} already.`);
  }
}

/**
 * Switches the counting of an item on or off. Off: its lots are emptied by an adjustment, and from then on it never runs
 * out. On: what is there now becomes its first lot, at the cost given or the last known. Refuses: no change.
 */
export const setTracking = command({
  name: "inventory.setTracking",
  can: "inventory.adjust",
  input: z.strictObject({
    itemId: fields.id,
    isTracked: fields.flag,
    /** What is there now; only when switching on, and nothing unless given. */
    quantity: optional(fields.quantityOrZero),
    unit: optional(fields.unit),
    cost: optional(fields.cost),
    reason: optional(fields.reason),
  }),
  async run(ctx, { itemId, isTracked, quantity, unit, cost, reason }) {
    // The item before its stock, as everywhere: whoever archives or edits it waits here and not in a circle with us.
    await lockItem(ctx, itemId);
    const rules = await rulesOf(ctx, itemId);
    const act = { kind: "tracking" as const, reason };
    let posted = null;
    if (!isTracked) {
      if (quantity) throw new Invalid({ quantity: "An item that is not tracked has no amount." });
      const { shelf, posted: drained } = await drain(ctx, act, itemId);
      if (!shelf.isTracked) throw new TrackedAlready(rules.itemName, false);
      await setItemTracked(ctx, itemId, false);
      posted = drained;
    } else {
      const shelf = await lockedShelf(ctx, itemId);
      if (shelf.isTracked) throw new TrackedAlready(rules.itemName, true);
      await setItemTracked(ctx, itemId, true);
      // What came home to its lots while nobody counted is among what is there now: it must not be there twice.
      await drain(ctx, act, itemId);
      if (quantity?.isPositive) {
        const base = baseOf(rules, quantity, unit ?? rules.displayUnit).quantity;
        posted = await receive(ctx, act, [
          {
            itemId,
            quantity: base,
            dimension: rules.dimension,
            cost: cost ?? lastKnownCost(shelf, base) ?? Money.zero,
            entered: { quantity, unit: unit ?? rules.displayUnit },
          },
        ]);
      }
    }
    ctx.audit({
      subject: { kind: "item", id: itemId, label: rules.itemName },
      before: { isTracked: !isTracked },
      after: { isTracked, adjustment: posted?.code },
    });
    return { isTracked, posted: posted && postedAnswer(ctx, posted) };
  },
});
