import { eq } from "drizzle-orm";
import { z } from "zod";
import { category, inventoryItem, ITEM_KINDS } from "@/db/schema";
import { requirePermission, type Tx } from "@/server/kernel/context";
import { fields, optional } from "@/server/kernel/fields";
import { cursorField } from "@/server/kernel/keyset";
import { query } from "@/server/kernel/query";
import { anyOf } from "@/server/kernel/tenant-db";
import { soonDays } from "@/server/services/expiration/steps";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { figuresOf, shownFigures } from "./figures";
import { ITEM_FILTERS, ITEM_SORTS } from "./pure";
import { whichItems } from "./which-items";

/**
 * The inventory table, fifty rows a page. Amounts in each item's display unit as decimal texts; values and unit costs
 * are null for people without inventory.view_costs, who cannot sort by them either. Untracked items show what is counted.
 */
export const listItems = query({
  name: "inventory.listItems",
  can: "inventory.view",
  input: z.strictObject({
    search: fields.search,
    kinds: z.array(z.enum(ITEM_KINDS)).max(ITEM_KINDS.length).default([]),
    categoryId: optional(fields.id),
    state: z.enum(ITEM_FILTERS).default("active"),
    sort: z.enum(ITEM_SORTS).default("name"),
    descending: fields.flag.default(false),
    cursor: cursorField,
  }),
  async run(ctx, input) {
    if (input.sort === "value") requirePermission(ctx, "inventory.view_costs");
    const soon = await soonDays(ctx);
    const page = await whichItems(ctx, input, soon);
    const rows = await itemRows(
      ctx,
      page.rows.map((row) => row.id),
      soon,
    );
    return { rows, next: page.next };
  },
});

/** The rows of these items, in their order, in a constant number of statements. */
export async function itemRows(ctx: Tx, ids: readonly string[], soon: number) {
  const [items, figures, rules] = await Promise.all([
    ctx.db.select({
      fields: {
        id: inventoryItem.id,
        name: inventoryItem.name,
        kind: inventoryItem.kind,
        dimension: inventoryItem.dimension,
        displayUnit: inventoryItem.displayUnit,
        isTracked: inventoryItem.isTracked,
        isActive: inventoryItem.isActive,
        lowStockLevel: inventoryItem.lowStockLevel,
        categoryId: category.id,
        categoryName: category.name,
        categoryColor: category.color,
      },
      from: inventoryItem,
      left: [{ table: category, on: eq(category.id, inventoryItem.categoryId) }],
      where: anyOf(inventoryItem.id, ids),
    }),
    figuresOf(ctx, ids),
    rulesFor(ctx, ids),
  ]);
  const byId = new Map(items.map((item) => [item.id, item]));
  return ids.map((id) => {
    const item = byId.get(id)!;
    return {
      id,
      name: item.name,
      kind: item.kind,
      dimension: item.dimension,
      isTracked: item.isTracked,
      category: item.categoryId && {
        id: item.categoryId,
        name: item.categoryName!,
        color: item.categoryColor!,
      },
      ...shownFigures(ctx, item, rules.get(id)!, figures.get(id)!, soon),
    };
  });
}

export type ItemRow = Awaited<ReturnType<typeof itemRows>>[number];
