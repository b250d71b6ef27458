import { and, asc, eq } from "drizzle-orm";
import { batch, batchNote, batchTimer } from "@/db/schema";
import { hasPermission, type Tx } from "@/server/kernel/context";
import { Money } from "@/server/kernel/money";
import { auditEvent } from "@/server/kernel/tables";
import { anyOf } from "@/server/kernel/tenant-db";
import { lineViews } from "./detail-lines";
import { takingsOf } from "./inputs";
import { linesOf } from "./lines";
import { currentOutputs } from "./outputs";
import { planOf } from "./state";

/** What is told of a batch's acts, in the words of its record. */
const ACTS: Readonly<Record<string, string>> = {
  "batches.schedule": "Put on the calendar",
  "batches.start": "Started",
  "batches.addExtra": "Added an extra",
  "batches.undoExtra": "Took an extra back",
  "batches.finish": "Finished",
  "batches.reopen": "Opened again",
  "batches.cancel": "Cancelled",
  "batches.fail": "Marked as failed",
};

/**
 * A batch as its record keeps it, whole: the frozen plan, every line with the lots it used, extras, outputs, timers, notes
 * and acts in the order in which they happened. Read from the snapshot and rows of its own, under the names of their day,
 * so that no later change of a recipe or an item shows in it. Costs are null for who may not see them. Throws NotFound.
 */
export async function recordOf(ctx: Tx, batchId: string) {
  const row = await ctx.db.get(batch, batchId, "That batch");
  const [lines, takings, outputs, notes, timers, acts] = await Promise.all([
    linesOf(ctx, batchId),
    takingsOf(ctx, batchId),
    currentOutputs(ctx, [batchId]),
    ctx.db.list(batchNote, {
      where: eq(batchNote.batchId, batchId),
      orderBy: [asc(batchNote.createdAt), asc(batchNote.id)],
    }),
    ctx.db.list(batchTimer, {
      where: eq(batchTimer.batchId, batchId),
      orderBy: [asc(batchTimer.startedAt), asc(batchTimer.id)],
    }),
    ctx.db.list(auditEvent, {
      where: and(
        eq(auditEvent.subjectKind, "batch"),
        eq(auditEvent.subjectId, batchId),
        anyOf(auditEvent.command, Object.keys(ACTS)),
      ),
      orderBy: [asc(auditEvent.at), asc(auditEvent.id)],
    }),
  ]);
  const seesCosts = hasPermission(ctx, "batch.view_costs");
  return {
    row,
    plan: planOf(row),
    ...(await lineViews(ctx, row, lines, takings, seesCosts)),
    outputs,
    notes: notes.map(({ body, actorName, createdAt }) => ({
      body,
      by: actorName,
      at: createdAt.toISOString(),
    })),
    timers: timers.map(({ name, seconds, startedAt, stoppedAt }) => ({
      name,
      seconds,
      startedAt: startedAt.toISOString(),
      stoppedAt: stoppedAt?.toISOString() ?? null,
    })),
    acts: acts.map(({ command, actorName, at }) => ({
      what: ACTS[command]!,
      by: actorName,
      at: at.toISOString(),
    })),
    costs: seesCosts
      ? {
          materials: row.materialCost ?? Money.sum(takings.map((taking) => taking.cost)),
          labour: row.labourCost,
          overhead: row.overheadCost,
          loss: row.lossCost,
        }
      : null,
  };
}

export type BatchRecord = Awaited<ReturnType<typeof recordOf>>;
