import { Scale } from "lucide-react";
import type { RunningBatch } from "@/server/services/batches";
import { LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import type { Formats } from "../ui/format";
import { UiLink } from "../ui/link";
import { Meter } from "../ui/meter";
import { AgoText } from "../ui/value";
import { Timers } from "./timers";

/** A batch on the bench: what is next, how far it is, and for how long its timers run. */
export function RunningCard({
  batch,
  now,
  formats,
  may,
}: {
  batch: RunningBatch;
  now: string;
  formats: Formats;
  may: { weigh: boolean; finish: boolean };
}) {
  const { id, label, recipeName, startedAt, checked, lines, next } = batch;
  const timers = batch.timers.filter((timer) => timer.stoppedAt === null);
  const words = `${checked} of ${lines} weighed in`;
  const weigh = next !== null && may.weigh;
  return (
    <Card className="grid content-start gap-4">
      <div className="flex items-start justify-between gap-4">
        <div className="grid min-w-0 gap-0.5">
          <UiLink
            href={`/batches/${id}`}
            className="font-mono text-sm font-medium tracking-wide underline-offset-3 hover:underline max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
          >
            {label}
          </UiLink>
          <p className="font-title text-lg">{recipeName}</p>
        </div>
        {startedAt && (
          <span className="text-ink-faint pt-0.5 text-sm">
            <AgoText iso={startedAt} now={now} formats={formats} />
          </span>
        )}
      </div>
      {lines > 0 && (
        <div className="grid gap-1.5">
          <Meter
            value={String(checked)}
            max={String(lines)}
            label={`Weighed in of ${label}`}
            text={words}
            tone={next ? "dye" : "moss"}
          />
          <p className="text-ink-soft text-sm">{words}</p>
        </div>
      )}
      {timers.length > 0 && <Timers timers={timers} now={now} locale={formats.locale} />}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>{next ? <>Next: weigh {next}</> : "Ready to finish"}</p>
        {weigh && (
          <LinkButton size="sm" href={`/batches/${id}/bench`} icon={<Scale aria-hidden />}>
            Weigh in<span className="sr-only"> for {label}</span>
          </LinkButton>
        )}
        {next === null && may.finish && (
          <LinkButton size="sm" href={`/batches/${id}?do=finish`}>
            Finish<span className="sr-only"> {label}</span>
          </LinkButton>
        )}
      </div>
    </Card>
  );
}
