import { z } from "zod";
import { batch } from "@/db/schema";
import { dayIn } from "@/server/kernel/clock";
import { hasPermission } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";
import { skusOfRecipe, variantsOfRecipe } from "@/server/services/products/steps";
import { itemsById } from "@/server/services/inventory/steps";
import { labourRate } from "./labour";
import { isContainerLine, linesOf } from "./lines";
import { outputExpiry } from "./output-expiry";
import { planOf } from "./state";

/**
 * What the finish form starts with: the projected yield, the recipe's SKUs (the pieces of the plan on the first of them),
 * the planned containers, the expiry if it were finished today, and the organization's rate of labour.
 */
export const finishDraft = query({
  name: "batches.finishDraft",
  can: "batch.finish",
  input: z.strictObject({ batchId: fields.id }),
  async run(ctx, { batchId }) {
    const row = await ctx.db.get(batch, batchId, "That batch");
    const plan = planOf(row);
    const [skus, variants, lines, rate] = await Promise.all([
      plan.kind === "product" ? skusOfRecipe(ctx, row.recipeId) : [],
      plan.kind === "product" ? variantsOfRecipe(ctx, row.recipeId) : [],
      linesOf(ctx, batchId),
      labourRate(ctx),
    ]);
    const intermediateId = plan.kind === "ingredient" ? plan.recipe.outputItemId : null;
    const items = await itemsById(ctx, intermediateId ? [intermediateId] : []);
    const intermediate = intermediateId ? items.get(intermediateId) : undefined;
    const expiry = await outputExpiry(ctx, row, dayIn(ctx.timezone, ctx.now));
    const pieces = piecesOf(plan);
    const rest = { quantity: plan.yield.quantity, unit: plan.yield.unit };
    return {
      batchId,
      label: row.labelCode,
      kind: plan.kind,
      recipeName: plan.recipe.name,
      yield: rest,
      portions: plan.portioning.kind === "portions" ? plan.portioning : null,
      /** The first SKU is offered with the plan's pieces, the others with none. */
      skus: skus.map((sku, i) => ({
        skuId: sku.skuId,
        sku: sku.sku,
        name: sku.name,
        weight: sku.weight && String(sku.weight),
        quantity: i === 0 ? pieces : "0",
        expirationDate: expiry(sku.shelfLifeDays),
      })),
      /** Where a SKU that does not exist yet could be added; empty where the recipe has no product. */
      variants,
      intermediate: intermediateId
        ? {
            itemId: intermediateId,
            itemName: intermediate?.name ?? plan.recipe.outputItemName ?? "",
            ...rest,
            expirationDate: expiry(intermediate?.shelfLifeDays ?? null),
          }
        : null,
      containers: lines
        .filter((line) => isContainerLine(row, line))
        .map((line) => ({ itemId: line.itemId, itemName: line.itemName, count: String(line.plannedBase) })),
      labourMinutes: plan.labourMinutes,
      /** Null without batch.view_costs too; the finish takes the organization's own rate unless another is said. */
      labourRate: rate && hasPermission(ctx, "batch.view_costs") ? String(rate) : null,
    };
  },
});

/** How many whole pieces the plan promises: portions, else filled containers, else none that we could know. */
function piecesOf(plan: ReturnType<typeof planOf>): string {
  if (plan.portioning.kind === "portions") return plan.portioning.whole;
  const filled = plan.containers.map(({ full, partial }) => BigInt(full) + (partial === null ? 0n : 1n));
  return String(filled.reduce((sum, n) => sum + n, 0n));
}
