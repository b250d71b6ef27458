import { z } from "zod";
import { seal } from "@/server/services/production-planning/seal";
import type { PlanDraft, PlanSnapshot } from "@/server/services/production-planning/pure";
import { command } from "@/server/kernel/command";
import type { Ctx } from "@/server/kernel/context";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { query } from "@/server/kernel/query";
import { createItem, itemsById, type NewItem } from "@/server/services/inventory/steps";
import { deduct, receive, shelvesOf } from "@/server/services/inventory-adjustment/steps";
import { openShop, type Shop } from "@/server/services/organizations/testing";
import { addSku, createProduct } from "@/server/services/products";
import { createRecipe } from "@/server/services/recipes";
import { batchDetail, start } from ".";

/** A workshop with a bench for tests: items, restocks, recipes and plans in a line each. Amounts are texts in base units. */

const anything = z.any();
const makeItem = command({
  name: "test.item",
  can: "inventory.create",
  input: anything,
  run: (ctx, item: NewItem) => createItem(ctx, item),
});
const putOnShelf = command({
  name: "test.restock",
  can: "inventory.restock",
  input: anything,
  async run(ctx, r: { itemId: string; quantity: string; cost: string; expirationDate?: string }) {
    const quantity = Quantity.of(r.quantity);
    const item = (await itemsById(ctx, [r.itemId])).get(r.itemId)!;
    const posted = await receive(ctx, {
      kind: "restock",
      receipts: [
        {
          itemId: r.itemId,
          quantity,
          cost: Money.of(r.cost),
          entered: { quantity, unit: item.displayUnit },
          expirationDate: r.expirationDate ?? null,
        },
      ],
    });
    return posted.lines[0]!.fifoCode!;
  },
});
const takeOffShelf = command({
  name: "test.use",
  can: "inventory.adjust",
  input: anything,
  async run(ctx, { itemId, quantity }: { itemId: string; quantity: string }) {
    const q = Quantity.of(quantity);
    await deduct(ctx, {
      kind: "use",
      takings: [{ itemId, quantity: q, entered: { quantity: q, unit: "g" } }],
    });
  },
});
const lookAtShelf = query({
  name: "test.shelf",
  can: "inventory.view",
  input: anything,
  async run(ctx, itemId: string) {
    const shelf = (await shelvesOf(ctx, [itemId])).get(itemId)!;
    return {
      onHand: String(shelf.onHand),
      value: String(shelf.value),
      lots: shelf.lots.map((lot) => `${lot.fifoCode}: ${lot.remaining} for ${lot.costLeft}`),
      codes: shelf.lots.map((lot) => lot.fifoCode),
    };
  },
});

type RecipeOptions = {
  makes?: string;
  yield?: string;
  yieldUnit?: string;
  bars?: string;
  prefix?: string;
  shelfLifeDays?: number;
  capExpiry?: boolean;
};
type PlannedRecipe = {
  recipeId: string;
  versionId: string;
  name: string;
  lines: Line[];
  options: RecipeOptions;
};
type Line = { itemId: string; quantity: string; unit: string; isCritical?: boolean };
type ContainerPlan = { itemId: string; itemName: string; count: string };

export async function openBench(options: Parameters<typeof openShop>[0] = {}) {
  const shop = await openShop({ at: "2026-03-15T10:00:00Z", ...options });
  return benchOf(shop);
}

