import { labelOfKind } from "@/server/services/fifo/pure";
import { UndoButton } from "../ledger/undo-button";
import { DataTable, type DataColumn } from "../ui/data-table";
import { formatDecimal, type Formats } from "../ui/format";
import { InstantText, Money, Nothing } from "../ui/value";
import type { Act, ProductDetail } from "./types";

const COLUMNS: DataColumn[] = [
  { id: "what", header: "What", hideable: false },
  { id: "sku", header: "Size", hideable: false },
  { id: "amount", header: "Amount", numeric: true, hideable: false, card: "corner" },
  { id: "lot", header: "Lot", hideable: false },
  { id: "cost", header: "Cost", numeric: true, hideable: false },
  { id: "when", header: "When", hideable: false },
  { id: "by", header: "By", hideable: false },
];

/** The last movements of a product's SKUs. */
export function ProductMovements({
  product,
  costs,
  formats,
  undo,
}: {
  product: ProductDetail;
  costs: boolean;
  formats: Formats;
  /** Takes an entry back. A sale goes back by its own act, among the sales. */
  undo: Act<{ undid: string }>;
}) {
  const names = new Map(product.skus.map((sku) => [sku.itemId, sku.name]));
  return (
    <DataTable
      name="product-movements"
      caption="Movements"
      columns={COLUMNS.filter(
        ({ id }) => (costs || id !== "cost") && (product.skus.length > 1 || id !== "sku"),
      )}
      rows={product.movements.map((line) => ({
        id: line.id,
        label: `${labelOfKind(line.kind)} ${line.code}`,
        cells: {
          what: (
            <span className="grid">
              <span>{labelOfKind(line.kind)}</span>
              <span className="text-ink-soft text-xs font-normal">
                <span className="font-mono">{line.code}</span> {line.reason}
              </span>
            </span>
          ),
          sku: names.get(line.itemId),
          amount: (
            <span className={line.quantity.startsWith("-") ? undefined : "text-moss"}>
              {line.quantity.startsWith("-") ? "" : "+"}
              {formatDecimal(line.quantity, formats)}
            </span>
          ),
          lot: line.fifoCode ? <span className="font-mono text-xs">{line.fifoCode}</span> : <Nothing />,
          cost: <Money value={line.cost} formats={formats} />,
          when: <InstantText iso={line.effectiveAt} formats={formats} />,
          by: line.by,
        },
        acts: line.undoable && <UndoButton adjustmentId={line.adjustmentId} code={line.code} action={undo} />,
      }))}
    />
  );
}
