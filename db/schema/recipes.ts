import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { owned, quantity, stamps, created, within } from "./columns";
import { category, inventoryItem } from "./inventory";
import { globalItem } from "./library";

export type Portioning =
  | { kind: "none" }
  /** Cut or poured into so many equal pieces: { name: "bar", count: "24" }. */
  | { kind: "portions"; name: string; count: string }
  /** The containers define the pieces: filled until the yield is used up. */
  | { kind: "containers" };

/** What the trade adds: soap {lye, superfat, water}, candle {wax, load}; kept as typed, shown on documents. */
export type CategoryData = Record<string, string>;

export const recipe = pgTable(
  "recipe",
  {
    ...owned(),
    name: text().notNull(),
    categoryId: uuid(),
    /** "product" ends in SKUs; "intermediate" ends in a lot of `outputItemId`. */
    makes: text().notNull().$type<"product" | "intermediate">(),
    outputItemId: uuid(),
    /** Prefix of batch labels: "LAV" gives LAV-2026-001. */
    labelPrefix: text().notNull(),
    currentVersionId: uuid(),
    /** A variation's parent and the root of its family. */
    parentId: uuid(),
    rootId: uuid(),
    isActive: boolean().notNull().default(true),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "recipe_pkey", columns: [t.organizationId, t.id] }),
    uniqueIndex("recipe_name_key")
      .on(t.organizationId, sql`lower(${t.name})`)
      .where(sql`${t.isActive}`),
    within("recipe_category_fkey", t.organizationId, t.categoryId, category),
    within("recipe_output_item_fkey", t.organizationId, t.outputItemId, inventoryItem),
    foreignKey({
      name: "recipe_parent_fkey",
      columns: [t.organizationId, t.parentId],
      foreignColumns: [t.organizationId, t.id],
    }),
    foreignKey({
      name: "recipe_root_fkey",
      columns: [t.organizationId, t.rootId],
      foreignColumns: [t.organizationId, t.id],
    }),
    index("recipe_category_idx").on(t.organizationId, t.categoryId),
    index("recipe_output_item_idx").on(t.organizationId, t.outputItemId),
    index("recipe_parent_idx").on(t.organizationId, t.parentId),
    index("recipe_root_idx").on(t.organizationId, t.rootId),
    check("recipe_makes_known", sql`${t.makes} in ('product', 'intermediate')`),
    check(
      "recipe_intermediate_has_output",
      sql`(${t.makes} = 'intermediate') = (${t.outputItemId} is not null)`,
    ),
  ],
);

/** Immutable: a saved change is a new version. */
export const recipeVersion = pgTable(
  "recipe_version",
  {
    ...owned(),
    recipeId: uuid().notNull(),
    versionNo: integer().notNull(),
    /** A trial beside the current version, until promoted. */
    isTest: boolean().notNull().default(false),
    isLocked: boolean().notNull().default(false),
    yieldQuantity: quantity().notNull(),
    yieldUnit: text().notNull(),
    portioning: jsonb().$type<Portioning>().notNull(),
    categoryData: jsonb().$type<CategoryData>().notNull().default({}),
    instructions: text().notNull().default(""),
    shelfLifeDays: integer(),
    /** Output expires not later than its earliest-expiring critical ingredient. */
    capExpiryByIngredients: boolean().notNull().default(false),
    changeNote: text().notNull().default(""),
    createdBy: text().notNull(),
    ...created(),
  },
  (t) => [
    primaryKey({ name: "recipe_version_pkey", columns: [t.organizationId, t.id] }),
    unique("recipe_version_no_key").on(t.organizationId, t.recipeId, t.versionNo),
    within("recipe_version_recipe_fkey", t.organizationId, t.recipeId, recipe),
    check("recipe_version_yield_positive", sql`${t.yieldQuantity} > 0`),
  ],
);

export const recipeIngredient = pgTable(
  "recipe_ingredient",
  {
    ...owned(),
    recipeVersionId: uuid().notNull(),
    lineNo: integer().notNull(),
    /** Null for a line that was drafted against an entry of the library before the organization had such an item. */
    itemId: uuid(),
    /** Of a drafted line: the entry, null once that is gone, and what it was called then. */
    globalItemId: uuid(),
    globalItemName: text(),
    quantity: quantity().notNull(),
    unit: text().notNull(),
    note: text().notNull().default(""),
    isCritical: boolean().notNull().default(false),
    ...created(),
  },
  (t) => [
    primaryKey({ name: "recipe_ingredient_pkey", columns: [t.organizationId, t.id] }),
    unique("recipe_ingredient_line_key").on(t.organizationId, t.recipeVersionId, t.lineNo),
    within("recipe_ingredient_version_fkey", t.organizationId, t.recipeVersionId, recipeVersion),
    within("recipe_ingredient_item_fkey", t.organizationId, t.itemId, inventoryItem),
    index("recipe_ingredient_item_idx").on(t.organizationId, t.itemId),
    foreignKey({
      name: "recipe_ingredient_global_item_fkey",
      columns: [t.globalItemId],
      foreignColumns: [globalItem.id],
    }).onDelete("set null"),
    index("recipe_ingredient_global_item_idx").on(t.globalItemId),
    check("recipe_ingredient_item_or_entry", sql`(${t.itemId} is null) = (${t.globalItemName} is not null)`),
    check(
      "recipe_ingredient_entry_is_named",
      sql`${t.globalItemId} is null or ${t.globalItemName} is not null`,
    ),
    check("recipe_ingredient_quantity_positive", sql`${t.quantity} > 0`),
  ],
);
