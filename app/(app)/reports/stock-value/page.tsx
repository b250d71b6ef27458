import { Download, PackageOpen } from "lucide-react";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { PageHeader } from "@/components/frame/page-header";
import { KINDS, type Kind } from "@/components/inventory/words";
import { Choices } from "@/components/reports/choices";
import { DayForm } from "@/components/reports/day-form";
import { countingDays, FIRST_DAY } from "@/components/reports/days";
import { stockValueColumns, stockValueRows } from "@/components/reports/stock-value-table";
import { ValueParts } from "@/components/reports/value-parts";
import { LinkButton } from "@/components/ui/button";
import { Card, Section } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { formatDay } from "@/components/ui/format";
import { DateField } from "@/components/ui/inputs";
import { EmptyState } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { columnsCookie, parseHiddenColumns, withParams } from "@/components/ui/url";
import { Money } from "@/components/ui/value";
import { stockValue, stockValueParts } from "@/server/services/inventory-adjustment";
import { formatsOf, todayOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";
import { reportPart, stockValueSearch, whichStock } from "./report-state";

export const metadata = { title: "Stock value" };

export default page({ can: "reports.view", search: stockValueSearch }, async (ctx, { search }) => {
  const today = todayOf(ctx);
  // A day that has not come has no stock yet; the address says what is shown.
  if (search.day && search.day > today) redirect("/reports/stock-value");
  const which = whichStock(search, today);
  const costs = hasPermission(ctx, "inventory.view_costs");
  const [stock, parts, jar] = await Promise.all([
    stockValue(ctx, { ...which, cursor: search.after }),
    costs ? stockValueParts(ctx, which) : [],
    cookies(),
  ]);
  const formats = formatsOf(ctx);
  const state = reportPart(search);
  const to = (changes: Record<string, string | null>) => withParams("/reports/stock-value", state, changes);
  const when = which.asOf === today ? "Today" : `At the end of ${formatDay(which.asOf, formats)}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Reports", href: "/reports" }]}
        title={costs ? "Stock value" : "Stock on a day"}
        description={`${when}, as the ledger has it.`}
        quiet={
          hasPermission(ctx, "reports.export") && (
            <LinkButton
              href={withParams("/reports/stock-value/export", state, {})}
              prefetch={false}
              download
              icon={<Download aria-hidden />}
            >
              Export
            </LinkButton>
          )
        }
      />
      <div className="flex flex-wrap items-end justify-between gap-4">
        <DayForm action="/reports/stock-value" keep={{ kind: search.kind }}>
          <DateField
            // Another answer is another field: one that keeps what was typed would show the day before.
            key={which.asOf}
            label="At the end of"
            name="day"
            min={FIRST_DAY}
            max={today}
            defaultValue={which.asOf}
          />
        </DayForm>
        <Choices
          label="Days"
          choices={countingDays(today).map(({ label, day }) => ({
            label,
            href: to({ day: day === today ? null : day }),
            current: which.asOf === day,
          }))}
        />
      </div>
      {parts.length > 0 && (
        <Section title="By category">
          <Card>
            <ValueParts parts={parts} label={`Stock value by category. ${when}`} formats={formats} />
          </Card>
        </Section>
      )}
      <Section title="Item by item">
        <Tabs
          label="Kinds of items"
          tabs={[
            { label: "All", href: to({ kind: null }), current: !search.kind },
            ...(Object.keys(KINDS) as Kind[]).map((kind) => ({
              label: KINDS[kind].many,
              href: to({ kind }),
              current: search.kind === kind,
            })),
          ]}
        />
        <DataTable
          name="stock-value"
          caption={`Stock. ${when}`}
          columns={stockValueColumns(costs)}
          hiddenColumns={parseHiddenColumns(jar.get(columnsCookie("stock-value"))?.value)}
          rows={stockValueRows(stock.rows, formats)}
          sums={
            costs
              ? {
                  name: stock.next || search.after ? "All pages" : "Total",
                  value: <Money value={stock.total} formats={formats} />,
                }
              : undefined
          }
          empty={
            <EmptyState
              icon={PackageOpen}
              title={search.kind ? "No items of this kind" : "Nothing on the shelves yet"}
              act={
                search.kind ? (
                  <LinkButton href={to({ kind: null })}>Show all kinds</LinkButton>
                ) : (
                  <LinkButton href="/inventory">To the inventory</LinkButton>
                )
              }
            />
          }
        />
        <Pager
          previous={search.after ? to({ after: null }) : null}
          previousLabel="First page"
          next={stock.next ? to({ after: stock.next }) : null}
          nextLabel="More"
        />
      </Section>
    </>
  );
});
