"use client";

import { useState } from "react";
import { readTyped, typedText } from "@/server/kernel/typed";
import { useField } from "../../forms/action-form";
import { NumberField } from "../../ui/amount-fields";
import { Section } from "../../ui/card";
import { Select, TextInput } from "../../ui/inputs";
import { categoryFields, type CategoryField } from "./category-data";
import type { Start } from "./types";
import type { Made } from "./yield-fields";

/** What the trade adds. Facts that have no field here are kept as they are. */
export function CategoryDataFields({
  category,
  start,
  made,
  locale,
}: {
  category: string | null;
  start: Start;
  made: Made;
  locale: string;
}) {
  const shown = categoryFields(category);
  const poured = made.kind === "containers";
  const kept = Object.entries(start.categoryData).filter(
    ([key]) => !shown.some((field) => field.key === key) && !(poured && key === "density"),
  );
  return (
    <>
      {kept.map(([key, value]) => (
        <input key={key} type="hidden" name={`categoryData.${key}`} value={value} />
      ))}
      {(shown.length > 0 || poured) && (
        <Section title={category ? `As a ${category.toLowerCase()}` : "For pouring"}>
          <div className="grid gap-5 sm:grid-cols-2">
            {shown.map((field) => (
              <Fact key={field.key} field={field} initial={start.categoryData[field.key] ?? ""} />
            ))}
            {poured && <Density initial={start.categoryData.density ?? ""} locale={locale} />}
          </div>
        </Section>
      )}
    </>
  );
}

function Fact({ field, initial }: { field: CategoryField; initial: string }) {
  const props = { ...useField(`categoryData.${field.key}`, initial), label: field.label, hint: field.hint };
  if (!field.choices) return <TextInput {...props} placeholder={field.placeholder} autoComplete="off" />;
  const values = initial && !field.choices.includes(initial) ? [initial, ...field.choices] : field.choices;
  return (
    <Select {...props} placeholder="Not said" options={values.map((value) => ({ value, label: value }))} />
  );
}

/** What one ml weighs: so that a yield by weight can fill containers measured by volume. Sent as plans read it. */
function Density({ initial, locale }: { initial: string; locale: string }) {
  const [text, setText] = useState(() => typedText(initial, locale));
  const read = text.trim() === "" ? null : readTyped(text, locale);
  return (
    <>
      <NumberField
        label="Density of the mix"
        hint="Where jars are measured by volume and the yield is a weight."
        suffix="g/ml"
        error={read && !read.ok ? read.problem : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <input type="hidden" name="categoryData.density" value={read?.ok ? read.value : text.trim()} />
    </>
  );
}
