import { addDays, dayIn, fixedClock, startOfDay } from "@/server/kernel/clock";
import type { Ctx } from "@/server/kernel/context";
import {
  addNote,
  batchDetail,
  cancel,
  fail,
  finish,
  recordActual,
  schedule,
  start,
  startTimer,
} from "@/server/services/batches";
import { createItem, linkItem, listCategories } from "@/server/services/inventory";
import { recount, restock, use, writeOff } from "@/server/services/inventory-adjustment";
import { plan } from "@/server/services/production-planning";
import { addSku, createProduct, sell } from "@/server/services/products";
import { createRecipe } from "@/server/services/recipes";
import type { Happening, Purchase, Shop, ShopItem, ShopRecipe } from "./shops/shape";

const HOUR = 3_600_000;

type Told = {
  /** The owner's ctx, at so many days and hours before now. */
  at(daysAgo: number, hour: number): Ctx;
  today: string;
  items: Map<string, string>;
  recipes: Map<string, { recipeId: string; skuId?: string; told: ShopRecipe }>;
};

/**
 * Lives a demo shop's last months by running the real commands in the order in which things happened, each on a clock
 * fixed at its moment. The story ends now.
 */
export async function tellStory(owner: Ctx, shop: Shop): Promise<void> {
  const now = owner.clock();
  const today = dayIn(owner.timezone, now);
  const at = (daysAgo: number, hour: number): Ctx => {
    const then =
      daysAgo === 0
        ? now.getTime() - (18 - hour) * (HOUR / 6)
        : startOfDay(owner.timezone, addDays(today, -daysAgo)).getTime() + hour * HOUR;
    return { ...owner, clock: fixedClock(new Date(then).toISOString()) };
  };
  const told: Told = { at, today, items: new Map(), recipes: new Map() };

  const { categories } = await listCategoriesOf(at(120, 8));
  for (const item of shop.items) told.items.set(item.name, await stock(at(120, 8), item, categories));
  for (const recipe of shop.recipes) await write(told, recipe, categories);
  const days = [...new Set([...shop.purchases, ...shop.happenings].map((e) => e.daysAgo))].sort(
    (a, b) => b - a,
  );
  for (const day of days) {
    for (const purchase of shop.purchases.filter((p) => p.daysAgo === day)) await buy(told, purchase);
    for (const happening of shop.happenings.filter((h) => h.daysAgo === day)) await happen(told, happening);
  }
}

type Categories = Map<string, string>;

async function listCategoriesOf(ctx: Ctx): Promise<{ categories: Categories }> {
  const listed = await listCategories(ctx, {});
  return { categories: new Map(listed.map((c) => [`${c.kind}:${c.name}`, c.id])) };
}

function categoryOf(categories: Categories, kind: string, name: string): string {
  const id = categories.get(`${kind}:${name}`);
  if (!id) throw new Error(`There is no category ${name} of kind ${kind}.`);
  return id;
}

async function stock(ctx: Ctx, item: ShopItem, categories: Categories): Promise<string> {
  const { itemId } = await createItem(ctx, {
    name: item.name,
    kind: item.kind,
    displayUnit: item.unit,
    isTracked: !item.untracked,
    categoryId: categoryOf(categories, item.kind, item.category),
    density: item.density,
    isPerishable: item.shelfLifeDays !== undefined,
    shelfLifeDays: item.shelfLifeDays === undefined ? undefined : String(item.shelfLifeDays),
    lowStockQuantity: item.low,
    deductionOrder: item.fefo ? "fefo" : "fifo",
    capacityQuantity: item.capacity?.[0],
    capacityUnit: item.capacity?.[1],
    supplier: item.supplier,
  });
  if (item.entry) await linkItem(ctx, { itemId, slug: item.entry });
  return itemId;
}

async function write(told: Told, recipe: ShopRecipe, categories: Categories): Promise<void> {
  const ctx = told.at(120, 12);
  const { recipeId } = await createRecipe(ctx, {
    name: recipe.name,
    labelPrefix: recipe.prefix,
    categoryId: categoryOf(categories, "recipe", recipe.category),
    makes: recipe.makes ? "intermediate" : "product",
    outputItemId: recipe.makes && itemOf(told, recipe.makes),
    yieldQuantity: recipe.yield[0],
    yieldUnit: recipe.yield[1],
    portioning: recipe.containers
      ? { kind: "containers" }
      : recipe.portions
        ? { kind: "portions", ...recipe.portions }
        : { kind: "none" },
    categoryData: recipe.data ?? {},
    instructions: recipe.instructions,
    shelfLifeDays: recipe.shelfLifeDays === undefined ? undefined : String(recipe.shelfLifeDays),
    changeNote: "First version",
    lines: recipe.lines.map(([item, quantity, unit, note]) => ({
      itemId: itemOf(told, item),
      quantity,
      unit,
      note: note ?? "",
    })),
  });
  told.recipes.set(recipe.name, {
    recipeId,
    told: recipe,
    skuId: await offer(ctx, recipeId, recipe.product),
  });
}

