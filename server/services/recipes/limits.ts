import { and, eq, ne, sql } from "drizzle-orm";
import { category, inventoryItem, organization, recipe } from "@/db/schema";
import type { CommandTx, Tx } from "@/server/kernel/context";
import { Invalid, NotFound, PlanLimit } from "@/server/kernel/errors";
import { suggestPrefix } from "./label-prefix";

/** Waits for whoever else adds, renames or restores recipes here, so that limits and names hold in parallel. */
export const lockOrganization = (ctx: CommandTx) =>
  ctx.db.lock(organization, organization.organizationId, [ctx.organizationId]);

/** Throws PlanLimit where the tier allows no further active recipe. Call with the organization locked. */
export async function roomForRecipe(ctx: CommandTx): Promise<void> {
  const limit = ctx.tier.maxActiveRecipes;
  if (limit === null) return;
  const used = await ctx.db.count(recipe, eq(recipe.isActive, true));
  if (used < limit) return;
  throw new PlanLimit(
    "RECIPE_LIMIT",
    `Your ${ctx.tier.name} plan includes ${limit} active recipes. Archive one, or choose a larger plan.`,
    { limit, used, what: "recipes" },
  );
}

/** Throws Invalid where another active recipe has this name. Call with the organization locked. */
export async function freeName(ctx: CommandTx, name: string, except?: string): Promise<void> {
  const same = and(sql`lower(${recipe.name}) = lower(${name})`, eq(recipe.isActive, true));
  const taken = await ctx.db.find(recipe, and(same, except ? ne(recipe.id, except) : undefined)!);
  if (taken) throw new Invalid({ name: "You already have a recipe with this name." });
}

/** A prefix that no other recipe has; a typed one may be shared, since labels count per prefix. */
export async function freshPrefix(ctx: CommandTx, name: string): Promise<string> {
  const rows = await ctx.db.select({ from: recipe, fields: { prefix: recipe.labelPrefix } });
  return suggestPrefix(name, new Set(rows.map((row) => row.prefix)));
}

/** Throws NotFound where it is none of the organization's categories for recipes. */
export async function requireCategory(ctx: Tx, categoryId: string | undefined): Promise<void> {
  if (!categoryId) return;
  const found = await ctx.db.find(category, and(eq(category.id, categoryId), eq(category.kind, "recipe"))!);
  if (!found) throw new NotFound("The category");
}

/** Throws NotFound, and Invalid where a recipe cannot end in such an item. */
export async function requireOutputItem(ctx: Tx, itemId: string): Promise<void> {
  const item = await ctx.db.get(inventoryItem, itemId, "The item that this recipe makes");
  if (item.kind !== "ingredient" && item.kind !== "consumable")
    throw new Invalid({
      outputItemId: "Choose an ingredient or a consumable: products are made by their SKUs.",
    });
  if (!item.isActive) throw new Invalid({ outputItemId: `${item.name} is archived. Restore it first.` });
}
