"use client";
"use no memo";

import { lookedAtIn, shownText, typedAnew, type Measure } from "@/server/services/public-tools/pure";
import { AmountField } from "@/components/ui/amount-fields";
import type { FieldProps } from "@/components/ui/field";
import { symbolOf } from "@/server/services/unit-conversion/pure";

/** An amount with a unit switch that never drifts: see `Measure`. `units` are codes of unit-conversion. */
export function UnitField({
  name,
  value,
  onValue,
  units,
  ...field
}: FieldProps & {
  /** Distinct on its page. */
  name: string;
  value: Measure;
  onValue: (next: Measure) => void;
  units: readonly string[];
}) {
  return (
    <AmountField
      {...field}
      name={name}
      unitName={`${name}.unit`}
      units={units.map((code) => ({ value: code, label: symbolOf(code) }))}
      amountProps={{
        value: shownText(value),
        onChange: (event) => onValue(typedAnew(event.currentTarget.value, value)),
      }}
      unitProps={{
        value: value.shown,
        onChange: (event) => onValue(lookedAtIn(event.currentTarget.value, value)),
      }}
    />
  );
}
