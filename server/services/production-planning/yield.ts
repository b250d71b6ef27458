import type { Tx } from "@/server/kernel/context";
import type { Quantity } from "@/server/kernel/quantity";
import type { PlannableVersion } from "@/server/services/recipes/steps";
import { dimensionOf, type ConversionRules } from "@/server/services/unit-conversion/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";

/**
 * How the yield converts: by the rules of the item it becomes, or, for products, by its unit's dimension and the density
 * (g/ml) that was given or stands in the recipe's data.
 */
export async function yieldRules(
  ctx: Tx,
  { recipe, version }: PlannableVersion,
  yieldDensity: Quantity | undefined,
): Promise<ConversionRules> {
  const item = recipe.outputItemId
    ? (await rulesFor(ctx, [recipe.outputItemId])).get(recipe.outputItemId)
    : undefined;
  const told = yieldDensity ? String(yieldDensity) : (item?.density ?? densityIn(version.categoryData));
  if (item) return { ...item, density: told };
  return {
    itemName: recipe.name,
    dimension: dimensionOf(version.yieldUnit) ?? "count",
    displayUnit: version.yieldUnit,
    density: told,
    densitySource: told ? "item" : null,
    mappings: [],
    customUnits: [version.yieldUnit],
  };
}

const densityIn = ({ density }: Record<string, string>): string | null =>
  density && /^\d{1,6}(\.\d{1,12})?$/.test(density) && /[1-9]/.test(density) ? density : null;
