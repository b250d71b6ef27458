import { eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryAdjustment, inventoryHistory } from "@/db/schema";
import { hasPermission } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";
import { labelOfKind } from "@/server/services/fifo/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { movementView, readMovements } from "./movement-rows";
import { whyNotUndoable } from "./undoable";

/** Lines of one adjustment that a page shows; a document has far fewer. */
const MOST_LINES = 1000;

/** One adjustment with its lines, and whether this person could undo it (and if not, why, as a sentence). Throws NotFound. */
export const adjustmentDetail = query({
  name: "inventory.adjustment",
  can: "inventory.view",
  input: z.strictObject({ adjustmentId: fields.id }),
  async run(ctx, { adjustmentId }) {
    const adjustment = await ctx.db.get(inventoryAdjustment, adjustmentId, "That entry");
    const [movements, undoneBy, undid] = await Promise.all([
      readMovements(ctx, {
        where: eq(inventoryHistory.adjustmentId, adjustmentId),
        orderBy: [inventoryHistory.lineNo],
        limit: MOST_LINES,
      }),
      ctx.db.find(inventoryAdjustment, eq(inventoryAdjustment.reverses, adjustmentId)),
      adjustment.reverses ? ctx.db.get(inventoryAdjustment, adjustment.reverses) : undefined,
    ]);
    const rules = await rulesFor(
      ctx,
      movements.map((m) => m.itemId),
    );
    const name = (a: { id: string; code: string } | undefined) => a && { adjustmentId: a.id, code: a.code };
    const undoing = name(undoneBy);
    const why = hasPermission(ctx, "inventory.adjust")
      ? whyNotUndoable(ctx, adjustment, undoneBy?.code)
      : "You do not have permission to undo entries.";
    return {
      adjustmentId,
      code: adjustment.code,
      kind: adjustment.adjustmentType,
      kindLabel: labelOfKind(adjustment.adjustmentType),
      reason: adjustment.reason,
      note: adjustment.note,
      reference:
        adjustment.referenceType && adjustment.referenceId
          ? {
              type: adjustment.referenceType,
              id: adjustment.referenceId,
              label: adjustment.referenceLabel ?? "",
            }
          : null,
      actorName: adjustment.actorName,
      effectiveAt: adjustment.effectiveAt.toISOString(),
      recordedAt: adjustment.recordedAt.toISOString(),
      undoneBy: undoing ?? null,
      undid: name(undid) ?? null,
      undoable: why === null,
      whyNotUndoable: why,
      lineCount: adjustment.lines,
      lines: movements.map((m) => movementView(ctx, rules.get(m.itemId)!, m, undoing)),
    };
  },
});