function benchOf(shop: Shop) {
  const names = new Map<string, { name: string; kind: NewItem["kind"]; unit: string }>();
  const bench = {
    shop,
    ctx: shop.ctx,
    async item(name: string, unit = "g", more: Partial<NewItem> = {}): Promise<string> {
      const kind = more.kind ?? "ingredient";
      const id = await makeItem(shop.ctx, { name, kind, displayUnit: unit, ...more } satisfies NewItem);
      names.set(id, { name, kind, unit });
      return id;
    },
    /** Answers the lot's code. */
    restock: (itemId: string, quantity: string, cost: string, expirationDate?: string): Promise<string> =>
      putOnShelf(shop.ctx, { itemId, quantity, cost, expirationDate }),
    use: (itemId: string, quantity: string): Promise<void> => takeOffShelf(shop.ctx, { itemId, quantity }),
    shelf: (itemId: string) => lookAtShelf(shop.ctx, itemId),
    async recipe(name: string, lines: Line[], more: RecipeOptions = {}): Promise<PlannedRecipe> {
      const made = await createRecipe(shop.ctx, {
        name,
        labelPrefix: more.prefix ?? "LAV",
        makes: more.makes ? "intermediate" : "product",
        outputItemId: more.makes,
        yieldQuantity: more.yield ?? "1000",
        yieldUnit: more.yieldUnit ?? "g",
        portioning: more.bars ? { kind: "portions", name: "bar", count: more.bars } : { kind: "none" },
        shelfLifeDays: more.shelfLifeDays,
        capExpiryByIngredients: more.capExpiry ?? false,
        lines,
      });
      return { recipeId: made.recipeId, versionId: made.versionId, name, lines, options: more };
    },
    /** A plan for one batch, sealed as the server seals it. */
    plan(recipe: PlannedRecipe, more: { containers?: ContainerPlan[] } = {}): PlanSnapshot {
      return seal(shop.ctx, draftOf(recipe, names, more.containers ?? []));
    },
    async start(recipe: PlannedRecipe, ctx: Ctx = shop.ctx): Promise<string> {
      return (await start(ctx, { snapshot: bench.plan(recipe) })).batchId;
    },
    detail: (batchId: string) => batchDetail(shop.ctx, { batchId }),
    async sku(
      name: string,
      weight?: string,
      recipe?: PlannedRecipe,
    ): Promise<{ skuId: string; itemId: string; sku: string }> {
      const { variantId } = await createProduct(shop.ctx, { name, recipeId: recipe?.recipeId });
      const { skuId, sku, inventoryItemId } = await addSku(shop.ctx, { variantId, weight, price: "6.5" });
      return { skuId, sku, itemId: inventoryItemId };
    },
  };
  return bench;
}

export type Bench = ReturnType<typeof benchOf>;

function draftOf(
  { recipeId, versionId, name, lines, options }: PlannedRecipe,
  names: Map<string, { name: string; kind: NewItem["kind"]; unit: string }>,
  containers: ContainerPlan[],
): PlanDraft {
  const amount = options.yield ?? "1000";
  return {
    version: 1,
    plannedAt: "2026-03-15T09:00:00.000Z",
    plannedBy: "Olive Owner",
    kind: options.makes ? "ingredient" : "product",
    recipe: {
      id: recipeId,
      name,
      labelPrefix: options.prefix ?? "LAV",
      categoryName: null,
      outputItemId: options.makes ?? null,
      outputItemName: options.makes ? names.get(options.makes)!.name : null,
    },
    recipeVersion: { id: versionId, versionNo: 1, isTest: false },
    lineage: { parentId: null, parentName: null, rootId: null, rootName: null },
    scale: { by: "factor", factor: "1", numerator: "1", denominator: "1" },
    notes: "",
    yield: { quantity: amount, unit: options.yieldUnit ?? "g", recipeQuantity: amount },
    portioning: options.bars
      ? { kind: "portions", name: "bar", recipeCount: options.bars, count: options.bars, whole: options.bars }
      : { kind: "none" },
    lines: lines.map((line, i) => ({
      key: String(i + 1),
      lineNo: i + 1,
      itemId: line.itemId,
      itemName: names.get(line.itemId)?.name ?? "Something",
      itemKind: names.get(line.itemId)?.kind ?? "ingredient",
      quantity: line.quantity,
      unit: line.unit,
      baseQuantity: line.quantity,
      baseUnit: line.unit,
      recipeQuantity: line.quantity,
      surplus: "0",
      isCritical: line.isCritical ?? false,
      note: "",
      check: { status: "ok", available: "0", missing: "0" },
    })),
    containers: containers.map((container) => ({
      ...container,
      capacity: "100",
      capacityUnit: "g",
      holds: "100",
      full: container.count,
      partial: null,
      empty: "0",
    })),
    instructions: "",
    categoryData: {},
    shelfLifeDays: options.shelfLifeDays ?? null,
    capExpiryByIngredients: options.capExpiry ?? false,
    labourMinutes: null,
  };
}
