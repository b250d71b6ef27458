import { symbolOf } from "@/server/services/unit-conversion/pure";
import { DataTable, type DataColumn } from "../ui/data-table";
import type { Formats } from "../ui/format";
import { TextLink } from "../ui/link";
import { DayText, Money, UnitCost } from "../ui/value";
import type { BatchDetail } from "./types";
import { amountText } from "./words";

const COLUMNS: DataColumn[] = [
  { id: "item", header: "Made", hideable: false },
  { id: "lot", header: "Lot", hideable: false },
  { id: "quantity", header: "Amount", numeric: true, hideable: false },
  { id: "left", header: "Still on the shelf", numeric: true, hideable: false },
  { id: "expiry", header: "Best before", hideable: false },
  { id: "unitCost", header: "Cost of one", numeric: true, hideable: false },
  { id: "cost", header: "Cost", numeric: true, hideable: false },
];

/** What a finished batch put on the shelf, a line a lot. */
export function OutputsTable({ outputs, formats }: { outputs: BatchDetail["outputs"]; formats: Formats }) {
  const costs = outputs.some((output) => output.cost !== null);
  return (
    <DataTable
      name="batch-outputs"
      caption="What it made"
      columns={COLUMNS.filter(({ id }) => costs || (id !== "unitCost" && id !== "cost"))}
      rows={outputs.map((output) => {
        const base = output.baseUnit;
        return {
          id: output.lotId,
          label: output.itemName,
          cells: {
            item: (
              <span className="grid">
                <TextLink href={`/inventory/${output.itemId}`}>{output.itemName}</TextLink>
                {output.sku && (
                  <span className="text-ink-soft font-mono text-xs font-normal">{output.sku}</span>
                )}
              </span>
            ),
            lot: (
              <TextLink href={`/batches/lots/${output.lotId}`} className="font-mono text-sm">
                {output.fifoCode}
              </TextLink>
            ),
            quantity: amountText(output.entered, formats),
            left: amountText({ quantity: output.remaining, unit: base }, formats),
            expiry: <DayText day={output.expirationDate} formats={formats} />,
            unitCost: (
              <UnitCost
                value={output.unitCost}
                unit={base === "each" ? "piece" : symbolOf(base)}
                formats={formats}
              />
            ),
            cost: <Money value={output.cost} formats={formats} />,
          },
        };
      })}
    />
  );
}
