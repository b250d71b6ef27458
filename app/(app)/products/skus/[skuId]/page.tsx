import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { skuHome } from "@/server/services/products";
import { address } from "@/server/web/address";
import { page } from "@/server/web/page";

const params = z.object({ skuId: address.id });

/** A SKU stands on the page of its product; documents of the ledger lead here. */
export default page({ can: "product.view", params }, async (ctx, { params }) => {
  const { productId } = await skuHome(ctx, { skuId: params.skuId });
  redirect(`/products/${productId}?sku=${params.skuId}` as Route);
});
