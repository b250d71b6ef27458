import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryAdjustment, inventoryHistory, inventoryItem } from "@/db/schema";
import { query } from "@/server/kernel/query";
import { anyOf } from "@/server/kernel/tenant-db";
import { labelOfKind } from "@/server/services/fifo/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { shownIn } from "./shown";

/**
 * The acts that moved stock last, newest first: a batch's start is one act, however many lines it has. Each with its first
 * item and, where that is its only line, the amount in the item's unit. A constant number of statements.
 */
export const latestActs = query({
  name: "inventory.latestActs",
  can: "inventory.view",
  input: z.strictObject({ limit: z.int().min(1).max(20).default(8) }),
  async run(ctx, { limit }) {
    const acts = await ctx.db.list(inventoryAdjustment, {
      orderBy: [desc(inventoryAdjustment.id)],
      limit,
    });
    const first = await ctx.db.select({
      fields: {
        adjustmentId: inventoryHistory.adjustmentId,
        kind: inventoryHistory.changeType,
        itemId: inventoryHistory.itemId,
        itemName: inventoryItem.name,
        quantityChange: inventoryHistory.quantityChange,
      },
      from: inventoryHistory,
      join: [{ table: inventoryItem, on: eq(inventoryItem.id, inventoryHistory.itemId) }],
      where: and(
        anyOf(
          inventoryHistory.adjustmentId,
          acts.map((act) => act.id),
        ),
        eq(inventoryHistory.lineNo, 1),
      ),
    });
    const rules = await rulesFor(
      ctx,
      first.map((line) => line.itemId),
    );
    const firstOf = new Map(first.map((line) => [line.adjustmentId, line]));
    return acts.flatMap((act) => {
      const line = firstOf.get(act.id);
      if (!line) return [];
      const { itemId, itemName, quantityChange } = line;
      return {
        adjustmentId: act.id,
        code: act.code,
        kindLabel: labelOfKind(line.kind),
        isUndoing: act.reverses !== null,
        itemId,
        itemName,
        /** Lines besides the first. */
        others: act.lines - 1,
        change: act.lines === 1 ? shownIn(rules.get(itemId)!, quantityChange) : null,
        reference:
          act.referenceType && act.referenceId
            ? { type: act.referenceType, id: act.referenceId, label: act.referenceLabel ?? "" }
            : null,
        actorName: act.actorName,
        recordedAt: act.recordedAt.toISOString(),
      };
    });
  },
});
