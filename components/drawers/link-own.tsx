"use client";

import { useState } from "react";
import { ActionForm, FormNotice, useField } from "../forms/action-form";
import { Button } from "../ui/button";
import { Combobox } from "../ui/combobox";
import { SubmitButton } from "../ui/submit-button";
import type { Fixes } from "./fixes";

type Linked = { itemId: string; name: string };

/** Says which of the own items an entry of the library is: it may be called otherwise here. */
export function LinkOwn({
  slug,
  name,
  fixes,
  onLinked,
}: {
  slug: string;
  name: string;
  fixes: Fixes;
  onLinked: (item: Linked) => void;
}) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button tone="bare" size="sm" className="justify-self-start" onClick={() => setOpen(true)}>
        One of my items is this<span className="sr-only"> ({name})</span>
      </Button>
    );
  return (
    <ActionForm action={fixes.linkItem} hidden={{ slug }} onDone={onLinked} className="grid gap-3">
      <OwnItem {...{ name, fixes }} />
      <FormNotice />
      <SubmitButton tone="quiet" size="sm">
        Link it
      </SubmitButton>
    </ActionForm>
  );
}

function OwnItem({ name, fixes }: { name: string; fixes: Fixes }) {
  const { error } = useField("itemId");
  return (
    <Combobox
      label={`Your item that is ${name}`}
      name="itemId"
      required
      error={error}
      placeholder="Type a few letters of its name"
      search={async (search) => {
        const outcome = await fixes.findItems({ search });
        if (outcome.status !== "done") throw new Error("The search did not answer.");
        return outcome.answer.map((item) => ({
          value: item.id,
          label: item.name,
          hint: item.isTracked ? `${item.available} ${item.unitSymbol} available` : "Never runs out",
        }));
      }}
    />
  );
}
