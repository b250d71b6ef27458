import { and, eq, isNotNull, sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import { batch, category, inventoryItem, recipe, recipeVersion } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { fields, optional } from "@/server/kernel/fields";
import { cursorField, pageOf, PAGE_SIZE, readCursor } from "@/server/kernel/keyset";
import { containing } from "@/server/kernel/like";
import { query } from "@/server/kernel/query";
import { anyOf } from "@/server/kernel/tenant-db";
import { shelvesOf } from "@/server/services/inventory-adjustment/steps";
import { evaluateLines } from "./evaluate";
import { batchCost, seesCosts } from "./figures";
import { itemIdsOf, rulesOfLines } from "./line-rules";
import { linesOf } from "./lines";

/**
 * Recipes with what a batch costs now and when one was last finished; 50 a page, in a constant number of statements.
 * `search` looks into names and label prefixes. Costs are null for who may not see them.
 */
export const listRecipes = query({
  name: "recipes.listRecipes",
  can: "recipe.view",
  input: z.strictObject({
    search: fields.search,
    categoryId: optional(fields.id),
    makes: z.enum(["product", "intermediate"]).optional(),
    archived: fields.flag.default(false),
    sort: z.enum(["name", "-name", "newest"]).default("name"),
    after: cursorField,
  }),
  async run(ctx, { search, categoryId, makes, archived, sort, after }) {
    const { key, orderBy, from } = SORTS[sort];
    const last = readCursor(after, "text", "id");
    const found = await ctx.db.select({
      from: recipe,
      join: [{ table: recipeVersion, on: eq(recipeVersion.id, recipe.currentVersionId) }],
      left: [
        { table: category, on: eq(category.id, recipe.categoryId) },
        { table: inventoryItem, on: eq(inventoryItem.id, recipe.outputItemId) },
      ],
      fields: {
        id: recipe.id,
        name: recipe.name,
        labelPrefix: recipe.labelPrefix,
        makes: recipe.makes,
        isActive: recipe.isActive,
        parentId: recipe.parentId,
        categoryName: category.name,
        categoryColor: category.color,
        outputItemName: inventoryItem.name,
        versionId: recipeVersion.id,
        versionNo: recipeVersion.versionNo,
        yieldQuantity: recipeVersion.yieldQuantity,
        yieldUnit: recipeVersion.yieldUnit,
        portioning: recipeVersion.portioning,
        key,
      },
      where: and(
        eq(recipe.isActive, !archived),
        categoryId ? eq(recipe.categoryId, categoryId) : undefined,
        makes ? eq(recipe.makes, makes) : undefined,
        search ? contains(search) : undefined,
        last ? from({ key: last[0]!, id: last[1]! }) : undefined,
      ),
      orderBy,
      limit: PAGE_SIZE + 1,
    });
    const { rows, next } = pageOf(found, (row) => [row.key, row.id]);
    const [lines, made] = await Promise.all([
      linesOf(
        ctx,
        rows.map((row) => row.versionId),
      ),
      lastMade(
        ctx,
        rows.map((row) => row.id),
      ),
    ]);
    const costs = await costsOf(ctx, rows, lines);
    return {
      rows: rows.map(({ key: _key, yieldQuantity, ...row }) => ({
        ...row,
        yieldQuantity: String(yieldQuantity),
        lineCount: lines.filter((line) => line.versionId === row.versionId).length,
        cost: costs?.get(row.id) ?? null,
        lastMade: made.get(row.id)?.at ?? null,
        batchesMade: made.get(row.id)?.count ?? 0,
      })),
      ...(next && { next }),
    };
  },
});

type Sort = {
  key: SQL.Aliased<string> | SQL<string>;
  orderBy: SQL[];
  from(at: { key: string; id: string }): SQL;
};

const byName = sql<string>`lower(${recipe.name})`;
const SORTS: Record<"name" | "-name" | "newest", Sort> = {
  name: {
    key: byName,
    orderBy: [sql`lower(${recipe.name})`, sql`${recipe.id}`],
    from: ({ key, id }) => sql`(lower(${recipe.name}), ${recipe.id}) > (${key}, ${id}::uuid)`,
  },
  "-name": {
    key: byName,
    orderBy: [sql`lower(${recipe.name}) desc`, sql`${recipe.id} desc`],
    from: ({ key, id }) => sql`(lower(${recipe.name}), ${recipe.id}) < (${key}, ${id}::uuid)`,
  },
  newest: {
    // Ids are in the order in which they were made.
    key: sql<string>`${recipe.id}::text`,
    orderBy: [sql`${recipe.id} desc`],
    from: ({ id }) => sql`${recipe.id} < ${id}::uuid`,
  },
};

/** The text anywhere in it, taken literally. */
export function contains(search: string): SQL {
  const pattern = containing(search);
  // Drizzle joins raw conditions without parentheses: this one brings its own.
  return sql`(${recipe.name} ilike ${pattern} or ${recipe.labelPrefix} ilike ${pattern})`;
}

/** When a batch of each recipe was last finished, and how many were. */
export async function lastMade(ctx: Tx, recipeIds: readonly string[]) {
  const rows = await ctx.db.select({
    from: batch,
    fields: {
      recipeId: batch.recipeId,
      at: sql<string>`to_char(max(${batch.finishedAt}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      count: sql<number>`count(*)::int`,
    },
    where: and(anyOf(batch.recipeId, recipeIds), eq(batch.status, "completed"), isNotNull(batch.finishedAt)),
    groupBy: [batch.recipeId],
  });
  return new Map(rows.map(({ recipeId, at, count }) => [recipeId, { at, count }]));
}

type Costed = Parameters<typeof batchCost>[0] & { id: string; versionId: string };

async function costsOf(ctx: Tx, rows: readonly Costed[], lines: Awaited<ReturnType<typeof linesOf>>) {
  if (!seesCosts(ctx)) return null;
  const [rules, shelves] = await Promise.all([rulesOfLines(ctx, lines), shelvesOf(ctx, itemIdsOf(lines))]);
  return new Map(
    rows.map((row) => {
      const own = lines.filter((line) => line.versionId === row.versionId);
      return [row.id, batchCost(row, evaluateLines(own, rules, shelves).total)];
    }),
  );
}
