"use client";

import { GripVertical } from "lucide-react";
import { useState } from "react";
import { useField } from "../../forms/action-form";
import { Combobox } from "../../ui/combobox";
import { cx } from "../../ui/cx";
import { Select } from "../../ui/inputs";
import { amountOf, weightRatio, type EditorItem, type Grid, type Line } from "./lines";
import { COLUMNS } from "./line-columns";
import { InBaseUnit, LineAmount, LineCost, LineShare } from "./line-figures";
import { lineKeys } from "./line-keys";
import { LineMenu } from "./line-menu";
import { LineNote } from "./line-note";
import { LineProblem, problemOfLine } from "./line-problem";
import { LineState } from "./line-state";
import type { WantedItem } from "./quick-item";
import type { DraftCost, EditorTools } from "./types";
import { unitsOfLine, yieldUnits } from "./unit-options";
import type { UseGrid } from "./use-grid";
import { useFixLine } from "./use-fix-line";

type RowProps = Pick<UseGrid, "change" | "focus"> & {
  line: Line;
  grid: Grid;
  tools: EditorTools;
  number: number;
  /** Its place among the lines that are sent; -1 for an empty one. */
  index: number;
  isSpare: boolean;
  percent: string | null;
  figures: DraftCost["lines"][number] | null;
  next: string | null;
  dragged: string | null;
  onDrag: (key: string | null) => void;
  onTake: (key: string, item: EditorItem) => void;
  onCreate: (wanted: WantedItem) => void;
};

/** One line of a recipe: the item, how much of it, and what that costs. The spare one at the end waits to be typed into. */
export function LineRow(props: RowProps) {
  const { line, grid, tools, number, index, isSpare, percent, figures, next } = props;
  const { change, focus, onTake, onCreate, dragged, onDrag } = props;
  const { locale } = tools.formats;
  const [noting, setNoting] = useState(false);
  const fix = useFixLine(line, tools, change);
  const name = (part: string) => (index < 0 ? "" : `lines.${index}.${part}`);
  const field = { item: useField(name("itemId")), unit: useField(name("unit")) };
  const edit = (changed: Partial<Line>) => change({ do: "edit", key: line.key, change: changed });
  const called = (line.item?.name ?? line.wanted) || `line ${number}`;
  const amount = amountOf(line, grid.byPercent, locale);
  const percented = grid.byPercent !== null && weightRatio(line) !== null;
  const problem = problemOfLine(line);

  return (
    <li
      onKeyDown={lineKeys({ change, focus }, line.key, next)}
      onDragOver={(event) => dragged && dragged !== line.key && !isSpare && event.preventDefault()}
      onDrop={() => dragged && change({ do: "move", key: dragged, to: line.key })}
      className={cx(
        "grid gap-x-2 gap-y-2 px-3 py-2",
        "max-sm:border-line max-sm:bg-sheet max-sm:shadow-sheet max-sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] max-sm:rounded-lg max-sm:border max-sm:p-3",
        COLUMNS,
        dragged === line.key && "opacity-50",
      )}
    >
      <span
        aria-hidden
        draggable={!isSpare}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = "move";
          onDrag(line.key);
        }}
        onDragEnd={() => onDrag(null)}
        className={cx(
          "text-ink-faint flex h-10 items-center max-sm:hidden",
          isSpare ? "invisible" : "cursor-grab",
        )}
      >
        <GripVertical className="size-4" />
      </span>
      <Combobox
        // Another item than the one typed here comes from the sheet that added it.
        key={line.item?.id ?? "none"}
        id={`line-${line.key}-item`}
        label={`Item of line ${number}`}
        hideLabel
        name={name(line.item?.from === "library" ? "entry" : "itemId")}
        error={field.item.error}
        className="max-sm:col-span-2"
        placeholder={isSpare ? "Add an item" : "Which item?"}
        defaultChoice={line.item && { value: line.item.id, label: line.item.name }}
        search={fix.search}
        typed={{
          name: name("itemName"),
          initial: line.wanted,
          onTyped: (wanted) => wanted !== line.wanted && edit({ item: null, wanted, unit: line.unit || "g" }),
        }}
        onChoice={(choice) => {
          const item = choice && fix.found(choice.value);
          if (item) onTake(line.key, item);
          else if (!choice) edit({ item: null, wanted: "" });
        }}
        create={
          tools.mayAddItems
            ? {
                label: (text) => `Add “${text}” to your items`,
                onCreate: (text) => onCreate({ key: line.key, name: text }),
              }
            : undefined
        }
      />
      <LineMenu
        {...{ line, called, isSpare, number }}
        className="sm:order-last"
        onMove={(by) => change({ do: "move", key: line.key, by })}
        onNote={() => setNoting(true)}
        onCritical={() => edit({ isCritical: !line.isCritical })}
        onRemove={() => {
          if (next) focus(next, "item");
          change({ do: "remove", key: line.key });
        }}
      />
      <LineAmount
        {...{ line, called, amount, percented, locale, isSpare }}
        name={name("quantity")}
        onEdit={edit}
      />
      <Select
        id={`line-${line.key}-unit`}
        label={`Unit of ${called}`}
        hideLabel
        className="max-sm:col-span-2"
        name={name("unit")}
        error={field.unit.error}
        value={line.unit}
        disabled={!line.item && !line.wanted}
        options={
          line.item
            ? unitsOfLine(line.item, line.unit, tools.units)
            : line.wanted
              ? yieldUnits(tools.units)
              : []
        }
        onChange={(event) => {
          edit({ unit: event.target.value });
          fix.offer(event.target.value);
        }}
      />
      <LineShare {...{ line, called, amount, percented, percent, locale }} onEdit={edit} />
      <LineCost {...{ figures }} formats={tools.formats} />
      <LineState
        {...{ line }}
        refused={Boolean(field.item.error)}
        onShelve={tools.mayAddItems && line.item ? () => fix.shelve(line.item!) : undefined}
      />
      <LineProblem {...{ problem, called }} onFix={() => problem && fix.open(problem)} />
      {!problem && <InBaseUnit {...{ line, figures, locale }} />}
      {(noting || line.note !== "" || line.isCritical) && (
        <LineNote {...{ line, called, noting }} name={name} onEdit={edit} />
      )}
    </li>
  );
}
