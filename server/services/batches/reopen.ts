import { z } from "zod";
import { batchIngredient } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { Quantity } from "@/server/kernel/quantity";
import { reverse } from "@/server/services/inventory-adjustment/steps";
import { isContainerLine, isUnplannedContainer, linesOf } from "./lines";
import { currentOutputs } from "./outputs";
import { OutputsUsed } from "./rules";
import { advance, referenceTo, subjectOf } from "./state";

/**
 * Undoes a finish: outputs leave the shelf, containers go back, and the batch is in progress again. Its stopped timers stay
 * stopped. Refuses: outputs that were sold or used (OutputsUsed), a batch that is not finished (BatchState).
 */
export const reopen = command({
  name: "batches.reopen",
  can: "batch.finish",
  input: z.strictObject({ batchId: fields.id, reason: fields.reason }),
  async run(ctx, { batchId, reason }) {
    const row = await advance(ctx, batchId, "completed", {
      status: "in_progress",
      finishedAt: null,
      actualYield: null,
      actualYieldUnit: null,
      materialCost: null,
      labourCost: null,
      overheadCost: null,
      lossCost: null,
    });
    const outputs = await currentOutputs(ctx, [batchId]);
    const touched = outputs.filter((output) => !output.remaining.equals(output.quantity));
    if (touched.length) throw new OutputsUsed(touched.map((output) => output.fifoCode));
    const containers = (await linesOf(ctx, batchId)).filter(
      (line) => isContainerLine(row, line) || isUnplannedContainer(line),
    );
    // Containers first, as the finish takes them: whoever finishes another batch meanwhile waits instead of crossing.
    const finishing = [...containers, ...outputs].flatMap((part) => part.adjustmentId ?? []);
    for (const adjustmentId of new Set(finishing)) {
      await reverse(ctx, adjustmentId, { reason, reference: referenceTo(row) });
    }
    await ctx.db.updateMany(
      batchIngredient,
      "id",
      containers.map((line) => ({
        id: line.id,
        actualBase: isUnplannedContainer(line) ? Quantity.zero : null,
        checkedAt: null,
        adjustmentId: null,
      })),
    );
    ctx.audit({
      subject: subjectOf(row),
      before: { status: "completed" },
      after: { status: "in_progress", reason, lots: outputs.map((output) => output.fifoCode) },
    });
  },
});
