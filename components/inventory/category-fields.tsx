"use client";

import { typedText } from "@/server/kernel/typed";
import { useField } from "../forms/action-form";
import { NumberField } from "../ui/amount-fields";
import { Select, TextInput } from "../ui/inputs";
import { ColourField } from "./colour-field";
import { ActSheet } from "./act-sheet";
import type { Act } from "./act-types";
import { CATEGORY_KINDS } from "./words";

export type CategoryRow = {
  id: string;
  name: string;
  kind: string;
  color: string;
  defaultDensity: string | null;
  densityAccepted: boolean;
  isActive: boolean;
};

type Saved = Act<{ categoryId: string; name: string }>;

/** Adds a category, or changes one that is known. */
export function CategorySheet({
  category,
  kind,
  locale,
  ...form
}: {
  category: CategoryRow | null;
  /** The kind a new one begins with. */
  kind?: string;
  locale: string;
  action: Saved;
  commandId: string;
  closeHref: string;
}) {
  return (
    <ActSheet
      title={category ? `Edit ${category.name}` : "New category"}
      submit={category ? "Save" : "Add the category"}
      hidden={category ? { categoryId: category.id } : undefined}
      {...form}
    >
      <Fields category={category} kind={kind} locale={locale} />
    </ActSheet>
  );
}

function Fields({ category, kind, locale }: { category: CategoryRow | null; kind?: string; locale: string }) {
  const density = category?.defaultDensity;
  const kindField = useField("kind", kind ?? "ingredient");
  const name = useField("name", category?.name);
  const color = useField("color", category?.color ?? "#6f8a4e");
  const densityField = useField("defaultDensity", density ? typedText(density, locale) : undefined);
  return (
    <>
      <TextInput label="Name" autoFocus autoComplete="off" {...name} />
      {!category && <Select label="It sorts" options={CATEGORY_KINDS} {...kindField} />}
      <ColourField label="Colour" {...color} />
      {(!category || category.kind === "ingredient") && (
        <NumberField
          label="Usual density"
          required={false}
          suffix="g/ml"
          hint="Used for its items without a density of their own, once you accept it."
          {...densityField}
        />
      )}
    </>
  );
}
