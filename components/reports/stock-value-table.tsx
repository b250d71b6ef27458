import type { stockValue } from "@/server/services/inventory-adjustment";
import { KINDS } from "../inventory/words";
import { StatePill } from "../ui/badge";
import type { DataColumn, DataRow } from "../ui/data-table";
import type { Formats } from "../ui/format";
import { UiLink } from "../ui/link";
import { Money, QuantityText, UnitCost } from "../ui/value";

type Row = Awaited<ReturnType<typeof stockValue>>["rows"][number];

const COLUMNS: DataColumn[] = [
  { id: "name", header: "Item" },
  { id: "kind", header: "Kind" },
  { id: "onHand", header: "On hand", numeric: true },
  { id: "unitCost", header: "Unit cost", numeric: true },
  { id: "value", header: "Value", numeric: true },
];

/** Who may not see costs counts what is there. */
export const stockValueColumns = (costs: boolean): DataColumn[] =>
  costs ? COLUMNS : COLUMNS.filter(({ id }) => id !== "unitCost" && id !== "value");

export const stockValueRows = (rows: readonly Row[], formats: Formats): DataRow[] =>
  rows.map((row) => ({
    id: row.itemId,
    label: row.name,
    cells: {
      name: (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <UiLink href={`/inventory/${row.itemId}`} className="hover:text-dye hover:underline">
            {row.name}
          </UiLink>
          {!row.isActive && <StatePill state="archived" />}
        </span>
      ),
      kind: KINDS[row.kind].one,
      onHand: (
        <QuantityText
          value={row.shownOnHand.quantity}
          unit={row.shownOnHand.unit}
          formats={formats}
          maxPlaces={3}
        />
      ),
      unitCost: <UnitCost value={row.unitCost} unit={row.shownOnHand.unit} formats={formats} />,
      value: <Money value={row.value} formats={formats} />,
    },
  }));
