import { and, desc, eq, sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import { inventoryAdjustment, inventoryHistory, organization } from "@/db/schema";
import { endOfDay, startOfDay } from "@/server/kernel/clock";
import type { Tx } from "@/server/kernel/context";
import { fields, optional } from "@/server/kernel/fields";
import { cursorField, pageOf, PAGE_SIZE, readCursor } from "@/server/kernel/keyset";
import { Money } from "@/server/kernel/money";
import { query } from "@/server/kernel/query";
import { anyOf } from "@/server/kernel/tenant-db";
import { movementKinds } from "@/server/services/fifo/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { costSeen } from "./answer";
import { movementView, readMovements } from "./movement-rows";
import { undoingsOf } from "./undoable";

/** Sums of a filter look at so many of its newest lines at most; more are said to be more. */
const SUMMED_LINES = 10_000;

const filters = {
  itemId: optional(fields.id),
  kind: optional(z.enum(movementKinds)),
  actorId: optional(z.string().max(100)),
  documentType: optional(z.string().max(50)),
  documentId: optional(fields.id),
  /** Days of taking effect, both included. */
  from: optional(fields.day),
  to: optional(fields.day),
};

/**
 * The organization's ledger, newest recorded first, fifty lines a page, with the page's sums and (on the first page) those
 * of the whole filter. Costs null without inventory.view_costs.
 */
export const ledger = query({
  name: "inventory.ledger",
  can: "inventory.view",
  input: z.strictObject({ ...filters, cursor: cursorField }),
  async run(ctx, { cursor, ...filter }) {
    const after = readCursor(cursor, "number");
    const where = await conditionOf(ctx, filter);
    const [movements, sums] = await Promise.all([
      readMovements(ctx, {
        where: and(where, after && sql`${inventoryHistory.id} < ${after[0]}::bigint`),
        orderBy: [desc(inventoryHistory.id)],
        limit: PAGE_SIZE + 1,
      }),
      after ? undefined : sumsOf(ctx, where),
    ]);
    const page = pageOf(movements, (last) => [last.id]);
    const [rules, undoings] = await Promise.all([
      rulesFor(
        ctx,
        page.rows.map((m) => m.itemId),
      ),
      undoingsOf(
        ctx,
        page.rows.map((m) => m.adjustmentId),
      ),
    ]);
    const came = Money.sum(page.rows.filter((m) => !m.costChange.isNegative).map((m) => m.costChange));
    const left = Money.sum(page.rows.filter((m) => m.costChange.isNegative).map((m) => m.costChange));
    return {
      ...page,
      rows: page.rows.map((m) => movementView(ctx, rules.get(m.itemId)!, m, undoings.get(m.adjustmentId))),
      page: {
        lines: page.rows.length,
        costIn: costSeen(ctx, came),
        costOut: costSeen(ctx, left),
        net: costSeen(ctx, came.plus(left)),
      },
      filter: sums,
    };
  },
});

type Filter = { [K in keyof typeof filters]?: string };

async function conditionOf(ctx: Tx, filter: Filter): Promise<SQL | undefined> {
  const { effectiveAt } = inventoryHistory;
  const at = (moment: Date) => sql.param(moment, effectiveAt);
  return and(
    filter.itemId ? eq(inventoryHistory.itemId, filter.itemId) : undefined,
    filter.kind ? eq(inventoryHistory.changeType, filter.kind) : undefined,
    filter.actorId ? eq(inventoryHistory.actorId, filter.actorId) : undefined,
    filter.from ? sql`${effectiveAt} >= ${at(startOfDay(ctx.timezone, filter.from))}` : undefined,
    filter.to ? sql`${effectiveAt} < ${at(endOfDay(ctx.timezone, filter.to))}` : undefined,
    filter.documentId ? await ofDocument(ctx, filter.documentId, filter.documentType) : undefined,
  );
}

async function ofDocument(ctx: Tx, id: string, type: string | undefined): Promise<SQL> {
  const found = await ctx.db.select({
    fields: { id: inventoryAdjustment.id },
    from: inventoryAdjustment,
    where: and(
      eq(inventoryAdjustment.referenceId, id),
      type ? eq(inventoryAdjustment.referenceType, type) : undefined,
    ),
    limit: 1000,
  });
  return anyOf(
    inventoryHistory.adjustmentId,
    found.map((row) => row.id),
  );
}

/** What came and went of the filter's newest lines; `more` where there are more lines than were summed. */
async function sumsOf(ctx: Tx, where: SQL | undefined) {
  const cost = inventoryHistory.costChange;
  const [row] = await ctx.db.select({
    fields: {
      lines: sql<number>`count(${inventoryHistory.id})::int`,
      came: sql<Money>`coalesce(sum(${cost}) filter (where ${cost} > 0), 0)`.mapWith(cost),
      left: sql<Money>`coalesce(sum(${cost}) filter (where ${cost} < 0), 0)`.mapWith(cost),
    },
    from: organization,
    left: [
      {
        table: inventoryHistory,
        on: where ?? sql`true`,
        first: { orderBy: [desc(inventoryHistory.id)], limit: SUMMED_LINES },
      },
    ],
  });
  const { lines, came, left } = row!;
  return {
    lines,
    more: lines === SUMMED_LINES,
    costIn: costSeen(ctx, came),
    costOut: costSeen(ctx, left),
    net: costSeen(ctx, came.plus(left)),
  };
}
