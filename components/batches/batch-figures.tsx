import { Quantity } from "@/server/kernel/quantity";
import { Stat, Stats } from "../ui/card";
import { formatDaysAway, formatInstant, formatPermille, type Formats } from "../ui/format";
import { Meter } from "../ui/meter";
import { permille } from "../ui/scale";
import { DayText, InstantText, Money, Nothing } from "../ui/value";
import type { BatchDetail } from "./types";
import { amountText, piecesText } from "./words";

/** The batch in four figures: when, how far, what comes out, what it costs. */
export function BatchFigures({
  batch,
  today,
  formats,
}: {
  batch: BatchDetail;
  today: string;
  formats: Formats;
}) {
  const { plan, actualYield } = batch;
  const toWeigh = batch.lines.filter((line) => line.origin === "planned");
  const weighed = toWeigh.filter((line) => line.checkedAt).length;
  const ended = batch.finishedAt ?? batch.endedAt;
  return (
    <Stats>
      <Stat
        label={batch.startedAt ? "Started" : "On the calendar"}
        value={<span className="text-lg">{when(batch, formats)}</span>}
        note={whenNote(batch, ended, today, formats)}
      />
      {batch.status === "in_progress" && toWeigh.length > 0 && (
        <Stat
          label="Weighed in"
          value={`${weighed} of ${toWeigh.length}`}
          note={
            <Meter
              className="mt-2"
              value={String(weighed)}
              max={String(toWeigh.length)}
              label="Weighed in"
              text={`${weighed} of ${toWeigh.length} lines`}
              tone={weighed === toWeigh.length ? "moss" : "dye"}
            />
          }
        />
      )}
      <Stat
        label={actualYield ? "Yield" : "Projected yield"}
        value={amountText(actualYield ?? plan.yield, formats)}
        note={actualYield ? yieldNote(batch, formats) : piecesNote(batch, formats)}
      />
      {batch.costs && (
        <Stat
          label={ended ? "Cost" : "Cost so far"}
          value={<Money value={batch.costs.total} formats={formats} />}
        />
      )}
    </Stats>
  );
}

function when(batch: BatchDetail, formats: Formats) {
  if (batch.startedAt)
    return <time dateTime={batch.startedAt}>{formatInstant(batch.startedAt, formats)}</time>;
  return batch.scheduledFor ? (
    <DayText day={batch.scheduledFor} formats={formats} />
  ) : (
    <Nothing word="not set" />
  );
}

function whenNote(batch: BatchDetail, ended: string | null, today: string, formats: Formats) {
  if (ended)
    return (
      <>
        Ended <InstantText iso={ended} formats={formats} />
      </>
    );
  return !batch.startedAt && batch.scheduledFor ? formatDaysAway(batch.scheduledFor, today, formats) : null;
}

function piecesNote({ plan }: BatchDetail, formats: Formats) {
  if (plan.portioning.kind !== "portions") return null;
  return piecesText(plan.portioning.count, plan.portioning.name, formats);
}

/** "Planned 1,500 g, 96%"; the share only where both are said in one unit. */
function yieldNote({ plan, actualYield }: BatchDetail, formats: Formats) {
  const planned = `Planned ${amountText(plan.yield, formats)}`;
  if (!actualYield || actualYield.unit !== plan.yield.unit || !Quantity.of(plan.yield.quantity).isPositive)
    return planned;
  const share = permille(actualYield.quantity, plan.yield.quantity);
  return (
    <>
      {planned}
      <Meter
        className="mt-2"
        value={actualYield.quantity}
        max={share > 1000 ? actualYield.quantity : plan.yield.quantity}
        mark={share > 1000 ? plan.yield.quantity : undefined}
        label="Yield against plan"
        text={`${formatPermille(share, formats.locale)} of what was planned`}
        tone="moss"
      />
      <span className="mt-1 block">{formatPermille(share, formats.locale)} of the plan</span>
    </>
  );
}
