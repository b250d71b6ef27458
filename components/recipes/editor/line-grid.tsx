"use client";

import { useState } from "react";
import { useOutcome } from "../../forms/action-form";
import { Button } from "../../ui/button";
import { Section } from "../../ui/card";
import { Segmented } from "../../ui/choices";
import { FieldError } from "../../ui/field";
import { isEmpty, percentsOf, type EditorItem } from "./lines";
import { COLUMNS } from "./line-columns";
import { LineRow } from "./line-row";
import { PercentTotal } from "./percent-total";
import type { WantedItem } from "./quick-item";
import type { DraftCost, EditorTools } from "./types";
import type { UseGrid } from "./use-grid";

type Props = {
  rows: UseGrid;
  tools: EditorTools;
  figures: ReadonlyMap<string, DraftCost["lines"][number] | null>;
  onTake: (key: string, item: EditorItem) => void;
  onCreate: (wanted: WantedItem) => void;
};

/** What goes in: one line each, by keyboard alone if one likes. */
export function LineGrid({ rows, tools, figures, onTake, onCreate }: Props) {
  const { grid, change, focus } = rows;
  const { locale } = tools.formats;
  const { outcome } = useOutcome();
  const [dragged, setDragged] = useState<string | null>(null);
  const percents = percentsOf(grid, locale);
  const spare = grid.lines.at(-1)!;
  const sent = grid.lines.filter((line) => !isEmpty(line)).map((line) => line.key);
  const refused = outcome.status === "refused" ? outcome.fields.lines : undefined;
  return (
    <Section
      title="What goes in"
      act={
        <Segmented
          legend="Type amounts or percentages"
          hideLegend
          name="lines-by"
          form=""
          value={grid.byPercent ? "percent" : "amount"}
          onChoice={(mode) => change({ do: "mode", byPercent: mode === "percent", locale })}
          choices={[
            { value: "amount", label: "Amounts" },
            { value: "percent", label: "Percentages" },
          ]}
        />
      }
    >
      {grid.byPercent && <PercentTotal {...{ rows, locale }} />}
      {refused && <FieldError>{refused}</FieldError>}
      <div className="border-line sm:bg-sheet sm:shadow-sheet sm:rounded-lg sm:border">
        <div
          aria-hidden
          className={`border-line bg-tray text-ink-soft hidden rounded-t-lg border-b px-3 py-2 text-xs font-medium sm:grid ${COLUMNS}`}
        >
          <span />
          <span>Item</span>
          <span className="text-right">Amount</span>
          <span>Unit</span>
          <span className="text-right">{grid.byPercent ? "Of the total" : "By weight"}</span>
          <span className="text-right">Cost</span>
        </div>
        <ol aria-label="Lines" className="sm:divide-line grid max-sm:gap-3 sm:divide-y">
          {grid.lines.map((line, i) => (
            <LineRow
              key={line.key}
              {...{ line, grid, tools, onTake, onCreate, change, focus }}
              number={i + 1}
              // Empty lines are not sent, so that the others are numbered without holes.
              index={sent.indexOf(line.key)}
              isSpare={line === spare}
              percent={percents[i] ?? null}
              figures={figures.get(line.key) ?? null}
              next={grid.lines[i + 1]?.key ?? null}
              dragged={dragged}
              onDrag={setDragged}
            />
          ))}
        </ol>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Button size="sm" onClick={() => document.getElementById(`line-${spare.key}-item`)?.focus()}>
          Add a line
        </Button>
        <p className="text-ink-faint text-sm max-sm:hidden">
          Enter goes to the next line, Alt + arrows move a line, Ctrl + Enter saves.
        </p>
      </div>
    </Section>
  );
}
