"use client";

import { useField } from "../forms/action-form";
import { AmountField, MoneyField, NumberField } from "../ui/amount-fields";
import type { Formats } from "../ui/format";
import { TextInput } from "../ui/inputs";

export type SkuFacts = {
  size?: string;
  sku?: string;
  price?: string;
  weight?: string;
  shelfLifeDays?: string;
};

const MASS = ["g", "kg", "oz", "lb"].map((unit) => ({ value: unit, label: unit }));

/** What people say about a SKU. `prefix` stands before the names where it is part of a larger form ("firstSku."). */
export function SkuFields({
  prefix = "",
  facts = {},
  sized = true,
  formats,
}: {
  prefix?: string;
  facts?: SkuFacts;
  /** A new one has a size; an existing one a name of its own, which the form around asks for. */
  sized?: boolean;
  formats: Formats;
}) {
  const weight = useField(`${prefix}weight`, facts.weight);
  const unit = useField(`${prefix}weightUnit`, "g");
  const size = useField(`${prefix}size`, facts.size);
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        {sized && (
          <TextInput
            label="Size"
            required={false}
            placeholder="100 g, set of 3"
            hint="What tells it from its sisters."
            {...size}
          />
        )}
        <MoneyField
          label="Price of one"
          required={false}
          currency={formats.currency}
          locale={formats.locale}
          {...useField(`${prefix}price`, facts.price)}
        />
        <AmountField
          label="Net weight of one"
          required={false}
          hint="Shares the cost of a batch between sizes."
          name={weight.name}
          unitName={unit.name}
          units={MASS}
          error={weight.error}
          unitError={unit.error}
          defaultValue={weight.defaultValue}
          defaultUnit={unit.defaultValue}
        />
        <NumberField
          label="Shelf life"
          required={false}
          suffix="days"
          hint="Else the recipe's own."
          {...useField(`${prefix}shelfLifeDays`, facts.shelfLifeDays)}
        />
      </div>
      <TextInput
        label="Code"
        required={sized ? false : undefined}
        placeholder={sized ? "Made from the names" : undefined}
        {...useField(`${prefix}sku`, facts.sku)}
      />
    </>
  );
}
