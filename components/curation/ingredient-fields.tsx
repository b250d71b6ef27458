"use client";

import { typedText } from "@/server/kernel/typed";
import { useField } from "../forms/action-form";
import { everyUnit } from "../inventory/units";
import { NumberField } from "../ui/amount-fields";
import { Select, TextInput, type Option } from "../ui/inputs";
import type { Known } from "./entry-form";
import { INGREDIENT_FAMILIES } from "./words";

const typed = (value: string | null | undefined, locale: string) =>
  value === null || value === undefined ? undefined : typedText(value, locale);

export function IngredientFields({
  entry,
  oils,
  locale,
}: {
  entry: Known;
  oils: readonly Option[];
  locale: string;
}) {
  const { facts } = entry ?? {};
  return (
    <>
      <TextInput label="Name" autoComplete="off" {...useField("name", entry?.name)} />
      <div className="grid gap-6 sm:grid-cols-2">
        <Select
          label="Family"
          options={INGREDIENT_FAMILIES}
          placeholder="Choose one"
          {...useField("family", entry?.family)}
        />
        <UnitField entry={entry} />
        <TextInput
          label="INCI"
          required={false}
          autoComplete="off"
          {...useField("inci", entry?.inci ?? "")}
        />
        <TextInput
          label="CAS number"
          required={false}
          autoComplete="off"
          hint="Its last figure is reckoned from the others."
          {...useField("cas", entry?.cas ?? "")}
        />
        <NumberField
          label="Density"
          required={false}
          suffix="g/ml"
          hint="From 0.3 to 2.5. Linked items without one of their own convert by it, from the moment it is saved."
          {...useField("density", typed(entry?.density, locale))}
        />
        <NumberField
          label="Keeps, unopened"
          required={false}
          suffix="days"
          {...useField("shelfLifeDays", entry?.shelfLifeDays?.toString())}
        />
        <Select
          label="Fat of the soap calculator"
          required={false}
          options={oils}
          placeholder="None"
          hint="Its SAP value, iodine, INS and fatty acids are shown with the entry."
          {...useField("oil", entry?.oilKey ?? "")}
        />
        <NumberField label="HLB" required={false} {...useField("hlb", typed(facts?.hlb, locale))} />
      </div>
      <fieldset className="grid gap-6 sm:grid-cols-2">
        <legend className="text-ink mb-3 text-sm font-medium">Usual share of the whole formula</legend>
        <NumberField
          label="From"
          required={false}
          suffix="%"
          {...useField("usage.min", typed(facts?.usage?.min, locale))}
        />
        <NumberField
          label="To"
          required={false}
          suffix="%"
          {...useField("usage.max", typed(facts?.usage?.max, locale))}
        />
      </fieldset>
    </>
  );
}

/** Packaging and consumables: what they are called and how they are counted. */
export function CountedFields({ entry }: { entry: Known }) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <TextInput label="Name" autoComplete="off" {...useField("name", entry?.name)} />
      <UnitField entry={entry} />
    </div>
  );
}

function UnitField({ entry }: { entry: Known }) {
  return (
    <Select
      label="Default unit"
      options={everyUnit([])}
      placeholder="Choose one"
      hint="What a new item gets."
      {...useField("unit", entry?.defaultUnit)}
    />
  );
}
