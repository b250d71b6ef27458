import { and, desc, eq } from "drizzle-orm";
import { batch, type BatchStatus } from "@/db/schema";
import type { CommandTx, Tx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import { auditEvent } from "@/server/kernel/tables";
import { anyOf, type Change, type Row } from "@/server/kernel/tenant-db";
import type { PlanSnapshot } from "@/server/services/production-planning/pure";
import { BatchState } from "./rules";

export type BatchRow = Row<typeof batch>;

/** The frozen plan of a batch: what it was going to be, whatever became of the recipe. */
export const planOf = (row: Pick<BatchRow, "planSnapshot">): PlanSnapshot => row.planSnapshot as PlanSnapshot;

/** What every adjustment of a batch says it belongs to. */
export const referenceTo = (row: BatchRow) => ({ type: "batch" as const, id: row.id, label: row.labelCode });

export const subjectOf = (row: BatchRow) => ({ kind: "batch", id: row.id, label: row.labelCode });

/**
 * Leads a batch from one state to the next, by a conditional update: of two who try at once exactly one succeeds, and the
 * other is told what happened (BatchState).
 */
export async function advance(
  ctx: CommandTx,
  batchId: string,
  from: BatchStatus,
  change: Change<typeof batch>,
): Promise<BatchRow> {
  const [row] = await ctx.db.update(batch, and(eq(batch.id, batchId), eq(batch.status, from))!, change);
  return row ?? refuse(ctx, await ctx.db.get(batch, batchId, "That batch"));
}

/** The batch, locked to the end of the command, if it is in progress. Throws NotFound, BatchState. */
export async function runningBatch(ctx: CommandTx, batchId: string): Promise<BatchRow> {
  const [row] = await ctx.db.lock(batch, batch.id, [batchId]);
  if (!row) throw new NotFound("That batch");
  return row.status === "in_progress" ? row : refuse(ctx, row);
}

const HAPPENED: Record<BatchStatus, { words: string; commands: string[] }> = {
  planned: { words: "has not been started yet", commands: [] },
  in_progress: { words: "was started", commands: ["batches.start", "batches.reopen"] },
  completed: { words: "was finished", commands: ["batches.finish"] },
  cancelled: { words: "was cancelled", commands: ["batches.cancel"] },
  failed: { words: "was marked as failed", commands: ["batches.fail"] },
};

/** Tells what became of a batch, by whom and when: the audit trail knows. */
async function refuse(ctx: Tx, row: BatchRow): Promise<never> {
  const { words, commands } = HAPPENED[row.status];
  const [act] = await ctx.db.list(auditEvent, {
    where: and(
      eq(auditEvent.subjectKind, "batch"),
      eq(auditEvent.subjectId, row.id),
      anyOf(auditEvent.command, commands),
    ),
    orderBy: [desc(auditEvent.at), desc(auditEvent.id)],
    limit: 1,
  });
  const by = act ? ` by ${act.actorName} at ${momentIn(ctx, act.at)}` : "";
  throw new BatchState(`${row.labelCode} ${words}${by}.`, {
    status: row.status,
    by: act?.actorName ?? null,
    at: act?.at.toISOString() ?? null,
  });
}

const momentIn = (ctx: Tx, at: Date): string =>
  new Intl.DateTimeFormat(ctx.locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: ctx.timezone,
  }).format(at);
