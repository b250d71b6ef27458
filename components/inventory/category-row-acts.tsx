"use client";

import type { Act } from "./act-types";
import { ActionForm, FormNotice } from "../forms/action-form";
import { SubmitButton } from "../ui/submit-button";
import type { CategoryRow } from "./category-fields";

type Keep = Act<{ categoryId: string; name: string }>;

/** Takes a category out of every choice, or brings it back. */
export function ArchiveCategory({
  category,
  archive,
  restore,
}: {
  category: CategoryRow;
  archive: Keep;
  restore: Keep;
}) {
  const [act, back] = category.isActive ? [archive, restore] : [restore, archive];
  const fields = { categoryId: category.id };
  const word = category.isActive ? "Archive" : "Restore";
  return (
    <ActionForm action={act} hidden={fields} undo={() => ({ action: back, fields })}>
      <SubmitButton tone="bare" size="sm" aria-label={`${word} ${category.name}`}>
        {word}
      </SubmitButton>
      <FormNotice />
    </ActionForm>
  );
}

/** Says whether the usual density of a category stands in for its items' own. */
export function AcceptDensity({
  category,
  action,
}: {
  category: CategoryRow;
  action: Act<{ categoryId: string; density: string; accepted: boolean }>;
}) {
  return (
    <ActionForm
      action={action}
      hidden={{ categoryId: category.id, accepted: String(!category.densityAccepted) }}
    >
      <SubmitButton
        tone="quiet"
        size="sm"
        role="switch"
        aria-checked={category.densityAccepted}
        aria-label={`Usual density of ${category.name}`}
      >
        {category.densityAccepted ? "Accepted" : "Accept"}
      </SubmitButton>
      <FormNotice />
    </ActionForm>
  );
}
