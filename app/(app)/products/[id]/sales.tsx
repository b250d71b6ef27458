import { SalesTable } from "@/components/products/sales-table";
import type { ProductDetail, Sale, SkuDetail } from "@/components/products/types";
import { Section } from "@/components/ui/card";
import type { Formats } from "@/components/ui/format";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { returnSale } from "../actions";
import type { May, SheetHref } from "./state";

/** The sales of one SKU, a page at a time, and the tabs to the other SKUs' sales. */
export function Sales({
  product,
  shown,
  sales,
  olderHref,
  isFirstPage,
  may,
  sheet,
  formats,
}: {
  product: ProductDetail;
  shown: SkuDetail;
  sales: readonly Sale[];
  olderHref: string | null;
  isFirstPage: boolean;
  may: May;
  sheet: SheetHref;
  formats: Formats;
}) {
  const salesHref = (sku: SkuDetail) => `/products/${product.id}?sku=${sku.id}`;
  return (
    <Section title="Sales">
      {product.skus.length > 1 && (
        <Tabs
          label="Sizes"
          tabs={product.skus.map((sku) => ({
            label: sku.name,
            href: salesHref(sku),
            current: sku.id === shown.id,
          }))}
        />
      )}
      {sales.length > 0 ? (
        <SalesTable
          sales={sales}
          costs={may.seeCosts}
          formats={formats}
          undo={may.sell ? returnSale : null}
          returnHref={may.sell ? (sale) => sheet("return", { sale: sale.adjustmentId }) : null}
        />
      ) : (
        <p className="text-ink-soft">None was sold yet.</p>
      )}
      <Pager
        previous={isFirstPage ? null : salesHref(shown)}
        previousLabel="Newest"
        next={olderHref}
        nextLabel="Older"
      />
    </Section>
  );
}
