import { cache } from "react";
import { itemOptions } from "@/server/services/inventory";
import { recipeOptions } from "@/server/services/recipes";
import { hasPermission, type Ctx } from "@/server/web/may";
import { actsOf } from "./sections";

/** Whether there is nothing yet: no movement, no item, no recipe. Asked once a request, however many parts want to know. */
export const isNew = cache(async (ctx: Ctx): Promise<boolean> => {
  const items = hasPermission(ctx, "inventory.view");
  if (items && (await actsOf(ctx)).length > 0) return false;
  const [stocked, written] = await Promise.all([
    items ? itemOptions(ctx, {}) : [],
    hasPermission(ctx, "recipe.view") ? recipeOptions(ctx, {}) : [],
  ]);
  return stocked.length === 0 && written.length === 0;
});
