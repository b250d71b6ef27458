import { z } from "zod";
import { batch } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { reverseAll } from "@/server/services/inventory-adjustment/steps";
import { advance, referenceTo, subjectOf } from "./state";
import { closeTimers } from "./timers";

/**
 * Calls a batch off. One in progress gives everything back to the very lots it came from, at the very cost; one on the
 * calendar simply ends. Refuses: a batch that has ended (BatchState).
 */
export const cancel = command({
  name: "batches.cancel",
  can: "batch.cancel",
  input: z.strictObject({ batchId: fields.id, reason: fields.reason }),
  async run(ctx, { batchId, reason }) {
    const { status } = await ctx.db.get(batch, batchId, "That batch");
    const ended = { status: "cancelled" as const, endedAt: ctx.now, endReason: reason };
    const row = await advance(ctx, batchId, status === "planned" ? "planned" : "in_progress", ended);
    if (row.startedAt) {
      await reverseAll(ctx, { reference: referenceTo(row) }, reason);
      await closeTimers(ctx, batchId);
    }
    ctx.audit({ subject: subjectOf(row), before: { status }, after: { status: "cancelled", reason } });
  },
});
