import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { inventoryAdjustment, inventoryHistory, inventoryItem } from "@/db/schema";
import type { Quantity } from "@/server/kernel/quantity";
import { query } from "@/server/kernel/query";
import { anyOf } from "@/server/kernel/tenant-db";
import { labelOfKind } from "@/server/services/fifo/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { shownIn } from "./shown";

/**
 * The acts that moved stock last, newest first: a batch's start is one act, however many lines it has. Each with its first
 * item and, where that is its only one, the amount in the item's unit. A constant number of statements.
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
    const ids = acts.map((act) => act.id);
    const [first, whole] = await Promise.all([
      ctx.db.select({
        fields: {
          adjustmentId: inventoryHistory.adjustmentId,
          kind: inventoryHistory.changeType,
          itemId: inventoryHistory.itemId,
          itemName: inventoryItem.name,
        },
        from: inventoryHistory,
        join: [{ table: inventoryItem, on: eq(inventoryItem.id, inventoryHistory.itemId) }],
        where: and(anyOf(inventoryHistory.adjustmentId, ids), eq(inventoryHistory.lineNo, 1)),
      }),
      ctx.db.select({
        fields: {
          adjustmentId: inventoryHistory.adjustmentId,
          items: sql<number>`count(distinct ${inventoryHistory.itemId})::int`,
          change: sql<Quantity>`sum(${inventoryHistory.quantityChange})`.mapWith(
            inventoryHistory.quantityChange,
          ),
        },
        from: inventoryHistory,
        where: anyOf(inventoryHistory.adjustmentId, ids),
        groupBy: [inventoryHistory.adjustmentId],
      }),
    ]);
    const rules = await rulesFor(
      ctx,
      first.map((line) => line.itemId),
    );
    const firstOf = new Map(first.map((line) => [line.adjustmentId, line]));
    const wholeOf = new Map(whole.map((sum) => [sum.adjustmentId, sum]));
    return acts.flatMap((act) => {
      const line = firstOf.get(act.id);
      const sum = wholeOf.get(act.id);
      if (!line || !sum) return [];
      const { itemId, itemName } = line;
      return {
        adjustmentId: act.id,
        code: act.code,
        kindLabel: labelOfKind(line.kind),
        isUndoing: act.reverses !== null,
        itemId,
        itemName,
        /** Items besides the first. */
        others: sum.items - 1,
        change: sum.items === 1 ? shownIn(rules.get(itemId)!, sum.change) : null,
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
