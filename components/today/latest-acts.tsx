import type { latestActs } from "@/server/services/inventory-adjustment";
import { Card } from "../ui/card";
import { formatQuantity, type Formats } from "../ui/format";
import { UiLink } from "../ui/link";
import { AgoText } from "../ui/value";

type Act = Awaited<ReturnType<typeof latestActs>>[number];

/** What moved last, newest first: a batch's start is one line here. */
export function LatestActs({ acts, now, formats }: { acts: readonly Act[]; now: string; formats: Formats }) {
  return (
    <Card flush>
      <ol className="divide-line divide-y">
        {acts.map((act) => (
          <li key={act.adjustmentId} className="relative grid gap-0.5 px-4 py-3 sm:px-5">
            <span className="flex items-baseline justify-between gap-4">
              <UiLink
                href={`/ledger/${act.adjustmentId}`}
                className="min-w-0 after:absolute after:inset-0 hover:underline"
              >
                {act.kindLabel}
                {act.reference && ` ${act.reference.label}`}
                <span className="sr-only"> of {act.itemName}</span>
              </UiLink>
              {act.change && <Change change={act.change} formats={formats} />}
            </span>
            <span className="text-ink-soft flex flex-wrap justify-between gap-x-4 text-sm">
              <span>
                {act.itemName}
                {act.others > 0 && ` and ${act.others} ${act.others === 1 ? "other" : "others"}`}
              </span>
              <span className="text-ink-faint">
                {act.actorName}, <AgoText iso={act.recordedAt} now={now} formats={formats} />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Change({ change, formats }: { change: NonNullable<Act["change"]>; formats: Formats }) {
  if (change.quantity === "0") return null;
  const went = change.quantity.startsWith("-");
  return (
    <span className={went ? "whitespace-nowrap" : "text-moss whitespace-nowrap"}>
      {went ? "" : "+"}
      {formatQuantity(change.quantity, change.unit, { ...formats, maxPlaces: 3 })}
    </span>
  );
}
