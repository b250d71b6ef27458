import { eq } from "drizzle-orm";
import { z } from "zod";
import { batch } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { Money } from "@/server/kernel/money";
import { materialCost } from "./inputs";
import { advance, subjectOf } from "./state";
import { closeTimers } from "./timers";

/** Writes a batch off: what it took stays taken, and its cost is loss. Refuses: a batch that is not in progress (BatchState). */
export const fail = command({
  name: "batches.fail",
  can: "batch.fail",
  input: z.strictObject({ batchId: fields.id, reason: fields.reason }),
  async run(ctx, { batchId, reason }) {
    const row = await advance(ctx, batchId, "in_progress", {
      status: "failed",
      endedAt: ctx.now,
      endReason: reason,
    });
    const loss = await materialCost(ctx, batchId);
    await ctx.db.update(batch, eq(batch.id, batchId), {
      materialCost: loss,
      labourCost: Money.zero,
      overheadCost: Money.zero,
      lossCost: loss,
    });
    await closeTimers(ctx, batchId);
    ctx.audit({
      subject: subjectOf(row),
      before: { status: "in_progress" },
      after: { status: "failed", reason, loss },
    });
  },
});
