import type { ReactNode } from "react";
import {
  EditProductSheet,
  EditSkuSheet,
  NewSkuSheet,
  NewVariantSheet,
} from "@/components/products/product-sheets";
import { ReturnSheet } from "@/components/products/return-sheet";
import { SellSheet } from "@/components/products/sell-sheet";
import type { ProductDetail, Sale } from "@/components/products/types";
import { skuName } from "@/server/services/products/pure";
import { newCommandId } from "@/server/web/command-id";
import { formatsOf } from "@/server/web/formats";
import { hasPermission, type Ctx } from "@/server/web/may";
import { findRecipes } from "../../recipes/actions";
import * as act from "../actions";
import type { ProductSearch } from "./state";

type Props = {
  ctx: Ctx;
  product: ProductDetail;
  asked: ProductSearch;
  /** The sales in sight. */
  sales: readonly Sale[];
  closeHref: string;
};

const NEEDS = {
  edit: "product.edit",
  variant: "product.edit",
  sku: "product.edit",
  "edit-sku": "product.edit",
  sell: "product.sell",
  return: "product.sell",
} as const;

/** The sheet that the address asks for, over the page of its product; nothing where it asks for none, or may not. */
export function ProductSheet({ ctx, product, asked, sales, closeHref }: Props): ReactNode {
  if (!asked.do || !hasPermission(ctx, NEEDS[asked.do])) return null;
  const form = { commandId: newCommandId(), closeHref };
  const formats = formatsOf(ctx);
  const sku = product.skus.find(({ id }) => id === asked.sku);
  switch (asked.do) {
    case "edit":
      return (
        <EditProductSheet
          {...form}
          product={product}
          action={act.editProduct}
          findRecipes={hasPermission(ctx, "recipe.view") ? findRecipes : null}
        />
      );
    case "variant":
      return <NewVariantSheet {...form} productId={product.id} action={act.addVariant} />;
    case "sku": {
      const variant = product.variants.find(({ id }) => id === asked.variant);
      return (
        variant && (
          <NewSkuSheet
            {...form}
            variant={{ id: variant.id, name: skuName(product.name, variant.name, "") }}
            action={act.addSku}
            formats={formats}
          />
        )
      );
    }
    case "edit-sku":
      return sku && <EditSkuSheet key={sku.id} {...form} sku={sku} action={act.editSku} formats={formats} />;
    case "sell":
      return (
        sku && (
          <SellSheet
            key={sku.id}
            {...form}
            sku={sku}
            action={act.sell}
            preview={act.previewSale}
            undo={act.returnSale}
            makeMore={
              product.recipe && hasPermission(ctx, "recipe.plan")
                ? `/recipes/${product.recipe.id}/plan`
                : null
            }
            formats={formats}
          />
        )
      );
    case "return": {
      const sale = sales.find(({ adjustmentId }) => adjustmentId === asked.sale);
      return (
        sale && (
          <ReturnSheet
            key={sale.adjustmentId}
            {...form}
            sale={sale}
            action={act.returnSale}
            formats={formats}
          />
        )
      );
    }
  }
}
