import { z } from "zod";
import { productSku } from "@/db/schema";
import { hasPermission } from "@/server/kernel/context";
import { fields, optional } from "@/server/kernel/fields";
import { Money } from "@/server/kernel/money";
import { query } from "@/server/kernel/query";
import { available, previewTaking, shelvesOf } from "@/server/services/inventory-adjustment/steps";
import { marginPercent } from "./margin";

/** What a sale would take off the shelf and earn; nothing is changed. Cost and margin are null without inventory.view_costs. */
export const previewSale = query({
  name: "products.previewSale",
  can: "product.sell",
  input: z.strictObject({ skuId: fields.id, quantity: fields.pieces, price: optional(fields.cost) }),
  async run(ctx, input) {
    const row = await ctx.db.get(productSku, input.skuId, "That SKU");
    const shelf = (await shelvesOf(ctx, [row.inventoryItemId])).get(row.inventoryItemId)!;
    const { takes, missing } = previewTaking(shelf, input.quantity);
    const cost = Money.sum(takes.map((take) => take.cost));
    const price = input.price ?? row.price;
    const seesCosts = hasPermission(ctx, "inventory.view_costs") && missing.isZero;
    const codes = new Map(shelf.lots.map((lot) => [lot.lotId, lot.fifoCode]));
    return {
      takes: takes.map((take) => ({
        fifoCode: codes.get(take.lotId) ?? "",
        quantity: String(take.quantity),
      })),
      available: String(available(shelf)),
      missing: missing.isPositive ? String(missing) : null,
      leaves: missing.isPositive ? null : String(shelf.onHand.minus(input.quantity)),
      revenue: price && String(price.times(input.quantity.toRatio())),
      cost: seesCosts ? String(cost) : null,
      margin: seesCosts ? marginPercent(price, cost, input.quantity) : null,
    };
  },
});
