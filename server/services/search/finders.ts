import { and, desc, eq, ne, or, sql } from "drizzle-orm";
import {
  batch,
  inventoryAdjustment,
  inventoryItem,
  inventoryLot,
  product,
  productSku,
  recipe,
} from "@/db/schema";
import { hasPermission, type Tx } from "@/server/kernel/context";
import { labelOfKind } from "@/server/services/fifo/pure";
import { codeLike } from "./codes";
import { bestFirst, nameLike } from "./names";
import type { FoundThing } from "./pure";

/** How many of each kind are shown. */
const MOST = 5;

/** Finds things of one kind, in one statement; for people with the permission. */
type Finder = { can: string; find: (ctx: Tx, text: string) => Promise<FoundThing[]> };

const items: Finder = {
  can: "inventory.view",
  async find(ctx, text) {
    const found = await ctx.db.list(inventoryItem, {
      where: and(
        eq(inventoryItem.isActive, true),
        // What is sold is found as its SKU, whose page shows the same shelf.
        hasPermission(ctx, "product.view") ? ne(inventoryItem.kind, "product") : undefined,
        nameLike(inventoryItem.name, text),
      ),
      orderBy: bestFirst(inventoryItem.name, text),
      limit: MOST,
    });
    return found.map(({ id, name }) => ({ kind: "item", id, name, detail: null }));
  },
};

const recipes: Finder = {
  can: "recipe.view",
  async find(ctx, text) {
    const found = await ctx.db.list(recipe, {
      where: and(eq(recipe.isActive, true), nameLike(recipe.name, text)),
      orderBy: bestFirst(recipe.name, text),
      limit: MOST,
    });
    return found.map(({ id, name }) => ({ kind: "recipe", id, name, detail: null }));
  },
};

const batches: Finder = {
  can: "batch.view",
  async find(ctx, text) {
    const recipeName = sql<string>`${batch.planSnapshot} -> 'recipe' ->> 'name'`;
    const found = await ctx.db.select({
      fields: { id: batch.id, label: batch.labelCode, recipeName },
      from: batch,
      join: [{ table: recipe, on: eq(recipe.id, batch.recipeId) }],
      where: or(nameLike(batch.labelCode, text), nameLike(recipe.name, text)),
      orderBy: [desc(batch.createdAt), desc(batch.id)],
      limit: MOST,
    });
    return found.map(({ id, label, recipeName: detail }) => ({
      kind: "batch",
      id,
      name: label,
      detail,
    }));
  },
};

const products: Finder = {
  can: "product.view",
  async find(ctx, text) {
    const found = await ctx.db.list(product, {
      where: and(eq(product.isActive, true), nameLike(product.name, text)),
      orderBy: bestFirst(product.name, text),
      limit: MOST,
    });
    return found.map(({ id, name }) => ({ kind: "product", id, name, detail: null }));
  },
};

const skus: Finder = {
  can: "product.view",
  async find(ctx, text) {
    const found = await ctx.db.list(productSku, {
      where: and(
        eq(productSku.isActive, true),
        or(nameLike(productSku.sku, text), nameLike(productSku.name, text)),
      ),
      orderBy: bestFirst(productSku.sku, text),
      limit: MOST,
    });
    return found.map(({ id, sku, name }) => ({ kind: "sku", id, name: sku, detail: name }));
  },
};

const lots: Finder = {
  can: "inventory.view",
  async find(ctx, text) {
    const found = await ctx.db.select({
      fields: {
        id: inventoryLot.id,
        code: inventoryLot.fifoCode,
        itemName: inventoryItem.name,
      },
      from: inventoryLot,
      join: [{ table: inventoryItem, on: eq(inventoryItem.id, inventoryLot.itemId) }],
      where: codeLike(inventoryLot.fifoCode, text),
      orderBy: [inventoryLot.fifoCode],
      limit: MOST,
    });
    return found.map(({ id, code, itemName }) => ({
      kind: "lot",
      id,
      name: code,
      detail: itemName,
    }));
  },
};

const adjustments: Finder = {
  can: "inventory.view",
  async find(ctx, text) {
    const found = await ctx.db.list(inventoryAdjustment, {
      where: codeLike(inventoryAdjustment.code, text),
      orderBy: [inventoryAdjustment.code],
      limit: MOST,
    });
    return found.map(({ id, code, adjustmentType, referenceLabel }) => ({
      kind: "adjustment",
      id,
      name: code,
      detail: referenceLabel ?? labelOfKind(adjustmentType),
    }));
  },
};

/** In the order in which what they find is shown. */
export const FINDERS: readonly Finder[] = [items, recipes, batches, products, skus, lots, adjustments];
