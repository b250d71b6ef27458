"use client";

import { RefreshCw } from "lucide-react";
import { ActSheet } from "../inventory/act-sheet";
import { AsideNote, type Aside } from "../inventory/aside-note";
import { StatePill, type State } from "../ui/badge";
import { LinkButton } from "../ui/button";
import type { Formats } from "../ui/format";
import { Checkbox } from "../ui/inputs";
import { TextLink } from "../ui/link";
import { Callout } from "../ui/notice";
import type { StartBatch } from "./types";
import { amountText } from "./words";

/** A line of a batch on the calendar, as the shelf stands now. */
export type LineToStart = {
  key: string;
  itemId: string;
  itemName: string;
  quantity: string;
  unit: string;
  state: Extract<State, "enough" | "low" | "short" | "unknown" | "archived">;
  /** "120 g missing" */
  note: string | null;
  /** Where it is short: what stands in lots that are not taken by themselves, in `unit`, a symbol. */
  aside: (Aside & { unit: string }) | null;
  /** It could not be converted when it was planned: its amount is not in the plan. */
  withoutAmount: boolean;
};

/** Starts a batch that was planned: what leaves the shelf, and what is left out on purpose. */
export function StartSheet({
  batchId,
  lines,
  again,
  formats,
  ...form
}: {
  batchId: string;
  lines: readonly LineToStart[];
  /** Where it is planned again; null for who may not plan. */
  again: string | null;
  formats: Formats;
  action: StartBatch;
  commandId: string;
  closeHref: string;
}) {
  return (
    <ActSheet
      title="Start this batch"
      description="These leave the shelf at once, oldest lots first. Or nothing does, where something is short."
      submit="Start the batch"
      hidden={{ batchId }}
      notice={({ code }) => again && OUTDATED.has(code) && <PlanAgain href={again} />}
      {...form}
    >
      <Stuck lines={lines} again={again} />
      <ul className="divide-line border-line divide-y rounded-md border">
        {lines.map((line) => (
          <li key={line.key} className="grid gap-2 p-3">
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">
                <TextLink href={`/inventory/${line.itemId}`}>{line.itemName}</TextLink>
              </span>
              <span>{amountText(line, formats)}</span>
            </span>
            <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <StatePill state={line.state}>{line.note ?? undefined}</StatePill>
              <Checkbox
                name="leaveOut[]"
                value={line.key}
                label={
                  <span className="text-sm">
                    Leave out<span className="sr-only"> {line.itemName}</span>
                  </span>
                }
              />
            </span>
            {line.aside && (
              <AsideNote itemId={line.itemId} aside={line.aside} unit={line.aside.unit} formats={formats} />
            )}
          </li>
        ))}
      </ul>
    </ActSheet>
  );
}

/** Refusals that only another plan mends: this one is frozen. */
const OUTDATED: ReadonlySet<string> = new Set([
  "PLAN_OUTDATED",
  "PLAN_CHANGED",
  "ITEM_ARCHIVED",
  "REMEASURED",
]);

/** What the frozen plan can no longer be started with, said before it is tried. */
function Stuck({ lines, again }: { lines: readonly LineToStart[]; again: string | null }) {
  const names = (of: readonly LineToStart[]) => of.map((line) => line.itemName).join(", ");
  const archived = lines.filter((line) => line.state === "archived");
  const without = lines.filter((line) => line.withoutAmount && line.state !== "archived");
  if (archived.length + without.length === 0) return null;
  return (
    <Callout
      tone="soon"
      title="This plan cannot be started as it is"
      act={again && <PlanAgain href={again} />}
    >
      {without.length > 0 && (
        <p>
          {names(without)}: the unit could not be converted when this was planned, so its amount is unknown.
        </p>
      )}
      {archived.length > 0 && (
        <p>{names(archived)}: archived since. Restore it, or take it out of the recipe.</p>
      )}
      <p>Plan it again, or leave out what is missing on purpose.</p>
    </Callout>
  );
}

const PlanAgain = ({ href }: { href: string }) => (
  <LinkButton href={href} size="sm" icon={<RefreshCw aria-hidden />}>
    Plan again
  </LinkButton>
);
