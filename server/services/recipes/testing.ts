import { z } from "zod";
import { command } from "@/server/kernel/command";
import type { Ctx } from "@/server/kernel/context";
import { AppError } from "@/server/kernel/errors";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { receive } from "@/server/services/inventory-adjustment/steps";
import { createItem, type NewItem } from "@/server/services/inventory/steps";
import { openShop } from "@/server/services/organizations/testing";
import { createRecipe } from ".";

/** A workshop for the tests of recipes and plans: items, restocks and recipes in a line each. */

type ItemWords = Omit<NewItem, "density" | "capacityQuantity"> & {
  density?: string;
  capacityQuantity?: string;
};

const makeItem = command({
  name: "test.recipes.item",
  can: "inventory.create",
  input: z.any(),
  run: (ctx, { density, capacityQuantity, ...item }: ItemWords) =>
    createItem(ctx, {
      ...item,
      density: density ? Quantity.of(density) : null,
      capacityQuantity: capacityQuantity ? Quantity.of(capacityQuantity) : undefined,
    }),
});
const putOnShelf = command({
  name: "test.recipes.restock",
  can: "inventory.restock",
  input: z.any(),
  async run(ctx, { itemId, amount, cost }: { itemId: string; amount: string; cost: string }) {
    const quantity = Quantity.of(amount);
    const entered = { quantity, unit: "g" };
    await receive(ctx, {
      kind: "restock",
      receipts: [{ itemId, quantity, cost: Money.of(cost), entered, expirationDate: null }],
    });
  },
});

export type RecipeInput = Parameters<typeof createRecipe>[1];

export async function openKitchen(options: Parameters<typeof openShop>[0] = {}) {
  const shop = await openShop(options);
  return {
    shop,
    ctx: shop.ctx,
    /** "Olive oil", "g": an ingredient unless said otherwise. */
    item: (name: string, displayUnit: string, more: Partial<ItemWords> = {}) =>
      makeItem(shop.ctx, { name, displayUnit, kind: "ingredient", ...more } as never),
    /** Amount in the base unit. */
    restock: (itemId: string, amount: string, cost: string) =>
      putOnShelf(shop.ctx, { itemId, amount, cost } as never),
    /** Lines as [item, "500 g"]. */
    recipe: (name: string, lines: [string, string][], more: Partial<RecipeInput> = {}) =>
      createRecipe(shop.ctx, { name, ...draft(lines), ...more }),
  };
}

export type Kitchen = Awaited<ReturnType<typeof openKitchen>>;

/** The content of a version: 1000 g unless said otherwise. */
export const draft = (lines: [string, string][]) => ({
  yieldQuantity: "1000",
  yieldUnit: "g",
  lines: lines.map(([itemId, amount]) => {
    const [quantity, ...unit] = amount.split(" ");
    return { itemId, quantity: quantity!, unit: unit.join(" ") };
  }),
});

/** What an act was refused with; fails where it was not. */
export async function refusal(act: Promise<unknown>): Promise<AppError> {
  try {
    await act;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

export const codeOf = async (act: Promise<unknown>): Promise<string> => (await refusal(act)).code;

/** As a member with exactly these permissions. */
export const withOnly = (kitchen: Kitchen, ...permissions: string[]): Ctx => kitchen.shop.as(permissions);
