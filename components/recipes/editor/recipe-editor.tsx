"use client";

import { useState, type KeyboardEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { ActionForm, FormNotice, useOutcome, type Refused } from "../../forms/action-form";
import { SubmitButton } from "../../ui/submit-button";
import { CostSide } from "./cost-side";
import { Instructions } from "./instructions";
import { LineGrid } from "./line-grid";
import { itemNow } from "./line-things";
import { amountOf, isEmpty, type EditorItem } from "./lines";
import { QuickItem, type WantedItem } from "./quick-item";
import type { Act, EditorTools, Saved, Start } from "./types";
import { useDraftCost } from "./use-draft-cost";
import { useGrid } from "./use-grid";
import { madeFrom, YieldFields, type Made } from "./yield-fields";
import { CategoryDataFields } from "./category-data-fields";
import { Section } from "../../ui/card";
import { typedText } from "@/server/kernel/typed";

type Props = {
  tools: EditorTools;
  start: Start;
  commandId: string;
  /** What the button says, and what it does. */
  save: Act<Saved>;
  saveLabel: string;
  hidden?: Record<string, string>;
  /** Title and other acts; the editor puts its button beside them. */
  header: (act: ReactNode) => ReactNode;
  /** Name of the recipe's category, which decides what else is asked. */
  category: string | null;
  /** What stands above and below the lines: cover, how to save. */
  before?: ReactNode;
  after?: ReactNode;
};

/** Writes a recipe or its next version: lines as a grid, yield, instructions, and what it all costs at the side. */
export function RecipeEditor(props: Props) {
  const { tools, start, commandId, save, saveLabel, hidden, header, category, before, after } = props;
  const { locale } = tools.formats;
  const rows = useGrid(start, locale);
  const [made, setMade] = useState<Made>(() => madeFrom(start, locale));
  const [wanted, setWanted] = useState<WantedItem | null>(null);
  const { lines, byPercent } = rows.grid;

  const priced = lines.flatMap((line) => {
    const amount = line.item && amountOf(line, byPercent, locale);
    return line.item && amount && !amount.isNegative
      ? [
          {
            key: line.key,
            ...(line.item.from === "library" ? { entry: line.item.id } : { itemId: line.item.id }),
            quantity: typedText(String(amount), locale),
            unit: line.unit,
          },
        ]
      : [];
  });
  const cost = useDraftCost(tools.costOfDraft, {
    lines: priced.map(({ key: _key, ...line }) => line),
    yieldQuantity: made.quantity,
    yieldUnit: made.unit,
    portioning:
      made.kind === "portions" && made.count.trim()
        ? { kind: "portions", name: made.name.trim() || "piece", count: made.count }
        : { kind: "none" },
  });
  const figures = new Map(priced.map(({ key }, i) => [key, cost.answer?.lines[i] ?? null]));

  const take = (key: string, item: EditorItem) => {
    rows.focus(key, "amount");
    rows.change({ do: "edit", key, change: { item, wanted: "", unit: item.displayUnit } });
  };

  /** The item that a line named, once the drawer has added it; the unit that was chosen with it stays. */
  const takeMade = async ({ drawer }: Refused, made: unknown) => {
    const { itemId } = (made ?? {}) as { itemId?: string };
    if (drawer?.kind !== "item_missing" || !itemId) return;
    const item = await itemNow(tools.findLines, itemId);
    if (!item) return;
    const waiting = lines.filter((line) => !line.item && line.wanted === drawer.context.itemName);
    // On the page before the form is read again.
    flushSync(() => {
      for (const { key, unit } of waiting)
        rows.change({ do: "edit", key, change: { item, wanted: "", unit: unit || item.displayUnit } });
    });
  };

  return (
    <>
      <ActionForm
        action={save}
        commandId={commandId}
        hidden={hidden}
        onMended={takeMade}
        className="grid gap-8"
      >
        <div className="contents" onKeyDown={keys}>
          {header(<SaveButton>{saveLabel}</SaveButton>)}
          <FormNotice />
          {before}
          <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_16rem]">
            <div className="grid min-w-0 gap-10">
              <LineGrid {...{ rows, tools, figures }} onTake={take} onCreate={setWanted} />
              <YieldFields {...{ made, tools }} onMade={setMade} />
              <CategoryDataFields {...{ category, start, made, locale }} />
              <Instructions initial={start.instructions} />
              {after && <Section title="Saving">{after}</Section>}
            </div>
            <CostSide
              {...{ cost, byPercent, formats: tools.formats, made }}
              empty={lines.every(isEmpty)}
              unsaid={priced.every(({ quantity }) => quantity === "0")}
              lines={lines}
            />
          </div>
        </div>
      </ActionForm>
      {wanted && (
        <QuickItem
          {...{ wanted, tools }}
          onClose={() => setWanted(null)}
          onAdded={(item) => {
            setWanted(null);
            take(wanted.key, item);
          }}
        />
      )}
    </>
  );
}

function SaveButton({ children }: { children: ReactNode }) {
  const { pending } = useOutcome();
  return (
    <SubmitButton pending={pending} pendingLabel="Saving">
      {children}
    </SubmitButton>
  );
}

/** Enter in a field never saves half a recipe; Ctrl+Enter and Ctrl+S do, wanted. */
function keys(event: KeyboardEvent<HTMLElement>) {
  const target = event.target as HTMLElement;
  if ((event.ctrlKey || event.metaKey) && (event.key === "Enter" || event.key === "s")) {
    event.preventDefault();
    target.closest("form")?.requestSubmit();
  } else if (event.key === "Enter" && target instanceof HTMLInputElement) {
    event.preventDefault();
  }
}
