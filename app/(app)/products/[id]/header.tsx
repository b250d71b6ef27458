import { Pencil, Plus, ShoppingCart } from "lucide-react";
import { PageHeader } from "@/components/frame/page-header";
import { ArchiveButton } from "@/components/products/archive-button";
import type { ProductDetail, SkuDetail } from "@/components/products/types";
import { StatePill } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { Menu } from "@/components/ui/menu";
import { archiveProduct, restoreProduct } from "../actions";
import type { May, SheetHref } from "./state";

type Props = {
  product: ProductDetail;
  /** The SKU whose sales are in sight: the one that Sell begins with where it has stock. */
  shown: SkuDetail | undefined;
  may: May;
  sheet: SheetHref;
};

const canBeSold = (sku: SkuDetail) => sku.isActive && sku.onHand !== "0";

/** A product's name, the recipe that makes it, and what can be done to the product as a whole. */
export function ProductHeader({ product, shown, may, sheet }: Props) {
  const sold = may.sell ? [shown, ...product.skus].find((sku) => sku && canBeSold(sku)) : undefined;
  return (
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
          {may.edit && (
            <LinkButton href={sheet("edit")} scroll={false} icon={<Pencil aria-hidden />}>
              Edit
            </LinkButton>
          )}
          {may.archive && (
            <ArchiveButton
              what={product.name}
              isActive={product.isActive}
              fields={{ productId: product.id }}
              archive={archiveProduct}
              restore={restoreProduct}
            />
          )}
          {may.edit && <AddMenu {...{ product, sheet }} />}
        </>
      }
      act={
        sold && (
          <LinkButton
            tone="primary"
            href={sheet("sell", { sku: sold.id })}
            scroll={false}
            icon={<ShoppingCart aria-hidden />}
          >
            Sell
          </LinkButton>
        )
      }
    />
  );
}

function AddMenu({ product, sheet }: Pick<Props, "product" | "sheet">) {
  return (
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
  );
}
