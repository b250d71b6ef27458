import { daysBetween } from "@/server/kernel/clock";
import type { RunningBatch } from "@/server/services/batches";
import { Card } from "../ui/card";
import { formatDaysAway, type Formats } from "../ui/format";
import { StatePill } from "../ui/badge";
import { UiLink } from "../ui/link";

/** Batches on the calendar, the most pressing first. */
export function PlannedList({
  batches,
  today,
  formats,
}: {
  batches: readonly RunningBatch[];
  today: string;
  formats: Formats;
}) {
  return (
    <Card flush>
      <ul className="divide-line divide-y">
        {batches.map(({ id, label, recipeName, scheduledFor }) => (
          <li
            key={id}
            className="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5"
          >
            <span className="grid min-w-0">
              <UiLink href={`/batches/${id}`} className="after:absolute after:inset-0 hover:underline">
                {recipeName}
              </UiLink>
              <span className="text-ink-soft font-mono text-xs tracking-wide">{label}</span>
            </span>
            <When day={scheduledFor} today={today} formats={formats} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function When({ day, today, formats }: { day: string | null; today: string; formats: Formats }) {
  if (!day) return <span className="text-ink-soft text-sm">no day yet</span>;
  const late = daysBetween(day, today);
  if (late > 0) return <StatePill state="soon">{late === 1 ? "a day late" : `${late} days late`}</StatePill>;
  return (
    <span className={late === 0 ? "font-medium" : "text-ink-soft text-sm"}>
      {formatDaysAway(day, today, formats)}
    </span>
  );
}
