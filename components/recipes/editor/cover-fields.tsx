"use client";

import { useField } from "../../forms/action-form";
import { Select, TextInput } from "../../ui/inputs";

export type CategoryChoice = { id: string; name: string };

/** What stands on a recipe's cover: name, category, label prefix. */
export function CoverFields({
  name,
  categoryId,
  labelPrefix,
  suggested,
  categories,
  onName,
  onCategory,
}: {
  name: string;
  categoryId: string;
  labelPrefix: string;
  /** What the prefix will be when it is left empty. */
  suggested?: string;
  categories: readonly CategoryChoice[];
  onName?: (name: string) => void;
  onCategory?: (id: string) => void;
}) {
  const fields = {
    name: useField("name", name),
    category: useField("categoryId", categoryId),
    prefix: useField("labelPrefix", labelPrefix),
  };
  return (
    <>
      <TextInput
        label="Name"
        required
        autoComplete="off"
        onChange={onName && ((event) => onName(event.target.value))}
        {...fields.name}
      />
      <Select
        label="Category"
        options={categories.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder="None"
        onChange={onCategory && ((event) => onCategory(event.target.value))}
        {...fields.category}
      />
      <TextInput
        label="Label prefix"
        hint="Batches are numbered with it: LAV-2026-001."
        placeholder={suggested}
        maxLength={6}
        autoComplete="off"
        className="[&_input]:uppercase [&_input::placeholder]:normal-case"
        {...fields.prefix}
      />
    </>
  );
}
