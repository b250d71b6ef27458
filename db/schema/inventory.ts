import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { owned, platform, quantity, stamps, within } from "./columns";
import { globalItem } from "./library";

export const DIMENSIONS = ["mass", "volume", "count", "length", "area", "time"] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const ITEM_KINDS = ["ingredient", "container", "packaging", "consumable", "product"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** The platform's units; factors to the base unit of their dimension are exact decimals. */
export const unit = platform(
  pgTable("unit", {
    code: text().primaryKey(),
    name: text().notNull(),
    symbol: text().notNull(),
    unitType: text().notNull().$type<Dimension>(),
    conversionFactor: quantity().notNull(),
    sortOrder: integer().notNull(),
    ...stamps(),
  }),
);

/** Units of an organization's own ("loaf", "drop"): they mean nothing until mapped per item. */
export const customUnit = pgTable(
  "custom_unit",
  {
    ...owned(),
    code: text().notNull(),
    name: text().notNull(),
    isActive: boolean().notNull().default(true),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "custom_unit_pkey", columns: [t.organizationId, t.id] }),
    unique("custom_unit_code_key").on(t.organizationId, t.code),
  ],
);

export const category = pgTable(
  "category",
  {
    ...owned(),
    name: text().notNull(),
    /** What it sorts: an item kind, or "recipe". */
    kind: text().notNull(),
    color: text().notNull(),
    /** g/ml, used for items without a density of their own where the organization accepted it. */
    defaultDensity: quantity(),
    densityAccepted: boolean().notNull().default(false),
    isActive: boolean().notNull().default(true),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "category_pkey", columns: [t.organizationId, t.id] }),
    unique("category_name_key").on(t.organizationId, t.kind, t.name),
    check("category_density_positive", sql`${t.defaultDensity} > 0`),
  ],
);

export const inventoryItem = pgTable(
  "inventory_item",
  {
    ...owned(),
    name: text().notNull(),
    kind: text().notNull().$type<ItemKind>(),
    categoryId: uuid(),
    dimension: text().notNull().$type<Dimension>(),
    /** The unit the person thinks in: what screens show and forms offer first. Stock itself is in the base unit. */
    displayUnit: text().notNull(),
    /** g/ml. */
    density: quantity(),
    isPerishable: boolean().notNull().default(false),
    shelfLifeDays: integer(),
    /** In the base unit. */
    lowStockLevel: quantity(),
    /** "fifo" or "fefo": which usable lot is taken first. */
    deductionOrder: text().notNull().default("fifo").$type<"fifo" | "fefo">(),
    /** False: never runs out; a use is a movement without a lot. */
    isTracked: boolean().notNull().default(true),
    /** Containers: what one holds, in the base unit of capacityDimension. */
    capacity: quantity(),
    capacityDimension: text().$type<"mass" | "volume">(),
    /** The library's entry that says what this is; while it does, name, dimension, density and category are locked. */
    globalItemId: uuid(),
    supplier: text(),
    supplierCode: text(),
    note: text().notNull().default(""),
    isActive: boolean().notNull().default(true),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "inventory_item_pkey", columns: [t.organizationId, t.id] }),
    uniqueIndex("inventory_item_name_key")
      .on(t.organizationId, sql`lower(${t.name})`)
      .where(sql`${t.isActive}`),
    index("inventory_item_list_idx").on(t.organizationId, t.isActive, sql`lower(${t.name})`, t.id),
    index("inventory_item_global_item_idx").on(t.globalItemId),
    index("inventory_item_category_idx").on(t.organizationId, t.categoryId),
    foreignKey({
      name: "inventory_item_global_item_fkey",
      columns: [t.globalItemId],
      foreignColumns: [globalItem.id],
    }).onDelete("set null"),
    within("inventory_item_category_fkey", t.organizationId, t.categoryId, category),
    check(
      "inventory_item_kind_known",
      sql`${t.kind} in ('ingredient', 'container', 'packaging', 'consumable', 'product')`,
    ),
    check(
      "inventory_item_dimension_known",
      sql`${t.dimension} in ('mass', 'volume', 'count', 'length', 'area')`,
    ),
    check("inventory_item_density_positive", sql`${t.density} > 0`),
    check("inventory_item_low_stock_not_negative", sql`${t.lowStockLevel} >= 0`),
    check("inventory_item_shelf_life_not_negative", sql`${t.shelfLifeDays} >= 0`),
    check("inventory_item_capacity_positive", sql`${t.capacity} > 0`),
    check("inventory_item_deduction_order_known", sql`${t.deductionOrder} in ('fifo', 'fefo')`),
  ],
);

/** What one item's unit comes to in another: 1 bar = 120 g. `factor` is how many `toUnit` one `fromUnit` is. */
export const unitMapping = pgTable(
  "unit_mapping",
  {
    ...owned(),
    itemId: uuid().notNull(),
    fromUnit: text().notNull(),
    toUnit: text().notNull(),
    factor: quantity().notNull(),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "unit_mapping_pkey", columns: [t.organizationId, t.id] }),
    unique("unit_mapping_key").on(t.organizationId, t.itemId, t.fromUnit, t.toUnit),
    within("unit_mapping_item_fkey", t.organizationId, t.itemId, inventoryItem),
    check("unit_mapping_factor_positive", sql`${t.factor} > 0`),
    check("unit_mapping_two_units", sql`${t.fromUnit} <> ${t.toUnit}`),
  ],
);
