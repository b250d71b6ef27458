import { ScrollText, SearchX } from "lucide-react";
import { cookies } from "next/headers";
import { PageHeader } from "@/components/frame/page-header";
import { LedgerTools } from "@/components/ledger/ledger-tools";
import { LedgerSums, ledgerSumCells } from "@/components/ledger/ledger-sums";
import { movementColumns, movementRowsShown } from "@/components/ledger/movement-table";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { columnsCookie, parseHiddenColumns, withParams } from "@/components/ui/url";
import { itemOptions } from "@/server/services/inventory";
import { ledger, ledgerPeople } from "@/server/services/inventory-adjustment";
import { formatsOf, todayOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";
import { findItems } from "../inventory/actions";
import { ledgerPart, ledgerSearch, whichLines } from "./ledger-state";

export const metadata = { title: "Ledger" };

export default page({ can: "inventory.view", search: ledgerSearch }, async (ctx, { search }) => {
  const [lines, people, [item], jar] = await Promise.all([
    ledger(ctx, { ...whichLines(search), cursor: search.after }),
    ledgerPeople(ctx, {}),
    search.item ? itemOptions(ctx, { ids: [search.item] }) : [],
    cookies(),
  ]);
  const costs = hasPermission(ctx, "inventory.view_costs");
  const formats = formatsOf(ctx);
  const state = ledgerPart(search);
  const to = (changes: Record<string, string | null>) => withParams("/ledger", state, changes);
  const document = search.document && (lines.rows[0]?.reference?.label ?? "one document");
  return (
    <>
      <PageHeader
        title="Ledger"
        description="Every movement of your stock, newest first. Nothing in it is ever changed; a mistake is undone by another line."
      />
      <DataTable
        name="ledger"
        caption="Ledger"
        columns={movementColumns({ costs, of: "organization" })}
        hiddenColumns={parseHiddenColumns(jar.get(columnsCookie("ledger"))?.value)}
        rows={movementRowsShown(lines.rows, formats)}
        sums={costs ? ledgerSumCells(lines.page, formats) : undefined}
        toolbar={
          <LedgerTools
            item={item ? { id: item.id, name: item.name } : null}
            people={people}
            document={document || null}
            find={findItems}
            today={todayOf(ctx)}
          />
        }
        empty={
          state ? (
            <EmptyState
              icon={SearchX}
              title="No movement fits"
              act={<LinkButton href="/ledger">Show all movements</LinkButton>}
            />
          ) : (
            <EmptyState
              icon={ScrollText}
              title="Nothing has moved yet"
              act={<LinkButton href="/inventory?do=restock">Restock something</LinkButton>}
            >
              Each restock, use, batch and sale leaves its lines here, with what it cost.
            </EmptyState>
          )
        }
      />
      <Pager
        previous={search.after ? to({ after: null }) : null}
        previousLabel="Newest"
        next={lines.next ? to({ after: lines.next }) : null}
        summary={lines.filter && <LedgerSums sums={lines.filter} formats={formats} />}
      />
    </>
  );
});
