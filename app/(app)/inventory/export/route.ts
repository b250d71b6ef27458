import { cookies } from "next/headers";
import { itemColumns } from "@/components/inventory/item-table";
import { KINDS } from "@/components/inventory/words";
import { columnsCookie, parseHiddenColumns } from "@/components/ui/url";
import { listItems, type ItemRow } from "@/server/services/inventory";
import { csvResponse, everyPage } from "@/server/web/csv";
import { todayOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { route } from "@/server/web/route";
import { inventorySearch, whichItems } from "../list-state";

const STATES: Record<ItemRow["state"], string> = {
  archived: "Archived",
  untracked: "Always there",
  out: "None left",
  low: "Low",
  expired: "Expired lots",
  soon: "Expiring soon",
  ok: "Enough",
};

/** The columns of the list as those of a file; amounts have a column for their unit. */
const CELLS: Record<string, { head: string; cell: (item: ItemRow) => string }[]> = {
  name: [
    { head: "Item", cell: (item) => item.name },
    { head: "State", cell: (item) => STATES[item.state] },
  ],
  kind: [{ head: "Kind", cell: (item) => KINDS[item.kind].one }],
  category: [{ head: "Category", cell: (item) => (item.category ? item.category.name : "") }],
  onHand: [
    { head: "On hand", cell: (item) => (item.isTracked ? item.onHand : "") },
    { head: "Unit", cell: (item) => item.unitSymbol },
  ],
  available: [{ head: "Available", cell: (item) => (item.isTracked ? item.available : "") }],
  level: [{ head: "Restock at", cell: (item) => (item.lowStock ? item.lowStock.level : "") }],
  expiry: [{ head: "Next expiry", cell: (item) => item.nextExpiry ?? "" }],
  unitCost: [{ head: "Unit cost", cell: (item) => item.unitCost ?? "" }],
  value: [{ head: "Value", cell: (item) => item.value ?? "" }],
};

/** The inventory as it is shown, all pages of it (or the chosen rows), as a file. Figures are canonical decimals. */
export const GET = route({ can: "inventory.view" }, async (ctx, request) => {
  const read = inventorySearch.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const search = read.success ? read.data : {};
  const shown = itemColumns(hasPermission(ctx, "inventory.view_costs"));
  const remembered = parseHiddenColumns((await cookies()).get(columnsCookie("inventory"))?.value);
  const hidden = new Set(remembered ?? shown.filter((column) => column.hiddenAtFirst).map(({ id }) => id));
  const columns = shown.filter(({ id }) => !hidden.has(id)).flatMap(({ id }) => CELLS[id] ?? []);
  const chosen = search.items ? new Set(search.items.split(".")) : null;
  async function* lines() {
    for await (const item of everyPage((cursor) => listItems(ctx, { ...whichItems(search), cursor })))
      if (!chosen || chosen.has(item.id)) yield columns.map(({ cell }) => cell(item));
  }
  return csvResponse(
    `inventory-${todayOf(ctx)}`,
    columns.map(({ head }) => head),
    lines(),
  );
});
