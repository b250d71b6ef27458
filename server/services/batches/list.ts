import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { batch } from "@/db/schema";
import { hasPermission } from "@/server/kernel/context";
import { fields, optional } from "@/server/kernel/fields";
import { cursorField, pageOf, PAGE_SIZE, readCursor } from "@/server/kernel/keyset";
import { containing } from "@/server/kernel/like";
import { query } from "@/server/kernel/query";
import { anyOf } from "@/server/kernel/tenant-db";

export const BATCH_STATUSES = ["planned", "in_progress", "completed", "cancelled", "failed"] as const;

/** What a list shows of a batch, out of its frozen plan: later renames of the recipe change nothing. */
const planned = {
  recipeName: sql<string>`${batch.planSnapshot} -> 'recipe' ->> 'name'`,
  versionNo: sql<number>`(${batch.planSnapshot} -> 'recipeVersion' ->> 'versionNo')::int`,
  plannedYield: sql<string>`${batch.planSnapshot} -> 'yield' ->> 'quantity'`,
  plannedYieldUnit: sql<string>`${batch.planSnapshot} -> 'yield' ->> 'unit'`,
};

/** Batches, newest first, fifty a page. What they cost is null without batch.view_costs, and until they end. */
export const listBatches = query({
  name: "batches.list",
  can: "batch.view",
  input: z.strictObject({
    /** Empty: all. */
    status: z.array(z.enum(BATCH_STATUSES)).max(5).default([]),
    recipeId: optional(fields.id),
    /** Part of a label or of the recipe's name. */
    search: fields.search,
    cursor: cursorField,
  }),
  async run(ctx, { status, recipeId, search, cursor }) {
    const after = readCursor(cursor, "instant", "id");
    const like = containing(search);
    const found = await ctx.db.select({
      fields: {
        id: batch.id,
        label: batch.labelCode,
        status: batch.status,
        recipeId: batch.recipeId,
        ...planned,
        scheduledFor: batch.scheduledFor,
        startedAt: batch.startedAt,
        finishedAt: batch.finishedAt,
        endedAt: batch.endedAt,
        actualYield: batch.actualYield,
        actualYieldUnit: batch.actualYieldUnit,
        materialCost: batch.materialCost,
        labourCost: batch.labourCost,
        overheadCost: batch.overheadCost,
        createdAt: batch.createdAt,
      },
      from: batch,
      where: and(
        status.length ? anyOf(batch.status, status) : undefined,
        recipeId ? eq(batch.recipeId, recipeId) : undefined,
        search ? sql`(${batch.labelCode} ilike ${like} or ${planned.recipeName} ilike ${like})` : undefined,
        after && sql`(${batch.createdAt}, ${batch.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      ),
      orderBy: [desc(batch.createdAt), desc(batch.id)],
      limit: PAGE_SIZE + 1,
    });
    const page = pageOf(found, (last) => [last.createdAt.toISOString(), last.id]);
    const seesCosts = hasPermission(ctx, "batch.view_costs");
    return {
      ...page,
      rows: page.rows.map(({ materialCost, labourCost, overheadCost, createdAt: _created, ...row }) => ({
        ...row,
        startedAt: row.startedAt?.toISOString() ?? null,
        finishedAt: row.finishedAt?.toISOString() ?? null,
        endedAt: row.endedAt?.toISOString() ?? null,
        actualYield: row.actualYield && String(row.actualYield),
        cost:
          seesCosts && materialCost && labourCost && overheadCost
            ? String(materialCost.plus(labourCost).plus(overheadCost))
            : null,
      })),
    };
  },
});
