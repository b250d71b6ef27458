import { ArrowLeft, ArrowRight, Flag } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { BenchLine } from "@/components/batches/bench/bench-line";
import { BenchWeigh } from "@/components/batches/bench/bench-weigh";
import { StayAwake } from "@/components/batches/bench/stay-awake";
import { benchSteps, nextStep } from "@/components/batches/bench/steps";
import { TimerStrip } from "@/components/batches/timer-strip";
import { Breadcrumbs } from "@/components/frame/page-header";
import { Markdown } from "@/components/recipes/markdown";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { batchDetail } from "@/server/services/batches";
import { itemOptions } from "@/server/services/inventory";
import { address } from "@/server/web/address";
import { newCommandId } from "@/server/web/command-id";
import { formatsOf } from "@/server/web/formats";
import { page } from "@/server/web/page";
import * as act from "../../actions";
import { mayDo } from "../state";

export const metadata: Metadata = { title: "Bench" };

const params = z.object({ id: address.id });
const search = z.object({ step: z.coerce.number().int().min(1).max(1_000).optional() });

/** A running batch at the bench: one step a screen. */
export default page({ can: "batch.edit", params, search }, async (ctx, { params, search }) => {
  const batch = await batchDetail(ctx, { batchId: params.id });
  const home = `/batches/${batch.id}` as const;
  const may = mayDo(ctx, batch.status);
  if (!may.edit) redirect(home);
  const steps = benchSteps(batch);
  const at = search.step ? Math.min(search.step, steps.length) - 1 : nextStep(steps);
  const step = steps[at]!;
  const to = (index: number) => `${home}/bench?step=${index + 1}`;
  const formats = formatsOf(ctx);
  const [item] = step.kind === "weigh" ? await itemOptions(ctx, { ids: [step.line.itemId] }) : [];
  const note =
    step.kind === "weigh" ? batch.plan.lines.find(({ key }) => key === step.line.key)?.note : undefined;
  // As it will be once this step is done.
  const after = nextStep(
    steps.map((one, i) =>
      i === at && one.kind === "weigh" ? { ...one, line: { ...one.line, checkedAt: "now" } } : one,
    ),
    at + 1,
  );
  return (
    <div className="mx-auto grid w-full max-w-xl gap-8">
      <StayAwake />
      <header className="grid gap-3">
        <Breadcrumbs crumbs={[{ label: batch.label, href: home }]} />
        <h1 className="flex flex-wrap items-baseline justify-between gap-x-4 text-xl">
          <span>{batch.plan.recipe.name}</span>
          <span className="text-ink-soft text-base">
            Step {at + 1} of {steps.length}
          </span>
        </h1>
        <Meter
          value={String(at + 1)}
          max={String(steps.length)}
          label="Steps"
          text={`Step ${at + 1} of ${steps.length}`}
        />
      </header>
      {step.kind === "weigh" && item ? (
        <>
          <BenchLine line={step.line} note={note} formats={formats} />
          <BenchWeigh
            // Another line is another form, with a command id of its own.
            key={step.line.id}
            batchId={batch.id}
            line={step.line}
            item={item}
            action={act.recordActual}
            commandId={newCommandId()}
            nextHref={to(after)}
            formats={formats}
          />
        </>
      ) : (
        <div className="grid gap-6">
          <h2 className="text-3xl">Make it</h2>
          <Card className="text-lg">
            {batch.plan.instructions ? (
              <Markdown source={batch.plan.instructions} />
            ) : (
              <p>This recipe has no instructions.</p>
            )}
          </Card>
          {may.finish && (
            <LinkButton
              tone="primary"
              size="lg"
              className="min-h-16 text-xl"
              href={`${home}?do=finish`}
              icon={<Flag aria-hidden />}
            >
              Finish the batch
            </LinkButton>
          )}
        </div>
      )}
      <nav aria-label="Steps" className="flex justify-between gap-3">
        {at > 0 ? (
          <LinkButton size="lg" href={to(at - 1)} icon={<ArrowLeft aria-hidden />}>
            Back
          </LinkButton>
        ) : (
          <span />
        )}
        {at < steps.length - 1 && (
          <LinkButton size="lg" href={to(at + 1)}>
            Next
            <ArrowRight aria-hidden />
          </LinkButton>
        )}
      </nav>
      <TimerStrip
        batchId={batch.id}
        timers={batch.timers}
        now={ctx.clock().toISOString()}
        locale={ctx.locale}
        acts={may.timers ? { start: act.startTimer, stop: act.stopTimer, dismiss: act.dismissTimer } : null}
        big
      />
    </div>
  );
});
