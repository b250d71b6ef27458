"use client";

import { AlarmClock, AlarmClockCheck } from "lucide-react";
import type { RunningBatch } from "@/server/services/batches";
import { clockText } from "../batches/duration";
import { useNow } from "../batches/use-now";
import { cx } from "../ui/cx";
import { formatAgo } from "../ui/format";

type Timer = RunningBatch["timers"][number];

/** The timers of a batch that still run or have just rung, counting by the server's clock. */
export function Timers({
  timers,
  now: rendered,
  locale,
}: {
  timers: readonly Timer[];
  /** The instant of rendering, ISO. */
  now: string;
  locale: string;
}) {
  const now = useNow(rendered);
  return (
    <ul className="flex flex-wrap gap-2">
      {timers.map((timer) => {
        const left = Math.ceil((Date.parse(timer.endsAt) - now) / 1000);
        const done = left <= 0;
        const Icon = done ? AlarmClockCheck : AlarmClock;
        return (
          <li
            key={timer.id}
            className={cx(
              "flex items-center gap-2.5 rounded-md px-3 py-2 text-sm",
              done ? "bg-soon-wash text-soon" : "bg-tray text-ink-soft",
            )}
          >
            <Icon aria-hidden className="size-4 shrink-0" />
            <span>{timer.name}</span>
            <span role="timer" className={cx("font-medium tabular-nums", !done && "text-ink")}>
              {done
                ? `done ${formatAgo(timer.endsAt, new Date(now).toISOString(), { locale })}`
                : clockText(left)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
