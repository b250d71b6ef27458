import type { Metadata } from "next";
import { z } from "zod";
import { ProductMovements } from "@/components/products/movements";
import { SkuCard } from "@/components/products/sku-card";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/notice";
import { withParams } from "@/components/ui/url";
import { productDetail, salesOf } from "@/server/services/products";
import { address, queryOf } from "@/server/web/address";
import { formatsOf, todayOf } from "@/server/web/formats";
import { page } from "@/server/web/page";
import { undo } from "../../inventory/actions";
import { ProductHeader } from "./header";
import { Sales } from "./sales";
import { ProductSheet } from "./sheets";
import { SkuActs } from "./sku-acts";
import { mayWith, productSearch, type SheetHref } from "./state";

export const metadata: Metadata = { title: "Product" };

const params = z.object({ id: address.id });

export default page(
  { can: "product.view", params, search: productSearch },
  async (ctx, { params, search }) => {
    const product = await productDetail(ctx, { productId: params.id });
    const may = mayWith(ctx, product);
    const formats = formatsOf(ctx);
    const here = `/products/${product.id}`;
    const shown = product.skus.find((sku) => sku.id === search.sku) ?? product.skus[0];
    const sales = shown && (await salesOf(ctx, { skuId: shown.id, cursor: search.after }));
    const state = queryOf({ sku: shown?.id, after: search.after });
    const sheet: SheetHref = (name, more = {}) =>
      withParams(here, state, { do: name, after: search.after ?? null, ...more });
    return (
      <>
        <ProductHeader {...{ product, shown, may, sheet }} />
        {product.skus.length === 0 && (
          <EmptyState
            title="No size yet"
            act={
              may.edit && (
                <LinkButton
                  tone="primary"
                  href={sheet("sku", { variant: product.variants[0]!.id })}
                  scroll={false}
                >
                  Add a size
                </LinkButton>
              )
            }
          >
            A size has a price, a code and a shelf of its own.
          </EmptyState>
        )}
        {product.skus.map((sku) => (
          <SkuCard
            key={sku.id}
            {...{ sku, formats }}
            costs={may.seeCosts}
            today={todayOf(ctx)}
            now={ctx.clock().toISOString()}
            acts={<SkuActs {...{ sku, may, sheet }} alone={product.skus.length === 1} />}
          />
        ))}
        {shown && sales && (
          <Sales
            {...{ product, shown, may, sheet, formats }}
            sales={sales.rows}
            isFirstPage={!search.after}
            olderHref={sales.next ? withParams(here, state, { after: sales.next }) : null}
          />
        )}
        {product.movements.length > 0 && (
          <Section title="Movements" description="The last fifty; the ledger knows them all.">
            <ProductMovements {...{ product, formats, undo }} costs={may.seeCosts} />
          </Section>
        )}
        <ProductSheet
          ctx={ctx}
          product={product}
          asked={search}
          sales={sales?.rows ?? []}
          closeHref={withParams(here, state, { after: search.after ?? null })}
        />
      </>
    );
  },
);
