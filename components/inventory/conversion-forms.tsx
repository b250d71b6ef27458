"use client";

import type { Outcome } from "@/server/web/outcome";
import { typedText } from "@/server/kernel/typed";
import { ActionForm, FormNotice, useField } from "../forms/action-form";
import { AmountField, NumberField } from "../ui/amount-fields";
import type { Option, OptionGroup } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";

export type Act<A> = (previous: Outcome<A>, form: FormData) => Promise<Outcome<A>>;
export type SetDensity = Act<{ itemId: string; density: string | null }>;
export type SetMapping = Act<{ mappingId: string; text: string }>;

/** Says what one millilitre of an item weighs. */
export function DensityForm({
  itemId,
  density,
  locale,
  action,
  onDone,
  submit = "Save the density",
}: {
  itemId: string;
  density: string | null;
  locale: string;
  action: SetDensity;
  onDone?: () => void;
  submit?: string;
}) {
  return (
    <ActionForm action={action} hidden={{ itemId }} onDone={onDone} className="grid gap-4">
      <DensityField density={density} locale={locale} />
      <FormNotice />
      <SubmitButton>{submit}</SubmitButton>
    </ActionForm>
  );
}

function DensityField({ density, locale }: { density: string | null; locale: string }) {
  return (
    <NumberField
      label="Density"
      suffix="g/ml"
      hint="What one millilitre weighs: water 1, most oils about 0.92. It stands on the supplier's sheet."
      autoFocus
      {...useField("density", density === null ? undefined : typedText(density, locale))}
    />
  );
}

/** Says what one unit of an item comes to in another: "1 bar = 120 g". */
export function MappingForm({
  itemId,
  unit,
  units,
  equalsUnits,
  equalsUnit,
  action,
  onDone,
  submit = "Save the conversion",
}: {
  itemId: string;
  /** The unit to be explained, where it is known already. */
  unit?: string;
  units: readonly (Option | OptionGroup)[];
  equalsUnits: readonly (Option | OptionGroup)[];
  equalsUnit?: string;
  action: SetMapping;
  onDone?: () => void;
  submit?: string;
}) {
  return (
    <ActionForm action={action} hidden={{ itemId }} onDone={onDone} className="grid gap-4">
      <MappingFields {...{ unit, units, equalsUnits, equalsUnit }} />
      <FormNotice />
      <SubmitButton>{submit}</SubmitButton>
    </ActionForm>
  );
}

function MappingFields({
  unit,
  units,
  equalsUnits,
  equalsUnit,
}: Pick<Parameters<typeof MappingForm>[0], "unit" | "units" | "equalsUnits" | "equalsUnit">) {
  const amount = useField("amount", "1");
  const equals = useField("equals");
  return (
    <>
      <AmountField
        label="This much"
        units={units}
        unitName="unit"
        defaultUnit={unit}
        unitError={useField("unit").error}
        {...amount}
      />
      <AmountField
        label="comes to"
        autoFocus
        units={equalsUnits}
        unitName="equalsUnit"
        defaultUnit={equalsUnit}
        unitError={useField("equalsUnit").error}
        {...equals}
      />
    </>
  );
}
