import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { money, owned, quantity, stamps, within } from "./columns";
import { inventoryItem } from "./inventory";
import { recipe } from "./recipes";

export const product = pgTable(
  "product",
  {
    ...owned(),
    name: text().notNull(),
    description: text().notNull().default(""),
    recipeId: uuid(),
    isActive: boolean().notNull().default(true),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "product_pkey", columns: [t.organizationId, t.id] }),
    uniqueIndex("product_name_key")
      .on(t.organizationId, sql`lower(${t.name})`)
      .where(sql`${t.isActive}`),
    within("product_recipe_fkey", t.organizationId, t.recipeId, recipe),
    index("product_recipe_idx").on(t.organizationId, t.recipeId),
  ],
);

export const productVariant = pgTable(
  "product_variant",
  {
    ...owned(),
    productId: uuid().notNull(),
    name: text().notNull(),
    isActive: boolean().notNull().default(true),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "product_variant_pkey", columns: [t.organizationId, t.id] }),
    unique("product_variant_name_key").on(t.organizationId, t.productId, t.name),
    within("product_variant_product_fkey", t.organizationId, t.productId, product),
  ],
);

/** What is sold; its stock is exactly one inventory item of kind product. */
export const productSku = pgTable(
  "product_sku",
  {
    ...owned(),
    variantId: uuid().notNull(),
    sku: text().notNull(),
    name: text().notNull(),
    price: money(),
    /** Net weight of one, in g. */
    weight: quantity(),
    shelfLifeDays: integer(),
    inventoryItemId: uuid().notNull(),
    isActive: boolean().notNull().default(true),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "product_sku_pkey", columns: [t.organizationId, t.id] }),
    unique("product_sku_sku_key").on(t.organizationId, t.sku),
    unique("product_sku_item_key").on(t.organizationId, t.inventoryItemId),
    within("product_sku_variant_fkey", t.organizationId, t.variantId, productVariant),
    within("product_sku_item_fkey", t.organizationId, t.inventoryItemId, inventoryItem),
    index("product_sku_variant_idx").on(t.organizationId, t.variantId),
    check("product_sku_price_not_negative", sql`${t.price} >= 0`),
    check("product_sku_weight_positive", sql`${t.weight} > 0`),
  ],
);
