import { KINDS } from "@/components/inventory/words";
import { stockValue } from "@/server/services/inventory-adjustment";
import { csvResponse, everyPage } from "@/server/web/csv";
import { todayOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { route } from "@/server/web/route";
import { stockValueSearch, whichStock } from "../report-state";

type Row = Awaited<ReturnType<typeof stockValue>>["rows"][number];
type Column = { head: string; cell: (row: Row) => string };

const STOCK: Column[] = [
  { head: "Item", cell: (row) => row.name },
  { head: "Kind", cell: (row) => KINDS[row.kind].one },
  { head: "On hand", cell: (row) => row.shownOnHand.quantity },
  { head: "Unit", cell: (row) => row.shownOnHand.unit },
];
const COSTS: Column[] = [
  { head: "Unit cost", cell: (row) => row.unitCost ?? "" },
  { head: "Value", cell: (row) => row.value ?? "" },
];

/** The stock report of a day as a file, every item of it. Figures are canonical decimals. */
export const GET = route({ can: "reports.export" }, async (ctx, request) => {
  const read = stockValueSearch.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const which = whichStock(read.success ? read.data : {}, todayOf(ctx));
  const columns = hasPermission(ctx, "inventory.view_costs") ? [...STOCK, ...COSTS] : STOCK;
  async function* lines() {
    for await (const row of everyPage((cursor) => stockValue(ctx, { ...which, all: true, cursor })))
      yield columns.map(({ cell }) => cell(row));
  }
  return csvResponse(
    `stock-${which.asOf}`,
    columns.map(({ head }) => head),
    lines(),
  );
});
