import { z } from "zod";
import { productSku } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields, optional } from "@/server/kernel/fields";
import { deduct } from "@/server/services/inventory-adjustment/steps";
import { costFor } from "./figures";

/**
 * Records a sale: the oldest pieces leave the shelf at the very cost they were made at.
 * `price` is that of one piece; it and the customer or order stand in the adjustment's reason and note.
 * Refuses: less on the shelf than sold (InsufficientStock), broken pieces, an unknown SKU.
 */
export const sell = command({
  name: "products.sell",
  can: "product.sell",
  input: z.strictObject({
    skuId: fields.id,
    quantity: fields.pieces,
    price: optional(fields.cost),
    /** The customer, order or market, in a few words. */
    reference: optional(fields.line),
    effectiveAt: optional(fields.instant),
  }),
  async run(ctx, input) {
    const {
      id,
      sku,
      inventoryItemId,
      price: listPrice,
    } = await ctx.db.get(productSku, input.skuId, "That SKU");
    const price = input.price ?? listPrice;
    const posted = await deduct(ctx, {
      kind: "sale",
      reference: { type: "sku", id, label: sku },
      reason: input.reference,
      note: price ? `Sold at ${price.toCurrency(digitsOf(ctx.currency))} ${ctx.currency} each` : undefined,
      effectiveAt: input.effectiveAt,
      takings: [
        {
          itemId: inventoryItemId,
          quantity: input.quantity,
          entered: { quantity: input.quantity, unit: "each" },
        },
      ],
    });
    ctx.audit({
      subject: { kind: "sku", id, label: sku },
      after: {
        adjustment: posted.code,
        quantity: input.quantity,
        price: price ? String(price) : null,
        reference: input.reference,
      },
    });
    return { adjustmentId: posted.adjustmentId, code: posted.code, cost: costFor(ctx, posted.cost) };
  },
});

/** Digits after the point: 2 for EUR, 0 for JPY, 3 for KWD. */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
