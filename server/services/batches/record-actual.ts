import { eq } from "drizzle-orm";
import { z } from "zod";
import { batchIngredient } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields, optional } from "@/server/kernel/fields";
import type { Quantity } from "@/server/kernel/quantity";
import { baseUnitOf, convert, toBase } from "@/server/services/unit-conversion/pure";
import { rulesOf } from "@/server/services/unit-conversion/steps";
import { isContainerLine, lineOf, usedOf } from "./lines";
import { ContainersAtFinish } from "./rules";
import { settle } from "./settle";
import { runningBatch, subjectOf } from "./state";

/**
 * Checks a line off with what was really weighed in: more takes the difference from the shelf, less goes home to its lots.
 * A line that was left out can be weighed in after all; an amount of zero puts everything back.
 * Refuses: a batch that is not in progress (BatchState), shortage, containers (they are counted at finish).
 */
export const recordActual = command({
  name: "batches.recordActual",
  can: "batch.edit",
  input: z.strictObject({
    batchId: fields.id,
    ingredientId: fields.id,
    quantity: fields.quantityOrZero,
    unit: fields.unit,
    reason: optional(fields.reason),
  }),
  async run(ctx, { batchId, ingredientId, quantity, unit, reason }) {
    const row = await runningBatch(ctx, batchId);
    const line = await lineOf(ctx, batchId, ingredientId);
    if (isContainerLine(row, line)) throw new ContainersAtFinish(line.itemName);
    const rules = await rulesOf(ctx, line.itemId);
    const asPlanned = quantity.equals(line.enteredQuantity) && unit === line.enteredUnit && !line.actualBase;
    // The plan's base amount was rounded once from an exact fraction; the same words mean the same amount.
    const target = asPlanned && line.adjustmentId ? line.plannedBase : toBase(rules, quantity, unit).quantity;
    const typed = (base: Quantity) => ({
      quantity: convert(rules, base, baseUnitOf(rules.dimension), unit).quantity,
      unit,
    });
    const { held, adjustmentId } = await settle(ctx, row, line, {
      target,
      typed,
      reason: reason ?? "Weighed in",
    });
    await ctx.db.update(batchIngredient, eq(batchIngredient.id, line.id), {
      actualBase: held,
      enteredQuantity: quantity,
      enteredUnit: unit,
      checkedAt: ctx.now,
      adjustmentId: line.adjustmentId ?? adjustmentId,
      reason: reason ?? line.reason,
    });
    ctx.audit({
      subject: subjectOf(row),
      before: { line: line.itemName, used: usedOf(line) },
      after: { line: line.itemName, used: held, quantity, unit, reason },
    });
  },
});
