"use client";

import { useField } from "../../forms/action-form";
import { asTyped } from "../../inventory/amount";
import { AmountField, NumberField } from "../../ui/amount-fields";
import { DateField, type Option } from "../../ui/inputs";
import type { FinishDraft } from "../types";

/** How much there is of an ingredient that is made by a recipe. */
export function IntermediateFields({
  made,
  units,
  locale,
}: {
  made: NonNullable<FinishDraft["intermediate"]>;
  units: readonly Option[];
  locale: string;
}) {
  const quantity = useField("outputs.0.quantity", asTyped(made.quantity, locale));
  const unit = useField("outputs.0.unit", made.unit);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-sm font-medium">What goes on the shelf?</legend>
      <AmountField
        label={made.itemName}
        name={quantity.name}
        unitName={unit.name}
        units={units}
        error={quantity.error}
        unitError={unit.error}
        defaultValue={quantity.defaultValue}
        defaultUnit={unit.defaultValue}
      />
      <div className="grid grid-cols-2 gap-3">
        <NumberField label="Spoiled, in the same unit" required={false} {...useField("outputs.0.lost")} />
        <DateField
          label="Best before"
          required={false}
          {...useField("outputs.0.expirationDate", made.expirationDate ?? "")}
        />
      </div>
    </fieldset>
  );
}
