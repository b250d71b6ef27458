import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { batch, batchIngredient, batchTimer } from "@/db/schema";
import { query } from "@/server/kernel/query";
import { groupBy } from "@/server/kernel/group";
import { anyOf } from "@/server/kernel/tenant-db";
import { planOf } from "./state";
import { timerView } from "./timer-view";

const MOST = 30;

/** What is on the bench and next on the calendar, oldest first, for the page Today: timers, and how far the weighing is. */
export const runningBatches = query({
  name: "batches.running",
  can: "batch.view",
  input: z.strictObject({}),
  async run(ctx) {
    const rows = await ctx.db.list(batch, {
      where: anyOf(batch.status, ["in_progress", "planned"]),
      orderBy: [asc(batch.status), asc(batch.startedAt), asc(batch.scheduledFor), asc(batch.id)],
      limit: MOST,
    });
    const ids = rows.map((row) => row.id);
    const [timers, lines] = await Promise.all([
      ctx.db.list(batchTimer, {
        where: and(anyOf(batchTimer.batchId, ids), eq(batchTimer.isDismissed, false)),
        orderBy: [asc(batchTimer.startedAt), asc(batchTimer.id)],
      }),
      ctx.db.select({
        fields: {
          batchId: batchIngredient.batchId,
          itemName: batchIngredient.itemName,
          lineNo: batchIngredient.lineNo,
          origin: batchIngredient.origin,
          checkedAt: batchIngredient.checkedAt,
          adjustmentId: batchIngredient.adjustmentId,
        },
        from: batchIngredient,
        where: anyOf(batchIngredient.batchId, ids),
        orderBy: [batchIngredient.batchId, batchIngredient.lineNo],
      }),
    ]);
    const timersOf = groupBy(timers, (timer) => timer.batchId);
    const linesOf = groupBy(
      lines.filter((line) => line.adjustmentId),
      (line) => line.batchId,
    );
    return rows.map((row) => {
      const plan = planOf(row);
      const toWeigh = linesOf.get(row.id) ?? [];
      return {
        id: row.id,
        label: row.labelCode,
        status: row.status as "in_progress" | "planned",
        recipeName: plan.recipe.name,
        scheduledFor: row.scheduledFor,
        startedAt: row.startedAt?.toISOString() ?? null,
        lines: toWeigh.length,
        checked: toWeigh.filter((line) => line.checkedAt).length,
        /** The next line to weigh in; null when all are, and before the start. */
        next: toWeigh.find((line) => !line.checkedAt)?.itemName ?? null,
        timers: (timersOf.get(row.id) ?? []).map(timerView),
      };
    });
  },
});
