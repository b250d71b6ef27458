import { shortCode, uuidv7 } from "@/server/kernel/ids";
import type { PlanSnapshot } from "@/server/services/production-planning/pure";
import { plan } from "@/server/services/production-planning";
import { createRecipe } from "@/server/services/recipes";
import { start } from "@/server/services/batches";
import { restock, use } from "@/server/services/inventory-adjustment";
import type { World } from "./world";
import type { Sql } from "postgres";

/** The acts that are measured, each as ours and as the floor's. Amounts are grams. */

/** Long enough never to meet another among a million: the floor, unlike ours, does not look first. */
const freeCode = (kind: string) => `${kind}-${shortCode()}${shortCode()}`;

export const oursUse = (world: World, itemId: string, quantity: number) =>
  use(world.big.ctx, { itemId, quantity: String(quantity), unit: "g" });

export const floorUse = (world: World, itemId: string, quantity: number, sql: Sql = world.floor) =>
  sql`select floor_use(${world.big.organizationId}::bigint, ${uuidv7()}::uuid, ${uuidv7()}::uuid, ${freeCode("USE")},
    ${itemId}::uuid, ${quantity}::numeric, ${new Date().toISOString()}::timestamptz)`;

export const oursRestock = (world: World, itemId: string, quantity: number) =>
  restock(world.big.ctx, { itemId, quantity: String(quantity), unit: "g", cost: "5" });

export const floorRestock = (world: World, itemId: string, quantity: number, sql: Sql = world.floor) =>
  sql`select floor_restock(${world.big.organizationId}::bigint, ${uuidv7()}::uuid, ${uuidv7()}::uuid, ${uuidv7()}::uuid,
    ${freeCode("LOT")}, ${itemId}::uuid, ${quantity}::numeric, 5::numeric, ${new Date().toISOString()}::timestamptz)`;

export type Recipe = { itemIds: string[]; amount: number; snapshot: PlanSnapshot };

/** A recipe that takes so many grams of each item, planned once. */
export async function recipeOf(world: World, itemIds: string[], amount: number): Promise<Recipe> {
  const { recipeId } = await createRecipe(world.big.ctx, {
    name: `Bench ${shortCode()}`,
    labelPrefix: "BEN",
    yieldQuantity: "1000",
    yieldUnit: "g",
    portioning: { kind: "none" },
    lines: itemIds.map((itemId) => ({ itemId, quantity: String(amount), unit: "g" })),
  });
  const { snapshot } = await plan(world.big.ctx, { recipeId, scale: { by: "factor", factor: "1" } });
  return { itemIds, amount, snapshot };
}

export const oursStart = (world: World, { snapshot }: Recipe) => start(world.big.ctx, { snapshot });

export const floorStart = (world: World, { itemIds, amount, snapshot }: Recipe, sql: Sql = world.floor) =>
  sql`select floor_start(${world.big.organizationId}::bigint, ${uuidv7()}::uuid, ${uuidv7()}::uuid, ${uuidv7()}::uuid,
    ${`{${itemIds.map(() => uuidv7()).join(",")}}`}::uuid[], ${freeCode("BAT")}, ${snapshot.recipe.id}::uuid,
    ${snapshot.recipeVersion.id}::uuid, ${JSON.stringify(snapshot)}::text::jsonb, ${`{${itemIds.join(",")}}`}::uuid[],
    ${`{${itemIds.map(() => amount).join(",")}}`}::numeric[], ${new Date().toISOString()}::timestamptz)`;
