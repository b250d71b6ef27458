import { eq } from "drizzle-orm";
import { z } from "zod";
import { batchIngredient } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { NotFound } from "@/server/kernel/errors";
import { fields } from "@/server/kernel/fields";
import { Quantity } from "@/server/kernel/quantity";
import { lineOf, usedOf } from "./lines";
import { NothingToUndo } from "./rules";
import { settle } from "./settle";
import { runningBatch, subjectOf } from "./state";

/** Puts an extra back to the very lots it came from; the line stays on the record, holding nothing. */
export const undoExtra = command({
  name: "batches.undoExtra",
  can: "batch.edit",
  input: z.strictObject({ batchId: fields.id, ingredientId: fields.id }),
  async run(ctx, { batchId, ingredientId }) {
    const row = await runningBatch(ctx, batchId);
    const line = await lineOf(ctx, batchId, ingredientId);
    if (line.origin !== "extra") throw new NotFound("That extra");
    if (usedOf(line).isZero) throw new NothingToUndo(line.itemName);
    await settle(ctx, row, line, {
      target: Quantity.zero,
      typed: (quantity) => ({ quantity, unit: line.enteredUnit }),
      reason: `Extra undone: ${line.itemName}`,
    });
    await ctx.db.update(batchIngredient, eq(batchIngredient.id, line.id), {
      actualBase: Quantity.zero,
      checkedAt: ctx.now,
    });
    ctx.audit({
      subject: subjectOf(row),
      before: { extra: line.itemName, used: usedOf(line) },
      after: { used: "0" },
    });
  },
});
