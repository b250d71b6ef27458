import { z } from "zod";
import { command } from "@/server/kernel/command";
import { fields, optional } from "@/server/kernel/fields";
import { requireRoomForBatch } from "./limits";
import { openBatch } from "./open-batch";
import { planField } from "./plan-field";
import { advance, subjectOf } from "./state";
import { refuseArchived, takeLines } from "./take-lines";

/**
 * Starts a batch, from a plan just reviewed or from one on the calendar: every line leaves the shelf in ONE adjustment, or
 * nothing does. `leaveOut` names lines (by key) left out on purpose; they stay on the batch's record.
 * Refuses: real shortage (InsufficientStock), a line that cannot be converted, an item archived since, a plan that we did not make, the month's limit.
 */
export const start = command({
  name: "batches.start",
  can: "batch.start",
  input: z
    .strictObject({
      snapshot: optional(planField),
      batchId: optional(fields.id),
      /** With a plan: the batch on the calendar whose place it takes. */
      instead: optional(fields.id),
      leaveOut: z.array(z.string().max(40)).max(500).default([]),
    })
    .refine((input) => !input.snapshot !== !input.batchId && !(input.batchId && input.instead), {
      path: ["snapshot"],
      error: "Start either a plan or a batch on the calendar.",
    }),
  async run(ctx, input) {
    await requireRoomForBatch(ctx);
    const now = { status: "in_progress" as const, startedAt: ctx.now };
    const row = input.snapshot
      ? await openBatch(ctx, input.snapshot, now, input.instead)
      : await advance(ctx, input.batchId!, "planned", now);
    // A plan just reviewed was looked through by openBatch.
    if (input.batchId) await refuseArchived(ctx, row, input.leaveOut);
    const taken = await takeLines(ctx, row, input.leaveOut);
    ctx.audit({
      subject: subjectOf(row),
      before: input.batchId ? { status: "planned" } : undefined,
      after: {
        status: "in_progress",
        planHash: row.planHash,
        leftOut: input.leaveOut,
        instead: input.instead,
        adjustment: taken?.code ?? null,
      },
    });
    return { batchId: row.id, label: row.labelCode };
  },
});
