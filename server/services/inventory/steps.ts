import { eq } from "drizzle-orm";
import { category, inventoryItem, type Dimension, type ItemKind } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import { uuidv7, type OrganizationId } from "@/server/kernel/ids";
import type { Quantity } from "@/server/kernel/quantity";
import { anyOf, type Row, type SystemDb } from "@/server/kernel/tenant-db";
import { openShelf } from "@/server/services/inventory-adjustment/steps";
import type { ConversionRules } from "@/server/services/unit-conversion/pure";
import { defaultCategories } from "./default-categories";
import {
  freeName,
  lockItem,
  lockOrganization,
  requireCategory,
  requireUnlinked,
  roomForItem,
  stockUnit,
} from "./guards";
import { capacityOf, lowStockOf, shelfLifeOf } from "./item-fields";

export { itemsLike } from "./alike";
export { called } from "./called";
export { optionsFor } from "./item-options";
export { linkedItems } from "./linked-items";
export { lockItem, requireUnlinked };

export type Item = Row<typeof inventoryItem>;

/** What an item is made of. Amounts are as entered, in the units beside them. */
export type NewItem = {
  name: string;
  kind: ItemKind;
  /** A platform unit; its dimension becomes the item's. */
  displayUnit: string;
  /** Only to say it aloud: it must be the dimension of the display unit. */
  dimension?: Dimension;
  categoryId?: string | null;
  /** g/ml. */
  density?: Quantity | null;
  isPerishable?: boolean;
  shelfLifeDays?: number | null;
  lowStockQuantity?: Quantity;
  lowStockUnit?: string;
  deductionOrder?: "fifo" | "fefo";
  isTracked?: boolean;
  capacityQuantity?: Quantity;
  capacityUnit?: string;
  /** The library's entry that it is linked to from the start. */
  globalItemId?: string | null;
  supplier?: string | null;
  supplierCode?: string | null;
  note?: string;
};

/**
 * Adds an item with an empty shelf and answers its id. Refuses: a name that an active item has, the plan's limit
 * (products' items do not count), a unit or category that does not fit, a perishable item without a shelf life.
 */
export async function createItem(ctx: Tx, given: NewItem): Promise<string> {
  const { dimension } = stockUnit(given.kind, given.displayUnit);
  if (given.dimension && given.dimension !== dimension)
    throw new TypeError(`${given.displayUnit} is a unit of ${dimension}, not of ${given.dimension}`);
  await requireCategory(ctx, given.kind, given.categoryId);
  await lockOrganization(ctx);
  if (given.kind !== "product") await roomForItem(ctx);
  await freeName(ctx, given.name);
  const rules: ConversionRules = {
    itemName: given.name,
    dimension,
    displayUnit: given.displayUnit,
    density: given.density?.toString() ?? null,
    densitySource: given.density ? "item" : null,
    mappings: [],
    customUnits: [],
  };
  const isPerishable = given.isPerishable ?? false;
  const id = uuidv7();
  await ctx.db.insert(inventoryItem, {
    id,
    name: given.name,
    kind: given.kind,
    categoryId: given.categoryId ?? null,
    dimension,
    displayUnit: given.displayUnit,
    density: given.density ?? null,
    isPerishable,
    shelfLifeDays: shelfLifeOf(isPerishable, given.shelfLifeDays),
    lowStockLevel: lowStockOf(rules, given.lowStockQuantity, given.lowStockUnit),
    deductionOrder: given.deductionOrder ?? "fifo",
    isTracked: given.isTracked ?? true,
    ...capacityOf(given.kind, given.capacityQuantity, given.capacityUnit),
    globalItemId: given.globalItemId ?? null,
    supplier: given.supplier ?? null,
    supplierCode: given.supplierCode ?? null,
    note: given.note ?? "",
  });
  await openShelf(ctx, [id]);
  return id;
}

/** The items with these ids, archived ones too; a foreign or unknown id is simply absent. */
export async function itemsById(ctx: Tx, itemIds: Iterable<string>): Promise<Map<string, Item>> {
  const rows = await ctx.db.list(inventoryItem, { where: anyOf(inventoryItem.id, new Set(itemIds)) });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Sets or clears (null) what one ml of an item weighs, in g. Throws NotFound. */
export async function setItemDensity(ctx: Tx, itemId: string, density: Quantity | null): Promise<Item> {
  const [item] = await ctx.db.update(inventoryItem, eq(inventoryItem.id, itemId), { density });
  if (!item) throw new NotFound("This item");
  return item;
}

/** Says whether a category's default density may stand in for its items' own. Throws NotFound where it has none. */
export async function setDensityAccepted(ctx: Tx, categoryId: string, accepted: boolean) {
  const before = await ctx.db.get(category, categoryId, "This category");
  if (!before.defaultDensity) throw new NotFound("A default density of this category");
  await ctx.db.update(category, eq(category.id, categoryId), { densityAccepted: accepted });
  return { name: before.name, density: before.defaultDensity, accepted: before.densityAccepted };
}

/** Switches the counting of an item on or off; whoever calls this has drained or opened its lots. Throws NotFound. */
export async function setItemTracked(ctx: Tx, itemId: string, isTracked: boolean): Promise<void> {
  const [item] = await ctx.db.update(inventoryItem, eq(inventoryItem.id, itemId), { isTracked });
  if (!item) throw new NotFound("This item");
}

/** Renames the stock item of a SKU along with it. Refuses a name that another active item has. */
export async function renameItem(ctx: Tx, itemId: string, name: string): Promise<void> {
  await lockOrganization(ctx);
  await freeName(ctx, name, itemId);
  const [item] = await ctx.db.update(inventoryItem, eq(inventoryItem.id, itemId), { name });
  if (!item) throw new NotFound("This item");
}

/** Retires or brings back the stock item of a SKU. Bringing back refuses a name that was taken meanwhile. */
export async function setItemActive(ctx: Tx, itemId: string, isActive: boolean): Promise<void> {
  await lockOrganization(ctx);
  const item = await ctx.db.get(inventoryItem, itemId, "This item");
  if (isActive && !item.isActive) await freeName(ctx, item.name, itemId);
  await ctx.db.update(inventoryItem, eq(inventoryItem.id, itemId), { isActive });
}

/** Gives a new organization the categories that every one starts with. */
export const addDefaultCategories = (db: SystemDb, organizationId: OrganizationId): Promise<void> =>
  db.insertMany(
    category,
    defaultCategories.map((c) => ({ ...c, organizationId, id: uuidv7() })),
  );
