import { and, gte, isNotNull, lt, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { batch } from "@/db/schema";
import { endOfDay, startOfDay } from "@/server/kernel/clock";
import { fields, optional } from "@/server/kernel/fields";
import { Money } from "@/server/kernel/money";
import { query } from "@/server/kernel/query";

const endedAt = sql`coalesce(${batch.finishedAt}, ${batch.endedAt})`;
const sumOf = (column: PgColumn) => sql<Money>`coalesce(sum(${column}), 0)`.mapWith(batch.materialCost);

/** The sums of `batchCosts` over all its pages: materials + labour + overhead = outputs + loss, to the last digit. */
export const batchCostTotals = query({
  name: "batches.costTotals",
  can: "batch.view_costs",
  input: z.strictObject({ from: optional(fields.day), to: optional(fields.day) }),
  async run(ctx, { from, to }) {
    const [sums] = await ctx.db.select({
      fields: {
        batches: sql<number>`count(*)::int`,
        materials: sumOf(batch.materialCost),
        labour: sumOf(batch.labourCost),
        overhead: sumOf(batch.overheadCost),
        loss: sumOf(batch.lossCost),
      },
      from: batch,
      where: and(
        isNotNull(batch.lossCost),
        from ? gte(endedAt, startOfDay(ctx.timezone, from).toISOString()) : undefined,
        to ? lt(endedAt, endOfDay(ctx.timezone, to).toISOString()) : undefined,
      ),
    });
    const { batches, materials, labour, overhead, loss } = sums!;
    const total = Money.sum([materials, labour, overhead]);
    return {
      batches,
      materials: String(materials),
      labour: String(labour),
      overhead: String(overhead),
      total: String(total),
      outputs: String(total.minus(loss)),
      loss: String(loss),
    };
  },
});