async function offer(
  ctx: Ctx,
  recipeId: string,
  product: ShopRecipe["product"],
): Promise<string | undefined> {
  if (!product) return undefined;
  const { variantId } = await createProduct(ctx, {
    name: product.name,
    description: product.description,
    recipeId,
  });
  const [weight, weightUnit] = product.weight;
  return (await addSku(ctx, { variantId, size: product.size, price: product.price, weight, weightUnit }))
    .skuId;
}

async function buy(told: Told, purchase: Purchase): Promise<void> {
  await restock(told.at(purchase.daysAgo, 9), {
    itemId: itemOf(told, purchase.item),
    quantity: purchase.amount,
    unit: purchase.unit,
    cost: purchase.cost,
    supplierLot: purchase.lot,
  });
}

/** Checks every line off with what was planned. */
async function weighIn(ctx: Ctx, batchId: string): Promise<void> {
  const { lines } = await batchDetail(ctx, { batchId });
  for (const line of lines)
    await recordActual(ctx, {
      batchId,
      ingredientId: line.id,
      quantity: line.planned.quantity,
      unit: line.planned.unit,
    });
}

async function happen(told: Told, h: Happening): Promise<void> {
  switch (h.what) {
    case "make": {
      const batchId = await begin(told, h.daysAgo, h.recipe, h);
      const { skuId, told: recipe } = recipeOf(told, h.recipe);
      await finish(told.at(Math.max(h.daysAgo - 1, 0), 11), {
        batchId,
        yieldQuantity: recipe.makes ? h.pieces : recipe.yield[0],
        yieldUnit: recipe.yield[1],
        outputs: [
          recipe.makes
            ? { quantity: h.pieces, unit: recipe.yield[1] }
            : { skuId, quantity: h.pieces, lost: h.lost },
        ],
        containers: (h.containers ?? []).map(([item, count]) => ({ itemId: itemOf(told, item), count })),
        labourMinutes: h.minutes,
      });
      return;
    }
    case "start": {
      const batchId = await begin(told, h.daysAgo, h.recipe, h);
      const ctx = told.at(h.daysAgo, 12);
      if (h.weighed) await weighIn(ctx, batchId);
      if (h.note) await addNote(ctx, { batchId, body: h.note });
      if (h.timer) await startTimer(ctx, { batchId, name: h.timer[0], seconds: String(h.timer[1]) });
      return;
    }
    case "plan": {
      const { snapshot } = await planned(told, told.at(h.daysAgo, 14), h.recipe, h);
      await schedule(told.at(h.daysAgo, 14), { snapshot, scheduledFor: addDays(told.today, h.inDays) });
      return;
    }
    case "cancel":
      await cancel(told.at(h.daysAgo, 12), {
        batchId: await begin(told, h.daysAgo, h.recipe, h),
        reason: h.reason,
      });
      return;
    case "fail":
      await fail(told.at(h.daysAgo, 13), {
        batchId: await begin(told, h.daysAgo, h.recipe, h),
        reason: h.reason,
      });
      return;
    case "sell":
      await sell(told.at(h.daysAgo, 16), {
        skuId: recipeOf(told, h.recipe).skuId!,
        quantity: h.pieces,
        reference: h.to,
      });
      return;
    case "use":
      await use(told.at(h.daysAgo, 15), {
        itemId: itemOf(told, h.item),
        quantity: h.amount,
        unit: h.unit,
        reason: h.reason,
      });
      return;
    case "write-off":
      await writeOff(told.at(h.daysAgo, 15), {
        itemId: itemOf(told, h.item),
        quantity: h.amount,
        unit: h.unit,
        kind: h.kind,
        reason: h.reason,
      });
      return;
    case "recount":
      await recount(told.at(h.daysAgo, 17), {
        itemId: itemOf(told, h.item),
        counted: h.amount,
        unit: h.unit,
      });
  }
}

type Scale = { factor?: string; containers?: [string, string][] };

async function planned(told: Told, ctx: Ctx, name: string, { factor = "1", containers = [] }: Scale) {
  const { recipeId } = recipeOf(told, name);
  return plan(ctx, {
    recipeId,
    scale: { by: "factor", factor },
    containers: containers.map(([item, count]) => ({ itemId: itemOf(told, item), count })),
  });
}

async function begin(told: Told, daysAgo: number, name: string, scale: Scale): Promise<string> {
  const ctx = told.at(daysAgo, 10);
  const { snapshot } = await planned(told, ctx, name, scale);
  return (await start(ctx, { snapshot })).batchId;
}

function itemOf(told: Told, name: string): string {
  const id = told.items.get(name);
  if (!id) throw new Error(`The demo shop has no ${name}.`);
  return id;
}

function recipeOf(told: Told, name: string) {
  const found = told.recipes.get(name);
  if (!found) throw new Error(`The demo shop has no recipe ${name}.`);
  return found;
}
