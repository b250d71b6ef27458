import { eq, sql } from "drizzle-orm";
import { category, customUnit, globalItem, inventoryItem, unitMapping } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import type { Quantity } from "@/server/kernel/quantity";
import { anyOf } from "@/server/kernel/tenant-db";
import { entryOfLink } from "@/server/services/global-library/steps";
import type { ConversionRules } from "./pure";

/**
 * What is known about converting each of these items, in three statements however many there are.
 * An id that is not this organization's is simply absent from the answer.
 */
export async function rulesFor(ctx: Tx, itemIds: Iterable<string>): Promise<Map<string, ConversionRules>> {
  const ids = [...new Set(itemIds)];
  if (ids.length === 0) return new Map();
  const [items, mappings, customUnits] = await Promise.all([
    ctx.db.select({
      fields: {
        id: inventoryItem.id,
        name: inventoryItem.name,
        dimension: inventoryItem.dimension,
        displayUnit: inventoryItem.displayUnit,
        density: inventoryItem.density,
        libraryDensity: globalItem.density,
        categoryDensity: category.defaultDensity,
      },
      from: inventoryItem,
      left: [
        { table: globalItem, on: eq(globalItem.id, entryOfLink(inventoryItem.globalItemId)) },
        {
          table: category,
          on: sql`${category.id} = ${inventoryItem.categoryId} and ${category.densityAccepted}`,
        },
      ],
      where: anyOf(inventoryItem.id, ids),
    }),
    ctx.db.list(unitMapping, {
      where: anyOf(unitMapping.itemId, ids),
      orderBy: [unitMapping.itemId, unitMapping.fromUnit, unitMapping.toUnit],
    }),
    customUnitCodes(ctx),
  ]);
  const byItem = new Map<string, ConversionRules["mappings"][number][]>(items.map((item) => [item.id, []]));
  for (const { itemId, fromUnit, toUnit, factor } of mappings)
    byItem.get(itemId)?.push({ fromUnit, toUnit, factor: factor.toString() });
  return new Map(
    items.map((item) => [
      item.id,
      {
        itemId: item.id,
        itemName: item.name,
        dimension: item.dimension,
        displayUnit: item.displayUnit,
        ...densityOf(item),
        mappings: byItem.get(item.id) ?? [],
        customUnits,
      },
    ]),
  );
}

type Densities = Record<"density" | "libraryDensity" | "categoryDensity", Quantity | null>;

/** Whose density counts: the item's own, else its library entry's, else the one accepted for its category. */
function densityOf(item: Densities): Pick<ConversionRules, "density" | "densitySource"> {
  const found = item.density ?? item.libraryDensity ?? item.categoryDensity;
  if (!found) return { density: null, densitySource: null };
  const densitySource = item.density ? "item" : item.libraryDensity ? "library" : "category";
  return { density: found.toString(), densitySource };
}

/** As rulesFor, for one item. Throws NotFound. */
export async function rulesOf(ctx: Tx, itemId: string): Promise<ConversionRules> {
  const rules = (await rulesFor(ctx, [itemId])).get(itemId);
  if (!rules) throw new NotFound("This item");
  return rules;
}

/** The organization's own units that are in use, by code. */
export async function customUnitCodes(ctx: Tx): Promise<string[]> {
  const rows = await ctx.db.select({
    fields: { code: customUnit.code },
    from: customUnit,
    where: eq(customUnit.isActive, true),
    orderBy: [customUnit.code],
  });
  return rows.map((row) => row.code);
}
