import { z } from "zod";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { openBatch } from "./open-batch";
import { planField } from "./plan-field";
import { subjectOf } from "./state";

/** Puts a plan on the calendar; nothing leaves the shelf until it is started. Refuses: a plan that we did not make. */
export const schedule = command({
  name: "batches.schedule",
  can: "batch.start",
  input: z.strictObject({ snapshot: planField, scheduledFor: fields.day }),
  async run(ctx, { snapshot, scheduledFor }) {
    const row = await openBatch(ctx, snapshot, { status: "planned", scheduledFor });
    ctx.audit({
      subject: subjectOf(row),
      after: { status: "planned", scheduledFor, planHash: row.planHash },
    });
    return { batchId: row.id, label: row.labelCode };
  },
});
