import { eq, or, sql } from "drizzle-orm";
import { z } from "zod";
import { inventoryItem, itemStock, recipe, recipeIngredient, recipeVersion } from "@/db/schema";
import { hasPermission, type Tx } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";
import { anyOf } from "@/server/kernel/tenant-db";
import { soonDays } from "@/server/services/expiration/steps";
import { entriesNamed, entryLinked, fitsItem } from "@/server/services/global-library/steps";
import { plainestUnit, symbolOf, toDisplay, unitsOffered } from "@/server/services/unit-conversion/pure";
import { rulesOf } from "@/server/services/unit-conversion/steps";
import { entriesMeantBy } from "./linked-items";
import { itemRows } from "./list-items";
import type { Item } from "./steps";

/**
 * Everything about one item but its lots and movements (inventory-adjustment has these): figures, facts, how it converts
 * (rules for live forms), and the recipes whose current version uses or makes it. Throws NotFound.
 */
export const itemDetail = query({
  name: "inventory.itemDetail",
  can: "inventory.view",
  input: z.strictObject({ itemId: fields.id }),
  async run(ctx, { itemId }) {
    const item = await ctx.db.get(inventoryItem, itemId, "This item");
    const soon = await soonDays(ctx);
    const [[row], rules, stock, usedBy, entry, alike] = await Promise.all([
      itemRows(ctx, [itemId], soon),
      rulesOf(ctx, itemId),
      ctx.db.find(itemStock, eq(itemStock.itemId, itemId)),
      recipesWith(ctx, item),
      item.globalItemId ? entryLinked(ctx, item.globalItemId) : null,
      item.globalItemId ? null : entryCalledLike(ctx, item),
    ]);
    const last = stock?.lastQuantity && toDisplay(rules, stock.lastQuantity);
    const costs = hasPermission(ctx, "inventory.view_costs");
    return {
      ...row!,
      isActive: item.isActive,
      /** Per display unit, of the newest receipt. */
      lastUnitCost: costs && last?.isPositive ? stock!.lastCost!.per(last) : null,
      density: item.density?.toString() ?? null,
      isPerishable: item.isPerishable,
      shelfLifeDays: item.shelfLifeDays,
      deductionOrder: item.deductionOrder,
      capacity: item.capacity && capacityShown(item.capacity, item.capacityDimension ?? "volume"),
      supplier: item.supplier,
      supplierCode: item.supplierCode,
      note: item.note,
      rules,
      units: unitsOffered(rules).map((code) => ({ code, symbol: symbolOf(code) })),
      recipes: usedBy,
      /** The entry of the global library that says what it is. */
      libraryEntry: entry && { slug: entry.slug, name: entry.name },
      /** Of an item that is not linked: the entry that is called so, or goes by this name too. */
      suggestedEntry: alike && { slug: alike.slug, name: alike.name },
    };
  },
});

async function entryCalledLike(ctx: Tx, item: Item) {
  const entry = (await entriesNamed(ctx, [item.name])).get(item.name);
  return entry && fitsItem(entry, item) ? entry : null;
}

function capacityShown(
  base: NonNullable<typeof inventoryItem.$inferSelect.capacity>,
  dimension: "mass" | "volume",
) {
  const { quantity, unit } = plainestUnit(base, dimension);
  return { quantity: quantity.toString(), unit, symbol: symbolOf(unit), base: base.toString() };
}

/** Recipes whose current version uses this item, or was drafted against its entry of the library, by name. Amounts as written there. */
async function recipesWith(ctx: Tx, item: Item) {
  const entryIds = await entriesMeantBy(ctx, item);
  const ofItem = eq(recipeIngredient.itemId, item.id);
  const rows = await ctx.db.select({
    fields: {
      recipeId: recipe.id,
      name: recipe.name,
      quantity: recipeIngredient.quantity,
      unit: recipeIngredient.unit,
      isActive: recipe.isActive,
    },
    from: recipeIngredient,
    join: [
      { table: recipeVersion, on: eq(recipeVersion.id, recipeIngredient.recipeVersionId) },
      { table: recipe, on: eq(recipe.currentVersionId, recipeVersion.id) },
    ],
    where: entryIds.length ? or(ofItem, anyOf(recipeIngredient.globalItemId, entryIds)) : ofItem,
    orderBy: [sql`lower(${recipe.name})`, recipe.id, recipeIngredient.lineNo],
    limit: 100,
  });
  return rows.map(({ quantity, unit, ...row }) => ({
    ...row,
    quantity: quantity.toString(),
    unit: symbolOf(unit),
  }));
}
