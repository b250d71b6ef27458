import { FlaskConical, Play } from "lucide-react";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { batchColumns, batchRow } from "@/components/batches/batch-rows";
import { STATUS_TABS } from "@/components/batches/words";
import { PageHeader } from "@/components/frame/page-header";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { SearchField } from "@/components/ui/search-field";
import { Tabs } from "@/components/ui/tabs";
import { columnsCookie, parseHiddenColumns, withParams } from "@/components/ui/url";
import { listBatches, runningBatches } from "@/server/services/batches";
import { formatsOf, todayOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";
import { batchesSearch, listPart } from "./list-state";

export const metadata: Metadata = { title: "Batches" };

export default page({ can: "batch.view", search: batchesSearch }, async (ctx, { search }) => {
  const may = (permission: string) => hasPermission(ctx, permission);
  const [list, running, jar] = await Promise.all([
    listBatches(ctx, {
      status: search.state ? [search.state] : [],
      recipeId: search.recipe,
      search: search.q,
      cursor: search.after,
    }),
    !search.state || search.state === "in_progress" ? runningBatches(ctx, {}) : [],
    cookies(),
  ]);
  const state = listPart(search);
  const to = (changes: Record<string, string | null>) => withParams("/batches", state, changes);
  const runningOf = new Map(running.map((batch) => [batch.id, batch]));
  const shown = { formats: formatsOf(ctx), now: ctx.clock().toISOString(), today: todayOf(ctx) };
  const start = may("batch.start") && may("recipe.plan") && (
    <LinkButton href="/recipes?do=plan" tone="primary" icon={<Play aria-hidden />}>
      Start a batch
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Batches"
        description="From what was planned to what stands on the shelf."
        act={start}
      />
      <div className="grid min-w-0 gap-5">
        <Tabs
          label="States of batches"
          tabs={[
            { label: "All", href: to({ state: null }), current: !search.state },
            ...STATUS_TABS.map(({ status, label }) => ({
              label,
              href: to({ state: status }),
              current: search.state === status,
            })),
          ]}
        />
        <DataTable
          name="batches"
          caption="Batches"
          columns={batchColumns(may("batch.view_costs"))}
          hiddenColumns={parseHiddenColumns(jar.get(columnsCookie("batches"))?.value)}
          rows={list.rows.map((row) => batchRow(row, runningOf.get(row.id), shown))}
          toolbar={<SearchField label="Search batches" placeholder="Label or recipe" />}
          empty={
            state ? (
              <EmptyState
                icon={FlaskConical}
                title="No batch fits"
                act={<LinkButton href="/batches">Show all batches</LinkButton>}
              >
                Try another state, or fewer words.
              </EmptyState>
            ) : (
              <EmptyState icon={FlaskConical} title="No batches yet" act={start}>
                Choose a recipe and plan it. What the batch takes leaves the shelf when it starts; what it
                makes comes back with its exact cost.
              </EmptyState>
            )
          }
        />
        <Pager
          previous={search.after ? to({ after: null }) : null}
          previousLabel="Newest"
          next={list.next ? to({ after: list.next }) : null}
          nextLabel="Older"
        />
      </div>
    </>
  );
});
