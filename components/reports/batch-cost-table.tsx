import { Money as Amount } from "@/server/kernel/money";
import type { BatchCostRow } from "@/server/services/batches";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import { amountText } from "../batches/words";
import { StatePill } from "../ui/badge";
import type { DataColumn, DataRow } from "../ui/data-table";
import { formatDecimal, type Formats } from "../ui/format";
import { UiLink } from "../ui/link";
import { InstantText, Money, Nothing, UnitCost } from "../ui/value";

export const BATCH_COST_COLUMNS: DataColumn[] = [
  { id: "label", header: "Batch" },
  { id: "ended", header: "Ended", hiddenAtFirst: true },
  { id: "yield", header: "Yield", numeric: true, hiddenAtFirst: true },
  { id: "materials", header: "Materials", numeric: true },
  { id: "labour", header: "Labour", numeric: true },
  { id: "overhead", header: "Overhead", numeric: true },
  { id: "total", header: "Total", numeric: true },
  { id: "outputs", header: "On the shelf", numeric: true },
  { id: "loss", header: "Loss", numeric: true },
  { id: "unitCost", header: "Unit cost", numeric: true },
];

type Shown = { row: BatchCostRow; formats: Formats };

export const batchCostRows = (rows: readonly BatchCostRow[], formats: Formats): DataRow[] =>
  rows.map((row) => {
    const money = (value: string) => <Money value={value} formats={formats} />;
    return {
      id: row.id,
      label: row.label,
      cells: {
        label: <Batch {...{ row, formats }} />,
        ended: <InstantText iso={row.endedAt} formats={formats} />,
        yield: row.yield ? amountText(row.yield, formats) : <Nothing />,
        materials: money(row.materials),
        labour: money(row.labour),
        overhead: money(row.overhead),
        total: money(row.total),
        outputs: money(shelvedCost(row)),
        loss: money(row.loss),
        unitCost: <UnitCosts {...{ row, formats }} />,
      },
    };
  });

/** What the outputs cost together: all that was not lost. */
export const shelvedCost = (row: BatchCostRow): string =>
  String(Amount.of(row.total).minus(Amount.of(row.loss)));

/** Label and recipe, and what came of it. */
function Batch({ row, formats }: Shown) {
  const made = row.outputs
    .filter((output) => output.sku)
    .map(({ quantity, itemName }) => `${formatDecimal(quantity, formats)} × ${itemName}`);
  return (
    <span className="grid gap-0.5">
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <UiLink
          href={`/batches/${row.id}`}
          className="hover:text-dye font-mono tracking-wide whitespace-nowrap hover:underline"
        >
          {row.label}
        </UiLink>
        {row.status === "failed" && <StatePill state="failed" />}
      </span>
      <span className="text-ink-soft text-xs font-normal">{made.join(", ") || row.recipeName}</span>
    </span>
  );
}

/** The cost of one of each SKU made; where none was, of one unit of the yield. */
function UnitCosts({ row, formats }: Shown) {
  const skus = row.outputs.filter((output) => output.sku);
  if (row.outputs.length === 0 || !row.yield) return <Nothing />;
  if (skus.length === 0)
    return <UnitCost value={row.yieldUnitCost} unit={symbolOf(row.yield.unit)} formats={formats} />;
  return (
    <span className="grid">
      {skus.map((output) => (
        <span key={output.fifoCode} title={output.itemName}>
          <UnitCost value={output.unitCost} formats={formats} />
        </span>
      ))}
    </span>
  );
}
