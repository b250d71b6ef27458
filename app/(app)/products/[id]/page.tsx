import { Pencil, Plus, ScrollText, ShoppingCart } from "lucide-react";
import type { Metadata } from "next";
import { z } from "zod";
import { PageHeader } from "@/components/frame/page-header";
import { ArchiveButton } from "@/components/products/archive-button";
import { ProductMovements } from "@/components/products/movements";
import { SalesTable } from "@/components/products/sales-table";
import { SkuCard } from "@/components/products/sku-card";
import { StatePill } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import { Menu } from "@/components/ui/menu";
import { EmptyState } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { withParams } from "@/components/ui/url";
import { productDetail, salesOf } from "@/server/services/products";
import { address, queryOf } from "@/server/web/address";
import { formatsOf, todayOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";
import * as act from "../actions";
import { ProductSheet } from "./sheets";
import { productSearch } from "./state";

export const metadata: Metadata = { title: "Product" };

const params = z.object({ id: address.id });

export default page(
  { can: "product.view", params, search: productSearch },
  async (ctx, { params, search }) => {
    const product = await productDetail(ctx, { productId: params.id });
    const may = (permission: string) => hasPermission(ctx, permission);
    const formats = formatsOf(ctx);
    const costs = may("inventory.view_costs");
    const here = `/products/${product.id}`;
    const shown = product.skus.find((sku) => sku.id === search.sku) ?? product.skus[0];
    const sales = shown && (await salesOf(ctx, { skuId: shown.id, cursor: search.after }));
    const state = queryOf({ sku: shown?.id, after: search.after });
    const sheet = (name: string, more: Record<string, string> = {}) =>
      withParams(here, state, { do: name, after: search.after ?? null, ...more });
    const edit = may("product.edit") && product.isActive;
    const sell = may("product.sell");
    const ready = product.skus.find((sku) => sku.isActive && sku.onHand !== "0");
    return (
      <>
        <PageHeader
          crumbs={[{ label: "Products", href: "/products" }]}
          title={product.name}
          description={product.description}
          meta={
            <>
              {!product.isActive && <StatePill state="archived" />}
              {product.recipe && (
                <span className="text-ink-soft">
                  Made by <TextLink href={`/recipes/${product.recipe.id}`}>{product.recipe.name}</TextLink>
                </span>
              )}
            </>
          }
          quiet={
            <>
              {edit && (
                <LinkButton href={sheet("edit")} scroll={false} icon={<Pencil aria-hidden />}>
                  Edit
                </LinkButton>
              )}
              {may("product.archive") && (
                <ArchiveButton
                  what={product.name}
                  isActive={product.isActive}
                  fields={{ productId: product.id }}
                  archive={act.archiveProduct}
                  restore={act.restoreProduct}
                />
              )}
              {edit && (
                <Menu
                  label="Add"
                  items={[
                    ...product.variants.map((variant) => ({
                      label: product.variants.length > 1 ? `Add a size of ${variant.name}` : "Add a size",
                      href: sheet("sku", { variant: variant.id }),
                      icon: <Plus aria-hidden />,
                    })),
                    { label: "Add a variant", href: sheet("variant"), icon: <Plus aria-hidden /> },
                  ]}
                />
              )}
            </>
          }
          act={
            sell && ready ? (
              <LinkButton
                tone="primary"
                href={sheet("sell", {
                  sku: shown && shown.onHand !== "0" && shown.isActive ? shown.id : ready.id,
                })}
                scroll={false}
                icon={<ShoppingCart aria-hidden />}
              >
                Sell
              </LinkButton>
            ) : undefined
          }
        />
        {product.skus.length === 0 && (
          <EmptyState
            title="No size yet"
            act={
              edit && (
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
            {...{ sku, costs, formats }}
            today={todayOf(ctx)}
            now={ctx.clock().toISOString()}
            acts={
              <>
                {sell && sku.isActive && sku.onHand !== "0" && product.skus.length > 1 && (
                  <LinkButton size="sm" href={sheet("sell", { sku: sku.id })} scroll={false}>
                    Sell<span className="sr-only"> {sku.name}</span>
                  </LinkButton>
                )}
                {may("inventory.view") && (
                  <LinkButton
                    size="sm"
                    tone="bare"
                    href={`/ledger?item=${sku.itemId}`}
                    icon={<ScrollText aria-hidden />}
                  >
                    History<span className="sr-only"> of {sku.name}</span>
                  </LinkButton>
                )}
                {edit && (
                  <LinkButton
                    size="sm"
                    tone="bare"
                    href={sheet("edit-sku", { sku: sku.id })}
                    scroll={false}
                    icon={<Pencil aria-hidden />}
                  >
                    Edit<span className="sr-only"> {sku.name}</span>
                  </LinkButton>
                )}
                {may("product.archive") && (
                  <ArchiveButton
                    what={sku.name}
                    size="sm"
                    isActive={sku.isActive}
                    fields={{ skuId: sku.id }}
                    archive={act.archiveSku}
                    restore={act.restoreSku}
                  />
                )}
              </>
            }
          />
        ))}
        {shown && sales && (
          <Section title="Sales">
            {product.skus.length > 1 && (
              <Tabs
                label="Sizes"
                tabs={product.skus.map((sku) => ({
                  label: sku.name,
                  href: `${here}?sku=${sku.id}`,
                  current: sku.id === shown.id,
                }))}
              />
            )}
            {sales.rows.length > 0 ? (
              <SalesTable
                sales={sales.rows}
                {...{ costs, formats }}
                returnHref={sell ? (sale) => sheet("return", { sale: sale.adjustmentId }) : null}
              />
            ) : (
              <p className="text-ink-soft">None was sold yet.</p>
            )}
            <Pager
              previous={search.after ? `${here}?sku=${shown.id}` : null}
              previousLabel="Newest"
              next={sales.next ? withParams(here, state, { after: sales.next }) : null}
              nextLabel="Older"
            />
          </Section>
        )}
        {product.movements.length > 0 && (
          <Section title="Movements" description="The last fifty; the ledger knows them all.">
            <ProductMovements {...{ product, costs, formats }} />
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
