import type { Rights } from "@/components/recipes/types";
import { hasPermission, type Ctx } from "@/server/web/may";

/** The buttons of a recipe's page ask what its commands will ask. */
export const rightsOf = (ctx: Ctx): Rights => ({
  edit: hasPermission(ctx, "recipe.edit"),
  create: hasPermission(ctx, "recipe.create"),
  vary: hasPermission(ctx, "recipe.create_variation"),
  archive: hasPermission(ctx, "recipe.archive"),
  plan: hasPermission(ctx, "recipe.plan"),
  costs: hasPermission(ctx, "inventory.view_costs"),
});
