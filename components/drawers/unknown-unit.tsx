"use client";

import { ActionForm, FormNotice, useField } from "../forms/action-form";
import { TextInput } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";
import { AskOwner } from "./ask-owner";
import { told, type DrawerProps } from "./fixes";

/** Makes a unit of one's own; what it comes to for the item is asked next, by the act itself. */
export function UnknownUnit({ context, onFixed, fixes }: DrawerProps) {
  if (!fixes.may.edit) return <AskOwner what="the units of your organization" />;
  return (
    <ActionForm action={fixes.addCustomUnit} onDone={onFixed} className="grid gap-4">
      <p className="text-ink-soft">
        Loaves, bars, drops: a unit of your own can be anything. We ask next what one of it comes to for{" "}
        {told(context, "itemName") || "this item"}.
      </p>
      <UnitName unit={told(context, "unit")} />
      <FormNotice />
      <SubmitButton>Add it and go on</SubmitButton>
    </ActionForm>
  );
}

const UnitName = ({ unit }: { unit: string }) => (
  <TextInput label="Unit" autoFocus autoComplete="off" {...useField("name", unit)} />
);
