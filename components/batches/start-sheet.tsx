"use client";

import { ActSheet } from "../inventory/act-sheet";
import { StatePill, type State } from "../ui/badge";
import { Checkbox } from "../ui/inputs";
import type { Formats } from "../ui/format";
import type { StartBatch } from "./types";
import { amountText } from "./words";

/** A line of a batch on the calendar, as the shelf stands now. */
export type LineToStart = {
  key: string;
  itemName: string;
  quantity: string;
  unit: string;
  state: Extract<State, "enough" | "low" | "short" | "unknown">;
  /** "120 g missing" */
  note: string | null;
};

/** Starts a batch that was planned: what leaves the shelf, and what is left out on purpose. */
export function StartSheet({
  batchId,
  lines,
  formats,
  ...form
}: {
  batchId: string;
  lines: readonly LineToStart[];
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
      {...form}
    >
      <ul className="divide-line border-line divide-y rounded-md border">
        {lines.map((line) => (
          <li key={line.key} className="grid gap-2 p-3">
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">{line.itemName}</span>
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
          </li>
        ))}
      </ul>
    </ActSheet>
  );
}
