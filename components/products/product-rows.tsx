import { LinkButton } from "../ui/button";
import { StatePill } from "../ui/badge";
import type { DataColumn, DataRow } from "../ui/data-table";
import { formatDecimal, type Formats } from "../ui/format";
import { UiLink } from "../ui/link";
import { Money, Nothing, UnitCost } from "../ui/value";
import { marginText } from "./words";
import type { ProductListRow } from "./types";

const COLUMNS: DataColumn[] = [
  { id: "name", header: "Product" },
  { id: "sku", header: "Code" },
  { id: "onHand", header: "On the shelf", numeric: true, card: "corner" },
  { id: "unitCost", header: "Cost of one", numeric: true },
  { id: "price", header: "Price", numeric: true },
  { id: "margin", header: "Margin", numeric: true },
  { id: "value", header: "Value", numeric: true },
];

const COSTS = ["unitCost", "margin", "value"];

/** Who may not see costs has no columns for them. */
export const productColumns = (costs: boolean): DataColumn[] =>
  costs ? COLUMNS : COLUMNS.filter(({ id }) => !COSTS.includes(id));

type Shown = { formats: Formats; sell: ((sku: { id: string; productId: string }) => string) | null };

/** A row for each SKU of a product; a product that has none yet stands there too. */
export function productRows(product: ProductListRow, shown: Shown): DataRow[] {
  const href = `/products/${product.id}`;
  if (product.skus.length === 0)
    return [
      {
        id: product.id,
        label: product.name,
        cells: { ...BLANK, name: name(href, product.name, "No size yet") },
      },
    ];
  return product.skus.map((sku) => ({
    id: sku.id,
    label: sku.name,
    cells: {
      name: name(href, product.name, restOf(sku.name, product.name)),
      sku: <span className="font-mono text-xs whitespace-nowrap">{sku.sku}</span>,
      onHand: sku.onHand === "0" ? <StatePill state="out" /> : formatDecimal(sku.onHand, shown.formats),
      unitCost: <UnitCost value={sku.unitCost} unit="piece" formats={shown.formats} />,
      price: <Money value={sku.price} formats={shown.formats} />,
      margin: marginText(sku.margin, shown.formats) ?? <Nothing />,
      value: <Money value={sku.value} formats={shown.formats} />,
    },
    acts: shown.sell && sku.onHand !== "0" && (
      <LinkButton
        tone="bare"
        size="sm"
        href={shown.sell({ id: sku.id, productId: product.id })}
        prefetch={false}
      >
        Sell<span className="sr-only"> {sku.name}</span>
      </LinkButton>
    ),
  }));
}

const BLANK = {
  sku: <Nothing />,
  onHand: <Nothing />,
  unitCost: <Nothing />,
  price: <Nothing />,
  margin: <Nothing />,
  value: <Nothing />,
};

const name = (href: string, product: string, rest: string) => (
  <span className="grid">
    <UiLink
      href={href}
      className="hover:text-dye hover:underline max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
    >
      {product}
    </UiLink>
    {rest && <span className="text-ink-soft text-xs font-normal">{rest}</span>}
  </span>
);

/** "Lavender bar, Gift box, 100 g" without the product's own name, where it begins with it. */
const restOf = (sku: string, product: string) =>
  sku === product ? "" : sku.startsWith(`${product}, `) ? sku.slice(product.length + 2) : sku;
