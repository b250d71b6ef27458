"use client";

import { useId } from "react";
import { Field, tied } from "../ui/field";

/** A colour by the browser's own picker; value "#6f8a4e". */
export function ColourField({
  label,
  name,
  error,
  defaultValue,
}: {
  label: string;
  name: string;
  error?: string;
  defaultValue?: string;
}) {
  const id = useId();
  return (
    <Field {...{ id, label, error }}>
      <input
        type="color"
        name={name}
        defaultValue={defaultValue}
        className="border-edge bg-sheet h-10 w-20 rounded-md border p-1 pointer-coarse:h-11"
        {...tied(id, { error })}
      />
    </Field>
  );
}
