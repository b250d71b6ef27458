import {
  Ban,
  CircleX,
  Flag,
  Play,
  Plus,
  Printer,
  RefreshCw,
  RotateCcw,
  TabletSmartphone,
} from "lucide-react";
import type { Metadata } from "next";
import { z } from "zod";
import { BatchCosts } from "@/components/batches/batch-costs";
import { BatchFigures } from "@/components/batches/batch-figures";
import { BatchLines } from "@/components/batches/batch-lines";
import { BatchStory } from "@/components/batches/notes";
import { OutputsTable } from "@/components/batches/outputs-table";
import { PlanFacts } from "@/components/batches/plan-facts";
import { TimerStrip } from "@/components/batches/timer-strip";
import { SheetsMenu } from "@/components/documents/sheets-menu";
import { PageHeader } from "@/components/frame/page-header";
import { planAgainHref } from "@/components/plan/address";
import { Markdown } from "@/components/recipes/markdown";
import { StatePill } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card, Section } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import { Menu } from "@/components/ui/menu";
import { Callout } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { withParams } from "@/components/ui/url";
import { batchDetail } from "@/server/services/batches";
import { BATCH_SHEETS } from "@/server/services/exports/pure";
import { address } from "@/server/web/address";
import { formatsOf, todayOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";
import * as act from "../actions";
import { BatchSheet } from "./sheets";
import { batchSearch, mayDo } from "./state";

export const metadata: Metadata = { title: "Batch" };

const params = z.object({ id: address.id });

export default page({ can: "batch.view", params, search: batchSearch }, async (ctx, { params, search }) => {
  const batch = await batchDetail(ctx, { batchId: params.id, notesBefore: search.notes });
  const may = mayDo(ctx, batch.status);
  const here = `/batches/${batch.id}`;
  const formats = formatsOf(ctx);
  const now = ctx.clock().toISOString();
  const sheet = (name: string, line?: string) => `${here}?do=${name}${line ? `&line=${line}` : ""}`;
  // What was sold or used of it cannot be unmade: then the sales are taken back first.
  const untouched = batch.outputs.every(({ remaining, quantity }) => remaining === quantity);
  const reopen = batch.status === "completed" && untouched && hasPermission(ctx, "batch.finish");
  const again = may.start && hasPermission(ctx, "recipe.plan");
  const further = [
    ...(again
      ? [{ label: "Plan it again", href: planAgainHref(batch), icon: <RefreshCw aria-hidden /> }]
      : []),
    ...(reopen ? [{ label: "Open it again", href: sheet("reopen"), icon: <RotateCcw aria-hidden /> }] : []),
    ...(may.cancel ? [{ label: "Cancel the batch", href: sheet("cancel"), icon: <Ban aria-hidden /> }] : []),
    ...(may.fail
      ? [{ label: "It failed", href: sheet("fail"), icon: <CircleX aria-hidden />, danger: true }]
      : []),
  ];
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Batches", href: "/batches" }]}
        title={<span className="font-mono tracking-wide">{batch.label}</span>}
        meta={
          <>
            <StatePill state={batch.status} />
            <TextLink href={`/recipes/${batch.recipeId}`}>{batch.plan.recipe.name}</TextLink>
          </>
        }
        quiet={
          <>
            {may.edit && (
              <LinkButton href={`${here}/bench`} icon={<TabletSmartphone aria-hidden />}>
                Bench
              </LinkButton>
            )}
            <LinkButton href={`${here}/sheet`} icon={<Printer aria-hidden />}>
              Batch sheet
            </LinkButton>
            <SheetsMenu
              of={batch.label}
              sheets={Object.entries(BATCH_SHEETS).map(([name, label]) => ({
                label,
                href: `/exports/batch/${batch.id}/${name}`,
              }))}
            />
            {further.length > 0 && <Menu label={`More for ${batch.label}`} items={further} />}
          </>
        }
        act={
          may.finish ? (
            <LinkButton tone="primary" href={sheet("finish")} scroll={false} icon={<Flag aria-hidden />}>
              Finish
            </LinkButton>
          ) : may.start ? (
            <LinkButton tone="primary" href={sheet("start")} scroll={false} icon={<Play aria-hidden />}>
              Start
            </LinkButton>
          ) : undefined
        }
      />
      {batch.endReason && (
        <Callout
          tone={batch.status === "failed" ? "brick" : "note"}
          title={batch.status === "failed" ? "This batch failed" : "This batch was cancelled"}
        >
          {batch.endReason}
        </Callout>
      )}
      <BatchFigures batch={batch} today={todayOf(ctx)} formats={formats} />
      {batch.status === "in_progress" && (
        <TimerStrip
          batchId={batch.id}
          timers={batch.timers}
          now={now}
          locale={ctx.locale}
          acts={may.timers ? { start: act.startTimer, stop: act.stopTimer, dismiss: act.dismissTimer } : null}
        />
      )}
      {batch.outputs.length > 0 && (
        <Section title="What it made">
          <OutputsTable outputs={batch.outputs} formats={formats} />
        </Section>
      )}
      <Section
        title="Planned against actual"
        act={
          may.edit && (
            <LinkButton href={sheet("extra")} scroll={false} size="sm" icon={<Plus aria-hidden />}>
              Add an extra
            </LinkButton>
          )
        }
      >
        <BatchLines
          batch={batch}
          formats={formats}
          acts={may.edit ? { weigh: act.recordActual, undoExtra: act.undoExtra, sheet } : null}
        />
      </Section>
      <div className="grid gap-8 lg:grid-cols-2">
        {batch.costs && (
          <Section title="What it costs">
            <BatchCosts batch={batch} formats={formats} />
          </Section>
        )}
        <Section title="Notes">
          <Card>
            <BatchStory
              batch={batch}
              action={hasPermission(ctx, "batch.edit") ? act.addNote : null}
              now={now}
              formats={formats}
            />
            <Pager
              previous={search.notes ? here : null}
              previousLabel="Newest notes"
              next={batch.olderNotes && withParams(here, "", { notes: batch.olderNotes })}
              nextLabel="Older notes"
            />
          </Card>
        </Section>
        <Section
          title="The plan"
          description="Frozen when it was planned. Later edits of the recipe change none of it."
        >
          <Card>
            <PlanFacts batch={batch} formats={formats} />
            {batch.plan.notes && <p className="mt-3 whitespace-pre-wrap">{batch.plan.notes}</p>}
          </Card>
        </Section>
        {batch.plan.instructions && (
          <Section title="Instructions">
            <Card>
              <Markdown source={batch.plan.instructions} />
            </Card>
          </Section>
        )}
      </div>
      <BatchSheet ctx={ctx} batch={batch} may={may} asked={search} closeHref={here} />
    </>
  );
});
