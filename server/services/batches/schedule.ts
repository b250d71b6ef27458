import { z } from "zod";
import { command } from "@/server/kernel/command";
import { fields, optional } from "@/server/kernel/fields";
import { openBatch } from "./open-batch";
import { planField } from "./plan-field";
import { subjectOf } from "./state";

/**
 * Puts a plan on the calendar; nothing leaves the shelf until it is started. Refuses: a plan that we did not make, and to
 * take the place of a batch that is no longer on the calendar (BatchState).
 */
export const schedule = command({
  name: "batches.schedule",
  can: "batch.start",
  input: z.strictObject({
    snapshot: planField,
    scheduledFor: fields.day,
    /** The batch on the calendar whose place it takes. */
    instead: optional(fields.id),
  }),
  async run(ctx, { snapshot, scheduledFor, instead }) {
    const row = await openBatch(ctx, snapshot, { status: "planned", scheduledFor }, instead);
    ctx.audit({
      subject: subjectOf(row),
      after: { status: "planned", scheduledFor, planHash: row.planHash, instead },
    });
    return { batchId: row.id, label: row.labelCode };
  },
});
