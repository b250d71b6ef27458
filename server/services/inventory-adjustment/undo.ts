import { eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryAdjustment } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { requirePermission } from "@/server/kernel/context";
import { fields, optional } from "@/server/kernel/fields";
import { AlreadyUndone, CannotUndo } from "@/server/services/fifo/pure";
import { reverse } from "@/server/services/fifo/steps";
import { adjustmentSubject, postedAnswer } from "./answer";
import { whyNotUndoable } from "./undoable";

/**
 * Undoes an adjustment, once: everything goes back to its lots at the cost it left with; what came leaves again.
 * Refuses: adjustments of a batch or sale (these have their own way back), one undone already, a restock whose lot was
 * used since (the sentence says by whom).
 */
export const undo = command({
  name: "inventory.undo",
  can: "inventory.adjust",
  input: z.strictObject({
    adjustmentId: fields.id,
    reason: optional(fields.reason),
    note: optional(fields.note),
  }),
  async run(ctx, { adjustmentId, reason, note }) {
    const adjustment = await ctx.db.get(inventoryAdjustment, adjustmentId, "That entry");
    if (adjustment.adjustmentType === "cost_override") requirePermission(ctx, "inventory.override_cost");
    const undoneBy = await ctx.db.find(inventoryAdjustment, eq(inventoryAdjustment.reverses, adjustmentId));
    if (undoneBy) throw new AlreadyUndone(adjustment.code);
    const refusal = whyNotUndoable(ctx, adjustment, undefined);
    if (refusal) throw new CannotUndo(refusal);
    const posted = await reverse(ctx, adjustmentId, { reason: reason ?? "Recorded by mistake", note });
    ctx.audit({
      subject: adjustmentSubject(posted),
      after: { undid: adjustment.code, kind: adjustment.adjustmentType, reason },
    });
    return { ...postedAnswer(ctx, posted), undid: adjustment.code };
  },
});
