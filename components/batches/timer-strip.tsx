"use client";

import { AlarmClock, Check, X } from "lucide-react";
import type { BatchDetail, StartTimer, StopTimer } from "./types";
import { ActionForm } from "../forms/action-form";
import { cx } from "../ui/cx";
import { SubmitButton } from "../ui/submit-button";
import { clockText, lengthText } from "./duration";
import { TimerForm } from "./timer-form";
import { useNow } from "./use-now";

type Timer = BatchDetail["timers"][number];
export type TimerActs = { start: StartTimer; stop: StopTimer; dismiss: StopTimer };

/** The batch's timers, counting down by the server's clock, and the form that starts another one. */
export function TimerStrip({
  batchId,
  timers,
  now: rendered,
  acts,
  locale,
  big,
}: {
  batchId: string;
  timers: readonly Timer[];
  /** The instant of rendering, ISO. */
  now: string;
  /** Null: this person may only look. */
  acts: TimerActs | null;
  locale: string;
  /** For the bench: figures to be read from across the room. */
  big?: boolean;
}) {
  const now = useNow(rendered);
  const shown = timers.filter((timer) => !timer.isDismissed);
  if (shown.length === 0 && !acts) return null;
  return (
    <section aria-label="Timers" data-print="hide" className="grid gap-3">
      {shown.length > 0 && (
        <ul className={cx("grid gap-3", big ? "sm:grid-cols-2" : "sm:grid-cols-2 lg:grid-cols-3")}>
          {shown.map((timer) => (
            <TimerCard key={timer.id} {...{ batchId, timer, now, acts, big }} />
          ))}
        </ul>
      )}
      {acts && <TimerForm batchId={batchId} action={acts.start} locale={locale} />}
    </section>
  );
}

function TimerCard({
  batchId,
  timer,
  now,
  acts,
  big,
}: {
  batchId: string;
  timer: Timer;
  now: number;
  acts: TimerActs | null;
  big?: boolean;
}) {
  const stopped = timer.stoppedAt !== null;
  const left = Math.ceil((Date.parse(timer.endsAt) - now) / 1000);
  const done = !stopped && left <= 0;
  const hidden = { batchId, timerId: timer.id };
  return (
    <li
      className={cx(
        "border-line bg-sheet shadow-sheet flex items-center gap-4 rounded-lg border p-4",
        done && "border-soon/60 bg-soon-wash",
      )}
    >
      <AlarmClock aria-hidden className={cx("size-6 shrink-0", done ? "text-soon" : "text-ink-faint")} />
      <div className="grid min-w-0 flex-1">
        <span className="truncate text-sm font-medium">{timer.name}</span>
        <span role="timer" className={cx("font-title", big ? "text-3xl" : "text-2xl")}>
          {stopped ? "Stopped" : done ? "Done" : clockText(left)}
        </span>
        <span className="text-ink-soft text-xs">
          {done
            ? `${clockText(-left)} ago, after ${lengthText(timer.seconds)}`
            : `of ${lengthText(timer.seconds)}`}
        </span>
        {/* Said once, when it happens. */}
        <span role="status" className="sr-only">
          {done ? `${timer.name} is done.` : ""}
        </span>
      </div>
      {acts && (
        <div className="flex flex-col gap-1">
          {!stopped && !done && (
            <ActionForm action={acts.stop} hidden={hidden} quiet>
              <SubmitButton tone="bare" size="sm">
                Stop<span className="sr-only"> {timer.name}</span>
              </SubmitButton>
            </ActionForm>
          )}
          {(stopped || done) && (
            <ActionForm action={acts.dismiss} hidden={hidden} quiet>
              <SubmitButton tone="bare" size="sm" icon={done ? <Check aria-hidden /> : <X aria-hidden />}>
                Take off<span className="sr-only"> {timer.name}</span>
              </SubmitButton>
            </ActionForm>
          )}
        </div>
      )}
    </li>
  );
}
