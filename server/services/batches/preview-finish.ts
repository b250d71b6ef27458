import { z } from "zod";
import { batch } from "@/db/schema";
import { dayIn } from "@/server/kernel/clock";
import { hasPermission, type Tx } from "@/server/kernel/context";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { query } from "@/server/kernel/query";
import { previewTaking, shelvesOf } from "@/server/services/inventory-adjustment/steps";
import { finishInput } from "./finish-input";
import { materialCost } from "./inputs";
import { labourCost } from "./labour";
import { readOutputs } from "./read-outputs";
import { splitCosts } from "./split-costs";

/**
 * What finishing like this would put on the shelf and what one piece would cost, by the functions that would do it; nothing
 * is changed. Costs are null without batch.view_costs. Refuses outputs as the finish does.
 */
export const previewFinish = query({
  name: "batches.previewFinish",
  can: "batch.finish",
  // The yield is measured last, and nothing here depends on it.
  input: finishInput.omit({ yieldQuantity: true, yieldUnit: true }),
  async run(ctx, input) {
    const row = await ctx.db.get(batch, input.batchId, "That batch");
    const made = await readOutputs(ctx, row, input.outputs, dayIn(ctx.timezone, ctx.now));
    const [taken, filled, labour] = await Promise.all([
      materialCost(ctx, row.id),
      containersTaken(ctx, input.containers),
      labourCost(ctx, input.labourMinutes, input.labourRate),
    ]);
    const materials = taken.plus(filled.cost);
    const overhead = input.overhead ?? Money.zero;
    const total = Money.sum([materials, labour, overhead]);
    const split = splitCosts(total, made, input.lossPercent ?? Quantity.zero);
    const seesCosts = hasPermission(ctx, "batch.view_costs");
    return {
      outputs: made.map((output, i) => ({
        itemName: output.itemName,
        quantity: String(output.good),
        /** As it was said. */
        entered: { quantity: String(output.entered.quantity), unit: output.entered.unit },
        expirationDate: output.expirationDate,
        cost: seesCosts ? String(split.outputs[i]) : null,
        /** Of one piece, or of one unit as it was said. */
        unitCost: seesCosts ? split.outputs[i]!.per(output.entered.quantity) : null,
      })),
      /** Containers of which there are not so many. */
      short: filled.short,
      /** materials + labour + overhead = total = sum of the outputs + loss. */
      costs: seesCosts
        ? {
            materials: String(materials),
            labour: String(labour),
            overhead: String(overhead),
            loss: String(split.loss),
            total: String(total),
          }
        : null,
    };
  },
});

/** What the containers would cost, and which of them are short. */
async function containersTaken(ctx: Tx, said: z.output<typeof finishInput>["containers"]) {
  const counts = new Map<string, Quantity>();
  for (const { itemId, count } of said) counts.set(itemId, count.plus(counts.get(itemId) ?? Quantity.zero));
  const shelves = await shelvesOf(ctx, counts.keys(), counts);
  const takings = [...counts].flatMap(([itemId, count]) => {
    const shelf = shelves.get(itemId);
    return shelf ? [{ shelf, ...previewTaking(shelf, count) }] : [];
  });
  return {
    cost: Money.sum(takings.flatMap(({ takes }) => takes.map((take) => take.cost))),
    short: takings
      .filter(({ missing }) => missing.isPositive)
      .map(({ shelf, missing }) => ({ itemName: shelf.itemName, missing: String(missing) })),
  };
}
