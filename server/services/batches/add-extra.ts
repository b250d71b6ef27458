import { z } from "zod";
import { batchIngredient } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { deduct } from "@/server/services/inventory-adjustment/steps";
import { toBase } from "@/server/services/unit-conversion/pure";
import { rulesOf } from "@/server/services/unit-conversion/steps";
import { nextLineNo } from "./lines";
import { takenIn } from "./settle";
import { referenceTo, runningBatch, subjectOf } from "./state";

/**
 * Adds an ingredient or a container that was not planned, as an adjustment of its own with its reason.
 * Refuses: a batch that is not in progress (BatchState), shortage, a unit that cannot be converted.
 */
export const addExtra = command({
  name: "batches.addExtra",
  can: "batch.edit",
  input: z.strictObject({
    batchId: fields.id,
    itemId: fields.id,
    quantity: fields.quantity,
    unit: fields.unit,
    reason: fields.reason,
  }),
  async run(ctx, { batchId, itemId, quantity, unit, reason }) {
    const row = await runningBatch(ctx, batchId);
    const rules = await rulesOf(ctx, itemId);
    const base = toBase(rules, quantity, unit).quantity;
    const posted = await deduct(ctx, {
      kind: "batch",
      reference: referenceTo(row),
      batchId,
      reason,
      takings: [{ itemId, quantity: base, dimension: rules.dimension, entered: { quantity, unit } }],
    });
    const ingredientId = uuidv7();
    await ctx.db.insert(batchIngredient, {
      id: ingredientId,
      batchId,
      lineNo: await nextLineNo(ctx, batchId),
      origin: "extra",
      itemId,
      itemName: rules.itemName,
      plannedBase: takenIn(posted),
      enteredQuantity: quantity,
      enteredUnit: unit,
      adjustmentId: posted.adjustmentId,
      reason,
    });
    ctx.audit({
      subject: subjectOf(row),
      after: { extra: rules.itemName, quantity, unit, reason, adjustment: posted.code },
    });
    return { ingredientId };
  },
});
