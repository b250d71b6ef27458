"use client";

import { ActionForm, FormNotice } from "../forms/action-form";
import { Button } from "../ui/button";
import { SubmitButton } from "../ui/submit-button";
import { AskOwner } from "./ask-owner";
import { told, type DrawerProps } from "./fixes";

/** An own item looks like an entry of the library: links the two, and what was asked for goes on with the linked item. */
export function GlobalLinkSuggested({ context, onFixed, fixes }: DrawerProps) {
  if (!fixes.may.link) return <AskOwner what="which entry of the library this item is" />;
  const [item, entry] = [told(context, "itemName"), told(context, "entryName")];
  const mayDiffer = told(context, "mayDiffer") !== "";
  return (
    <ActionForm
      action={fixes.linkItem}
      hidden={{ itemId: told(context, "itemId"), slug: told(context, "slug") }}
      onDone={onFixed}
      className="grid gap-5"
    >
      <p className="text-ink-soft">
        {item} is on your list and not linked yet. Linked to {entry} of the library it keeps its stock and
        costs; its name, density, category and what it is measured in stay as they are until you unlink it.
      </p>
      {mayDiffer && (
        <p className="text-ink-soft">
          The library knows {item} as another name of {entry}. Yours may be something else all the same.
        </p>
      )}
      <FormNotice />
      <SubmitButton>Link {item} and go on</SubmitButton>
      {mayDiffer && (
        <Button onClick={() => onFixed({ apart: told(context, "slug") })}>
          It is something else: add {entry} too
        </Button>
      )}
    </ActionForm>
  );
}
