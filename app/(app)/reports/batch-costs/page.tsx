import { CookingPot, Download } from "lucide-react";
import { cookies } from "next/headers";
import { PageHeader } from "@/components/frame/page-header";
import { BATCH_COST_COLUMNS, batchCostRows } from "@/components/reports/batch-cost-table";
import { Choices } from "@/components/reports/choices";
import { CostMakeUp, CostSums } from "@/components/reports/cost-sums";
import { DayForm } from "@/components/reports/day-form";
import { spans } from "@/components/reports/days";
import { LinkButton } from "@/components/ui/button";
import { Card, Section } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { DateField } from "@/components/ui/inputs";
import { EmptyState } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { columnsCookie, parseHiddenColumns, withParams } from "@/components/ui/url";
import { Money } from "@/components/ui/value";
import { batchCosts, batchCostTotals } from "@/server/services/batches";
import { formatsOf, todayOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";
import { batchCostsSearch, reportPart } from "./report-state";

export const metadata = { title: "Batch costs" };

export default page({ can: "batch.view_costs", search: batchCostsSearch }, async (ctx, { search }) => {
  const { from, to: until } = search;
  const [costs, totals, jar] = await Promise.all([
    batchCosts(ctx, { from, to: until, cursor: search.after }),
    batchCostTotals(ctx, { from, to: until }),
    cookies(),
  ]);
  const today = todayOf(ctx);
  const formats = formatsOf(ctx);
  const state = reportPart(search);
  const to = (changes: Record<string, string | null>) => withParams("/reports/batch-costs", state, changes);
  const sum = (value: string) => <Money value={value} formats={formats} />;
  const several = Boolean(costs.next || search.after);
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Reports", href: "/reports" }]}
        title="Batch costs"
        description="Materials, labour and overhead together are what stands on the shelf and what was lost. Shown rounded, so a row may seem to miss by a cent; the export has every digit."
        quiet={
          hasPermission(ctx, "reports.export") &&
          totals.batches > 0 && (
            <LinkButton
              href={withParams("/reports/batch-costs/export", state, {})}
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
        <DayForm action="/reports/batch-costs">
          <DateField key={`from ${from}`} label="Ended from" name="from" max={today} defaultValue={from} />
          <DateField key={`to ${until}`} label="Up to" name="to" max={today} defaultValue={until} />
        </DayForm>
        <Choices
          label="Spans"
          choices={spans(today).map(({ label, range }) => ({
            label,
            href: to({ from: range.from ?? null, to: range.to ?? null }),
            current: range.from === from && range.to === until,
          }))}
        />
      </div>
      {totals.batches === 0 ? (
        <EmptyState
          icon={CookingPot}
          title={from || until ? "No batch ended in these days" : "No batch has ended yet"}
          act={
            from || until ? (
              <LinkButton href="/reports/batch-costs">Show all batches</LinkButton>
            ) : (
              <LinkButton href="/batches">To the batches</LinkButton>
            )
          }
        >
          A batch shows here when it is finished or has failed, with what it cost.
        </EmptyState>
      ) : (
        <>
          <CostSums totals={totals} formats={formats} />
          <Card>
            <CostMakeUp totals={totals} formats={formats} />
          </Card>
          <Section title="Batch by batch">
            <DataTable
              name="batch-costs"
              caption="Batch costs"
              columns={BATCH_COST_COLUMNS}
              hiddenColumns={parseHiddenColumns(jar.get(columnsCookie("batch-costs"))?.value)}
              rows={batchCostRows(costs.rows, formats)}
              sums={{
                label: several ? "All pages" : "Total",
                materials: sum(totals.materials),
                labour: sum(totals.labour),
                overhead: sum(totals.overhead),
                total: sum(totals.total),
                outputs: sum(totals.outputs),
                loss: sum(totals.loss),
              }}
            />
            <Pager
              previous={search.after ? to({ after: null }) : null}
              previousLabel="Newest"
              next={costs.next ? to({ after: costs.next }) : null}
              nextLabel="Older"
            />
          </Section>
        </>
      )}
    </>
  );
});
