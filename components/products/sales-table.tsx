import { UndoButton } from "../ledger/undo-button";
import { LinkButton } from "../ui/button";
import { DataTable, type DataColumn } from "../ui/data-table";
import { formatDecimal, type Formats } from "../ui/format";
import { UiLink } from "../ui/link";
import { InstantText, Money, Nothing } from "../ui/value";
import type { ReturnSale, Sale } from "./types";
import { stillSold } from "./words";

const COLUMNS: DataColumn[] = [
  { id: "code", header: "Sale", hideable: false },
  { id: "when", header: "When", hideable: false },
  { id: "reference", header: "Customer or order", hideable: false },
  { id: "quantity", header: "Sold", numeric: true, hideable: false, card: "corner" },
  { id: "returned", header: "Came back", numeric: true, hideable: false },
  { id: "cost", header: "Cost", numeric: true, hideable: false },
];

/** What was sold of a SKU, newest first, with what came back. */
export function SalesTable({
  sales,
  costs,
  formats,
  returnHref,
  undo,
}: {
  sales: readonly Sale[];
  costs: boolean;
  formats: Formats;
  /** The sheet that takes a sale back; null where this person may not. */
  returnHref: ((sale: Sale) => string) | null;
  /** Takes back a whole sale that was recorded by mistake; null where this person may not. */
  undo: ReturnSale | null;
}) {
  return (
    <DataTable
      name="sales"
      caption="Sales"
      columns={COLUMNS.filter(({ id }) => costs || id !== "cost")}
      rows={sales.map((sale) => ({
        id: sale.adjustmentId,
        label: sale.code,
        cells: {
          code: (
            <span className="grid">
              <UiLink href={`/ledger/${sale.adjustmentId}`} className="font-mono text-xs hover:underline">
                {sale.code}
              </UiLink>
              {sale.note && <span className="text-ink-soft text-xs font-normal">{sale.note}</span>}
            </span>
          ),
          when: (
            <span className="grid">
              <InstantText iso={sale.effectiveAt} formats={formats} />
              <span className="text-ink-soft text-xs">{sale.by}</span>
            </span>
          ),
          reference: sale.reference ?? <Nothing />,
          quantity: formatDecimal(sale.quantity, formats),
          returned: sale.returned === "0" ? <Nothing /> : formatDecimal(sale.returned, formats),
          cost: <Money value={sale.cost} formats={formats} />,
        },
        acts: stillSold(sale) !== "0" && (
          <>
            {undo && sale.returned === "0" && (
              <UndoButton
                adjustmentId={sale.adjustmentId}
                code={sale.code}
                action={undo}
                reason="Recorded by mistake"
              />
            )}
            {returnHref && (
              <LinkButton tone="bare" size="sm" href={returnHref(sale)} scroll={false} prefetch={false}>
                Return<span className="sr-only"> of {sale.code}</span>
              </LinkButton>
            )}
          </>
        ),
      }))}
    />
  );
}
