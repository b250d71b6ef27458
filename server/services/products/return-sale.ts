import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryAdjustment, inventoryHistory } from "@/db/schema";
import { command } from "@/server/kernel/command";
import type { Tx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { Quantity } from "@/server/kernel/quantity";
import { anyOf } from "@/server/kernel/tenant-db";
import { shownAmount } from "@/server/kernel/shown";
import { giveBack } from "@/server/services/inventory-adjustment/steps";
import { NotSoMuchSold } from "./rules";
import { costFor } from "./figures";

/**
 * Takes sold pieces back, all of them unless a number is said: home to the very lots at the very cost they left with.
 * Refuses: more than is still out, and anything that is not a sale.
 */
export const returnSale = command({
  name: "products.returnSale",
  can: "product.sell",
  input: z.strictObject({
    /** The sale's adjustment. */
    adjustmentId: fields.id,
    quantity: optional(fields.pieces),
    kind: z.enum(["returned", "refunded"]).default("returned"),
    reason: fields.reason,
  }),
  async run(ctx, input) {
    const sale = await ctx.db.find(
      inventoryAdjustment,
      and(
        eq(inventoryAdjustment.id, input.adjustmentId),
        eq(inventoryAdjustment.adjustmentType, "sale"),
        eq(inventoryAdjustment.referenceType, "sku"),
      )!,
    );
    if (!sale?.referenceId) throw new NotFound("That sale");
    const { itemId, out } = await stillOut(ctx, sale.id);
    const quantity = input.quantity ?? out;
    if (quantity.isZero || quantity.compare(out) > 0)
      throw new NotSoMuchSold(sale.code, shownAmount(String(out), ctx.locale));
    const posted = await giveBack(ctx, {
      kind: input.kind,
      reference: { type: "sku", id: sale.referenceId, label: sale.referenceLabel ?? "" },
      reason: input.reason,
      adjustmentId: sale.id,
      lines: [{ itemId, quantity }],
    });
    ctx.audit({
      subject: { kind: "sku", id: sale.referenceId, label: sale.referenceLabel ?? "" },
      after: { adjustment: posted.code, sale: sale.code, quantity, reason: input.reason },
    });
    return { adjustmentId: posted.adjustmentId, code: posted.code, cost: costFor(ctx, posted.cost) };
  },
});

/** What of a sale is with the customer, returns and undoing subtracted. */
async function stillOut(ctx: Tx, adjustmentId: string): Promise<{ itemId: string; out: Quantity }> {
  const sold = await ctx.db.list(inventoryHistory, {
    where: eq(inventoryHistory.adjustmentId, adjustmentId),
  });
  const back = await ctx.db.list(inventoryHistory, {
    where: anyOf(
      inventoryHistory.homeId,
      sold.map((line) => line.id),
    ),
  });
  const out = Quantity.sum([...sold, ...back].map((line) => line.quantityChange)).negated();
  return { itemId: sold[0]!.itemId, out };
}
