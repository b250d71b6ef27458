import { and, desc, gte, isNotNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { batch } from "@/db/schema";
import { endOfDay, startOfDay } from "@/server/kernel/clock";
import { fields, optional } from "@/server/kernel/fields";
import { groupBy } from "@/server/kernel/group";
import { cursorField, pageOf, PAGE_SIZE, readCursor } from "@/server/kernel/keyset";
import { Money } from "@/server/kernel/money";
import { query } from "@/server/kernel/query";
import { currentOutputs } from "./outputs";
import { planOf } from "./state";

/** When a batch ended with a cost: finished, or failed. */
const endedAt = sql<Date>`coalesce(${batch.finishedAt}, ${batch.endedAt})`.mapWith(batch.endedAt);

/**
 * What batches cost, newest first: materials + labour + overhead = outputs + loss, each to the last digit. Finished and
 * failed ones between two days (both included) of the organization's calendar.
 */
export const batchCosts = query({
  name: "batches.costs",
  can: "batch.view_costs",
  input: z.strictObject({ from: optional(fields.day), to: optional(fields.day), cursor: cursorField }),
  async run(ctx, { from, to, cursor }) {
    const after = readCursor(cursor, "instant", "id");
    const found = await ctx.db.select({
      fields: {
        id: batch.id,
        label: batch.labelCode,
        status: batch.status,
        planSnapshot: batch.planSnapshot,
        endedAt,
        actualYield: batch.actualYield,
        actualYieldUnit: batch.actualYieldUnit,
        materialCost: batch.materialCost,
        labourCost: batch.labourCost,
        overheadCost: batch.overheadCost,
        lossCost: batch.lossCost,
      },
      from: batch,
      where: and(
        isNotNull(batch.lossCost),
        from ? gte(endedAt, startOfDay(ctx.timezone, from).toISOString()) : undefined,
        to ? lt(endedAt, endOfDay(ctx.timezone, to).toISOString()) : undefined,
        after && sql`(${endedAt}, ${batch.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      ),
      orderBy: [desc(endedAt), desc(batch.id)],
      limit: PAGE_SIZE + 1,
    });
    const page = pageOf(found, (last) => [last.endedAt.toISOString(), last.id]);
    const outputs = await currentOutputs(
      ctx,
      page.rows.map((row) => row.id),
    );
    const outputsOf = groupBy(outputs, (output) => output.batchId);
    return {
      ...page,
      rows: page.rows.map((row) => {
        const materials = row.materialCost ?? Money.zero;
        const labour = row.labourCost ?? Money.zero;
        const overhead = row.overheadCost ?? Money.zero;
        const total = Money.sum([materials, labour, overhead]);
        return {
          id: row.id,
          label: row.label,
          status: row.status,
          recipeName: planOf(row).recipe.name,
          endedAt: row.endedAt.toISOString(),
          yield: row.actualYield && { quantity: String(row.actualYield), unit: row.actualYieldUnit! },
          materials: String(materials),
          labour: String(labour),
          overhead: String(overhead),
          total: String(total),
          loss: String(row.lossCost),
          outputs: (outputsOf.get(row.id) ?? []).map((output) => ({
            itemName: output.itemName,
            sku: output.sku,
            fifoCode: output.fifoCode,
            quantity: String(output.quantity),
            cost: String(output.cost),
            unitCost: output.cost.per(output.quantity),
          })),
          /** Of one unit of the yield; null where nothing came out. */
          yieldUnitCost: row.actualYield?.isPositive ? total.per(row.actualYield) : null,
        };
      }),
    };
  },
});
