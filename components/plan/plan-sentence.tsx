"use client";

import { useState } from "react";
import { Card } from "../ui/card";
import { Segmented } from "../ui/choices";
import { Options, type OptionGroup } from "../ui/inputs";
import { Spinner } from "../ui/progress";
import type { PlanState } from "./address";
import { ByIngredient, type IngredientLine } from "./by-ingredient";
import { InlineNumber } from "./inline-number";
import { usePlanDesk } from "./plan-desk";

const inline =
  "border-edge text-dye hover:border-dye min-h-9 rounded-sm border-b-2 border-dashed bg-transparent px-1 pointer-coarse:min-h-11";

/** What the plan came to; null while it cannot be planned, and then only what was asked is known. */
export type Told = { factor: string; yieldQuantity: string; portions: string | null };

type Props = {
  state: PlanState;
  recipe: {
    name: string;
    yieldQuantity: string;
    yieldUnit: string;
    piece: string | null;
    lines: IngredientLine[];
  };
  told: Told | null;
  yieldUnits: readonly OptionGroup[];
  today: string;
  locale: string;
};

/** "Make 2 × Lavender bar: 48 bars, 3,000 g, starting today": every figure can be edited, the last one edited rules. */
export function PlanSentence({ state, recipe, told, yieldUnits, today, locale }: Props) {
  const { busy, set } = usePlanDesk();
  const [byLine, setByLine] = useState(state.by === "ingredient");
  const unit = state.by === "yield" && state.unit ? state.unit : recipe.yieldUnit;
  const amount = state.by === "yield" ? state.n : (told?.yieldQuantity ?? "");
  return (
    <Card className="grid gap-4">
      <div
        className="font-title flex flex-wrap items-baseline gap-x-2 gap-y-3 text-xl leading-9"
        aria-busy={busy}
      >
        <span>Make</span>
        <InlineNumber
          label="How many times the recipe"
          value={state.by === "factor" ? state.n : (told?.factor ?? "")}
          locale={locale}
          onNumber={(n) => set({ by: "factor", n })}
        />
        <span>× {recipe.name}:</span>
        {recipe.piece && (
          <span className="whitespace-nowrap">
            <InlineNumber
              label={`How many pieces (${recipe.piece})`}
              value={state.by === "portions" ? state.n : (told?.portions ?? "")}
              locale={locale}
              onNumber={(n) => set({ by: "portions", n })}
            />{" "}
            × {recipe.piece},
          </span>
        )}
        <span className="whitespace-nowrap">
          <InlineNumber
            label="How much it yields"
            value={amount}
            locale={locale}
            onNumber={(n) => set({ by: "yield", n, unit })}
          />
          <select
            aria-label="Unit of the yield"
            className={`${inline} [field-sizing:content]`}
            value={unit}
            onChange={(event) =>
              set({ by: "yield", n: amount || recipe.yieldQuantity, unit: event.target.value })
            }
          >
            <Options options={yieldUnits} />
          </select>
          ,
        </span>
        <span className="whitespace-nowrap">
          starting{" "}
          <input
            type="date"
            aria-label="The day it starts"
            className={inline}
            min={today}
            value={state.on || today}
            onChange={(event) => set({ on: event.target.value === today ? "" : event.target.value })}
          />
        </span>
        <span role="status" className="text-ink-faint font-sans text-sm">
          {busy && (
            <span className="inline-flex items-center gap-2">
              <Spinner /> Planning
            </span>
          )}
        </span>
      </div>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Segmented
          legend="What decides how much is made"
          hideLegend
          name="decides"
          form=""
          value={byLine ? "ingredient" : "figures"}
          onChoice={(choice) => {
            setByLine(choice === "ingredient");
            if (choice === "figures" && state.by === "ingredient")
              set({ by: "factor", n: told?.factor ?? "1" });
          }}
          choices={[
            { value: "figures", label: "By the figures above" },
            { value: "ingredient", label: "By what there is of one ingredient" },
          ]}
        />
        {byLine && <ByIngredient {...{ state, locale }} lines={recipe.lines} set={set} />}
      </div>
    </Card>
  );
}
