import { shelvedCost } from "@/components/reports/batch-cost-table";
import { batchCosts, type BatchCostRow } from "@/server/services/batches";
import { csvResponse, everyPage } from "@/server/web/csv";
import { todayOf } from "@/server/web/formats";
import { route } from "@/server/web/route";
import { batchCostsSearch } from "../report-state";

type Column = { head: string; cell: (row: BatchCostRow) => string };

const COLUMNS: Column[] = [
  { head: "Batch", cell: (row) => row.label },
  { head: "Recipe", cell: (row) => row.recipeName },
  { head: "State", cell: (row) => (row.status === "failed" ? "Failed" : "Finished") },
  { head: "Ended", cell: (row) => row.endedAt },
  { head: "Yield", cell: (row) => row.yield?.quantity ?? "" },
  { head: "Yield unit", cell: (row) => row.yield?.unit ?? "" },
  { head: "Materials", cell: (row) => row.materials },
  { head: "Labour", cell: (row) => row.labour },
  { head: "Overhead", cell: (row) => row.overhead },
  { head: "Total", cell: (row) => row.total },
  { head: "On the shelf", cell: shelvedCost },
  { head: "Loss", cell: (row) => row.loss },
  { head: "Cost of one unit of the yield", cell: (row) => row.yieldUnitCost ?? "" },
  {
    head: "Made",
    cell: ({ outputs }) =>
      outputs
        .map((o) => `${o.quantity} x ${o.sku ?? o.itemName} for ${o.cost}, one about ${o.unitCost}`)
        .join("; "),
  },
];

/** The batch costs of a span as a file, every batch of it. Figures are canonical decimals, instants ISO 8601. */
export const GET = route({ can: "reports.export" }, async (ctx, request) => {
  const read = batchCostsSearch.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const { from, to } = read.success ? read.data : {};
  // Refused before the file begins: what streams has no status any more.
  await batchCosts(ctx, { from, to });
  async function* lines() {
    for await (const row of everyPage((cursor) => batchCosts(ctx, { from, to, cursor })))
      yield COLUMNS.map(({ cell }) => cell(row));
  }
  return csvResponse(
    `batch-costs-${from ?? "all"}-${to ?? todayOf(ctx)}`,
    COLUMNS.map(({ head }) => head),
    lines(),
  );
});
