import { cookies } from "next/headers";
import { columnsCookie, parseHiddenColumns } from "@/components/ui/url";
import { ledger } from "@/server/services/inventory-adjustment";
import { csvResponse, everyPage } from "@/server/web/csv";
import { todayOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { route } from "@/server/web/route";
import { ledgerSearch, whichLines } from "../ledger-state";

type Line = Awaited<ReturnType<typeof ledger>>["rows"][number];
type Column = { id: string; head: string; cell: (line: Line) => string };

const COLUMNS: Column[] = [
  { id: "what", head: "Kind", cell: (line) => line.kindLabel },
  { id: "what", head: "Code", cell: (line) => line.code },
  { id: "what", head: "Reason", cell: (line) => line.reason ?? "" },
  { id: "item", head: "Item", cell: (line) => line.itemName },
  { id: "change", head: "Amount", cell: (line) => line.shownChange.quantity },
  { id: "change", head: "Unit", cell: (line) => line.shownChange.unit },
  { id: "cost", head: "Cost", cell: (line) => line.costChange ?? "" },
  { id: "lot", head: "Lot", cell: (line) => line.fifoCode ?? "" },
  { id: "document", head: "Document", cell: (line) => line.reference?.label ?? "" },
  { id: "when", head: "Took effect", cell: (line) => line.effectiveAt },
  { id: "when", head: "Recorded", cell: (line) => line.recordedAt },
  { id: "who", head: "By", cell: (line) => line.actorName },
];

/** The ledger as it is shown, all pages of it, as a file. Figures are canonical decimals, instants ISO 8601. */
export const GET = route({ can: "inventory.view" }, async (ctx, request) => {
  const read = ledgerSearch.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const which = whichLines(read.success ? read.data : {});
  const hidden = new Set(parseHiddenColumns((await cookies()).get(columnsCookie("ledger"))?.value));
  const costs = hasPermission(ctx, "inventory.view_costs");
  const columns = COLUMNS.filter(({ id }) => !hidden.has(id) && (costs || id !== "cost"));
  async function* lines() {
    for await (const line of everyPage((cursor) => ledger(ctx, { ...which, cursor })))
      yield columns.map(({ cell }) => cell(line));
  }
  return csvResponse(
    `ledger-${todayOf(ctx)}`,
    columns.map(({ head }) => head),
    lines(),
  );
});
