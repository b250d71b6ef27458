"use client";

import { dimensionOf, symbolOf } from "@/server/services/unit-conversion/pure";
import { MappingForm } from "../inventory/conversion-forms";
import { unitGroups } from "../inventory/units";
import { useAnswer } from "../inventory/use-answer";
import { LoadingLines } from "../inventory/loading-lines";
import { AskOwner } from "./ask-owner";
import { told, type DrawerProps } from "./fixes";

/** What one of a unit comes to for this item: "1 bar = 120 g". */
export function MissingMapping({ context, onFixed, fixes }: DrawerProps) {
  const itemId = told(context, "itemId");
  const { outcome } = useAnswer(fixes.conversionsOf, itemId ? { itemId } : null);
  if (!itemId || !fixes.may.edit) return <AskOwner what="what this unit comes to" />;
  if (outcome.status !== "done") return <LoadingLines what="the conversions" />;
  const [unit, other] = explained(told(context, "from"), told(context, "to"));
  const { rules, units } = outcome.answer;
  const own = units
    .filter((known) => known.unit !== unit)
    .map(({ unit: code, symbol }) => ({ value: code, label: symbol }));
  return (
    <div className="grid gap-6">
      <p className="text-ink-soft">
        Nobody has said yet what one {symbolOf(unit)} of {rules.itemName} is. It is asked only once.
      </p>
      <MappingForm
        itemId={itemId}
        unit={unit}
        units={[{ value: unit, label: symbolOf(unit) }]}
        equalsUnits={own.length ? own : unitGroups([rules.dimension])}
        equalsUnit={own.some(({ value }) => value === rules.displayUnit) ? rules.displayUnit : other}
        action={fixes.setMapping}
        onDone={onFixed}
        submit="Save and go on"
      />
    </div>
  );
}

/** The unit that means nothing by itself is the one to explain, by the other. */
function explained(from: string, to: string): [unit: string, other: string] {
  return dimensionOf(from) !== undefined && dimensionOf(to) === undefined ? [to, from] : [from, to];
}
