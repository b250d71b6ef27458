"use client";

import { ActionForm, FormNotice } from "../forms/action-form";
import { useAnswer } from "../inventory/use-answer";
import { formatDecimal } from "../ui/format";
import { Callout } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import type { Fixes } from "./fixes";

/** More would be guesses. */
const MOST = 2;

/** Entries of the library that an item without a density may be: linked to one, it converts by the entry's. */
export function DensityOfEntry({
  itemId,
  fixes,
  onFixed,
}: {
  itemId: string;
  fixes: Fixes;
  onFixed: () => void;
}) {
  const { outcome } = useAnswer(fixes.linkSuggestions, fixes.may.link ? { itemId } : null);
  if (outcome.status !== "done") return null;
  return outcome.answer
    .flatMap(({ density, ...entry }) => (density ? { ...entry, density } : []))
    .slice(0, MOST)
    .map(({ slug, name, density }) => (
      <ActionForm
        key={slug}
        action={fixes.linkItem}
        hidden={{ itemId, slug }}
        onDone={onFixed}
        className="grid gap-3"
      >
        <Callout
          title={`${name} of the library: ${formatDecimal(density, fixes.formats)} g/ml`}
          act={
            <SubmitButton tone="quiet" size="sm">
              Link it
            </SubmitButton>
          }
        >
          Linked to it, the item takes over its density; its name, category and what it is measured in stay as
          they are until you unlink it.
        </Callout>
        <FormNotice />
      </ActionForm>
    ));
}
