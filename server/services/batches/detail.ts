import { and, asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { batch, batchNote, batchTimer } from "@/db/schema";
import { hasPermission } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { cursorField, pageOf, PAGE_SIZE, readCursor } from "@/server/kernel/keyset";
import { Money } from "@/server/kernel/money";
import { query } from "@/server/kernel/query";
import { itemsById } from "@/server/services/inventory/steps";
import { baseUnitOf } from "@/server/services/unit-conversion/pure";
import { lineViews } from "./detail-lines";
import { takingsOf } from "./inputs";
import { linesOf } from "./lines";
import { currentOutputs } from "./outputs";
import { planOf } from "./state";
import { timerView } from "./timer-view";

/**
 * One batch: its frozen plan, planned against actual line by line with every lot, timers, notes, outputs, and what it cost.
 * Of the notes the newest fifty, or the fifty before a cursor; of the timers fifty, those that run or ran last.
 * Costs are null without batch.view_costs.
 */
export const batchDetail = query({
  name: "batches.detail",
  can: "batch.view",
  input: z.strictObject({ batchId: fields.id, notesBefore: cursorField }),
  async run(ctx, { batchId, notesBefore }) {
    const row = await ctx.db.get(batch, batchId, "That batch");
    const before = readCursor(notesBefore, "instant", "id");
    const [lines, takings, outputs, written, timers] = await Promise.all([
      linesOf(ctx, batchId),
      takingsOf(ctx, batchId),
      currentOutputs(ctx, [batchId]),
      ctx.db.list(batchNote, {
        where: and(
          eq(batchNote.batchId, batchId),
          before &&
            sql`(${batchNote.createdAt}, ${batchNote.id}) < (${before[0]}::timestamptz, ${before[1]}::uuid)`,
        ),
        orderBy: [desc(batchNote.createdAt), desc(batchNote.id)],
        limit: PAGE_SIZE + 1,
      }),
      ctx.db.list(batchTimer, {
        where: eq(batchTimer.batchId, batchId),
        orderBy: [asc(batchTimer.isDismissed), desc(batchTimer.startedAt), desc(batchTimer.id)],
        limit: PAGE_SIZE,
      }),
    ]);
    const notes = pageOf(written, (last) => [last.createdAt.toISOString(), last.id]);
    const made = await itemsById(
      ctx,
      outputs.map((output) => output.itemId),
    );
    const seesCosts = hasPermission(ctx, "batch.view_costs");
    const views = await lineViews(ctx, row, lines, takings, seesCosts);
    // Once it has ended, what it was reckoned with: a later correction of a lot's cost is a variance of its own.
    const materials = row.materialCost ?? Money.sum(takings.map((taking) => taking.cost));
    const labour = row.labourCost ?? Money.zero;
    const overhead = row.overheadCost ?? Money.zero;
    return {
      id: row.id,
      label: row.labelCode,
      status: row.status,
      plan: planOf(row),
      recipeId: row.recipeId,
      scheduledFor: row.scheduledFor,
      startedAt: row.startedAt?.toISOString() ?? null,
      finishedAt: row.finishedAt?.toISOString() ?? null,
      endedAt: row.endedAt?.toISOString() ?? null,
      endReason: row.endReason,
      actualYield: row.actualYield && { quantity: String(row.actualYield), unit: row.actualYieldUnit! },
      ...views,
      outputs: outputs.map((output) => ({
        itemId: output.itemId,
        itemName: output.itemName,
        skuId: output.skuId,
        sku: output.sku,
        lotId: output.lotId,
        fifoCode: output.fifoCode,
        /** In the item's base unit, `remaining` and `unitCost` too; as it was said beside it. */
        quantity: String(output.quantity),
        baseUnit: baseUnitOf(made.get(output.itemId)?.dimension ?? "count"),
        entered: { quantity: String(output.enteredQuantity), unit: output.enteredUnit },
        remaining: String(output.remaining),
        expirationDate: output.expirationDate,
        cost: seesCosts ? String(output.cost) : null,
        unitCost: seesCosts ? output.cost.per(output.quantity) : null,
      })),
      /** materials + labour + overhead = total = sum of the outputs + loss (once it has ended). */
      costs: seesCosts
        ? {
            materials: String(materials),
            labour: String(labour),
            overhead: String(overhead),
            total: String(Money.sum([materials, labour, overhead])),
            loss: row.lossCost && String(row.lossCost),
          }
        : null,
      notes: notes.rows.toReversed().map((note) => ({
        id: note.id,
        body: note.body,
        by: note.actorName,
        at: note.createdAt.toISOString(),
      })),
      /** Where older notes go on. */
      olderNotes: notes.next ?? null,
      timers: timers
        .toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1))
        .map(timerView),
    };
  },
});
