"use client";

import { GripVertical } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { Quantity } from "@/server/kernel/quantity";
import { typedText } from "@/server/kernel/typed";
import { useField } from "../../forms/action-form";
import { NumberField } from "../../ui/amount-fields";
import { Combobox } from "../../ui/combobox";
import { cx } from "../../ui/cx";
import { formatDecimal, formatMoney, formatQuantity } from "../../ui/format";
import { Select } from "../../ui/inputs";
import { amountOf, weightRatio, type Grid, type Line } from "./lines";
import { COLUMNS } from "./line-grid";
import { LineMenu } from "./line-menu";
import { LineNote } from "./line-note";
import { LineProblem, problemOfLine } from "./line-problem";
import type { WantedItem } from "./quick-item";
import type { DraftCost, EditorTools, ItemOption } from "./types";
import { unitsOfLine, yieldUnits } from "./unit-options";
import type { UseGrid } from "./use-grid";
import { useFixLine } from "./use-fix-line";

export type RowProps = Pick<UseGrid, "change" | "focus"> & {
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
  onTake: (key: string, item: ItemOption) => void;
  onCreate: (wanted: WantedItem) => void;
};

export function LineRow(props: RowProps) {
  const { line, grid, tools, number, index, isSpare, percent, figures, next } = props;
  const { change, focus, onTake, onCreate, dragged, onDrag } = props;
  const { locale } = tools.formats;
  const [noting, setNoting] = useState(false);
  const fix = useFixLine(line, tools, change);
  const name = (part: string) => (index < 0 ? "" : `lines.${index}.${part}`);
  const field = {
    item: useField(name("itemId")),
    quantity: useField(name("quantity")),
    unit: useField(name("unit")),
  };
  const edit = (changed: Partial<Line>) => change({ do: "edit", key: line.key, change: changed });
  const called = (line.item?.name ?? line.wanted) || `line ${number}`;
  const amount = amountOf(line, grid.byPercent, locale);
  const percented = grid.byPercent && weightRatio(line) !== null;
  const problem = problemOfLine(line);

  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      const part = /-(item|amount|unit)$/.exec(target.id)?.[1] as "item" | undefined;
      if (part) focus(line.key, part);
      change({ do: "move", key: line.key, by: event.key === "ArrowUp" ? -1 : 1 });
    } else if (
      event.key === "Enter" &&
      next &&
      !/-item$/.test(target.id) &&
      target instanceof HTMLInputElement
    ) {
      event.preventDefault();
      document.getElementById(`line-${next}-item`)?.focus();
    }
  };

  return (
    <li
      onKeyDown={keys}
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
        name={name("itemId")}
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
      {percented ? (
        <p className="flex min-h-10 items-center justify-end tabular-nums max-sm:justify-start">
          <span className="sr-only">Amount of {called}: </span>
          {amount ? formatDecimal(String(amount), { locale, maxPlaces: 4 }) : "–"}
          <input
            type="hidden"
            name={name("quantity")}
            value={amount ? typedText(String(amount), locale) : ""}
          />
        </p>
      ) : (
        <NumberField
          id={`line-${line.key}-amount`}
          label={`Amount of ${called}`}
          hideLabel
          name={name("quantity")}
          error={field.quantity.error}
          value={line.amount}
          placeholder={isSpare ? "" : "0"}
          onChange={(event) => edit({ amount: event.target.value })}
        />
      )}
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
      {percented ? (
        <NumberField
          id={`line-${line.key}-percent`}
          label={`Percentage of ${called}`}
          hideLabel
          name=""
          suffix="%"
          className="[&_input]:pr-7"
          value={line.percent ?? (percent === null ? "" : typedText(percent, locale))}
          error={amount || !line.percent ? undefined : "Enter a percentage."}
          onChange={(event) => edit({ percent: event.target.value })}
        />
      ) : (
        <p className="text-ink-soft flex min-h-10 items-center tabular-nums max-sm:min-h-6 sm:justify-end">
          {percent !== null && (
            <>
              {formatDecimal(percent, { locale, maxPlaces: 2 })}%
              <span className="max-sm:ml-1 sm:sr-only"> by weight</span>
            </>
          )}
        </p>
      )}
      <p className="flex min-h-10 items-center justify-end text-right tabular-nums max-sm:col-span-2 max-sm:min-h-6">
        {figures?.cost && (
          <span title={figures.costFrom === "lots" ? undefined : "At the last known cost"}>
            <span className="sr-only">Cost: </span>
            {formatMoney(figures.cost, tools.formats)}
            {figures.costFrom !== "lots" && <span className="text-ink-faint block text-xs">last known</span>}
          </span>
        )}
      </p>
      {!line.item && line.wanted && !field.item.error && (
        <p className="text-soon text-sm max-sm:col-span-3 sm:order-last sm:col-start-2 sm:col-end-8">
          None of your items is chosen yet. Choose one, or save and add it on the way.
        </p>
      )}
      <LineProblem {...{ problem, called }} onFix={() => problem && fix.open(problem)} />
      {line.item && !problem && figures?.base && line.unit !== figures.baseUnit && (
        <p className="text-ink-faint -mt-1 text-xs max-sm:col-span-3 sm:col-start-2 sm:col-end-7 sm:order-last">
          = {formatQuantity(String(Quantity.of(figures.base)), figures.baseUnit, { locale, maxPlaces: 4 })}
        </p>
      )}
      {(noting || line.note !== "" || line.isCritical) && (
        <LineNote {...{ line, called, noting }} name={name} onEdit={edit} />
      )}
    </li>
  );
}
