import { Plus, ShoppingBag } from "lucide-react";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { z } from "zod";
import { PageHeader } from "@/components/frame/page-header";
import { productColumns, productRows } from "@/components/products/product-rows";
import { NewProductSheet } from "@/components/products/product-sheets";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { FilterSelect } from "@/components/ui/filter-select";
import { EmptyState } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { SearchField } from "@/components/ui/search-field";
import { columnsCookie, parseHiddenColumns, withParams } from "@/components/ui/url";
import { listProducts } from "@/server/services/products";
import { address, queryOf } from "@/server/web/address";
import { newCommandId } from "@/server/web/command-id";
import { formatsOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";
import { findRecipes } from "../recipes/actions";
import { createProduct } from "./actions";

export const metadata: Metadata = { title: "Products" };

const search = z.object({
  q: address.text,
  show: z.enum(["archived"]).optional(),
  after: address.opaque,
  do: z.enum(["new"]).optional(),
});

export default page({ can: "product.view", search }, async (ctx, { search }) => {
  const may = (permission: string) => hasPermission(ctx, permission);
  const archived = search.show === "archived";
  const [list, jar] = await Promise.all([
    listProducts(ctx, { search: search.q, archived, cursor: search.after }),
    cookies(),
  ]);
  const formats = formatsOf(ctx);
  const state = queryOf({ q: search.q, show: search.show });
  const to = (changes: Record<string, string | null>) => withParams("/products", state, changes);
  const create = may("product.create") && (
    <LinkButton
      tone="primary"
      href={to({ do: "new", after: search.after ?? null })}
      scroll={false}
      icon={<Plus aria-hidden />}
    >
      New product
    </LinkButton>
  );
  const sell =
    may("product.sell") && !archived
      ? (sku: { id: string; productId: string }) => `/products/${sku.productId}?sku=${sku.id}&do=sell`
      : null;
  return (
    <>
      <PageHeader
        title="Products"
        description="What you sell: how much stands ready, what it cost, what it earns."
        act={create}
      />
      <DataTable
        name="products"
        caption="Products"
        columns={productColumns(may("inventory.view_costs"))}
        hiddenColumns={parseHiddenColumns(jar.get(columnsCookie("products"))?.value)}
        rows={list.rows.flatMap((row) => productRows(row, { formats, sell }))}
        toolbar={
          <>
            <SearchField label="Search products" />
            <FilterSelect
              label="In use or archived"
              param="show"
              all="In use"
              options={[{ value: "archived", label: "Archived" }]}
            />
          </>
        }
        empty={
          state ? (
            <EmptyState
              icon={ShoppingBag}
              title="No product fits"
              act={<LinkButton href="/products">Show all products</LinkButton>}
            >
              Try fewer words.
            </EmptyState>
          ) : (
            <EmptyState icon={ShoppingBag} title="No products yet" act={create}>
              Name what you sell and say which recipe makes it. When a batch is finished, its pieces stand
              here with their exact cost.
            </EmptyState>
          )
        }
      />
      <Pager
        previous={search.after ? to({ after: null }) : null}
        previousLabel="First page"
        next={list.next ? to({ after: list.next }) : null}
        nextLabel="More products"
      />
      {search.do === "new" && may("product.create") && (
        <NewProductSheet
          action={createProduct}
          commandId={newCommandId()}
          closeHref={to({ after: search.after ?? null })}
          findRecipes={may("recipe.view") ? findRecipes : null}
          formats={formats}
        />
      )}
    </>
  );
});
