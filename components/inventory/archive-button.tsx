"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { ActionForm, FormNotice } from "../forms/action-form";
import { SubmitButton } from "../ui/submit-button";
import type { Act } from "./act-types";

type Keep = Act<{ itemId: string; name: string }>;

/** Takes an item out of every choice, or brings it back; both can be undone at once. */
export function ArchiveButton({
  itemId,
  isActive,
  archive,
  restore,
  commandId,
}: {
  itemId: string;
  isActive: boolean;
  archive: Keep;
  restore: Keep;
  commandId: string;
}) {
  const [act, back] = isActive ? [archive, restore] : [restore, archive];
  const Icon = isActive ? Archive : ArchiveRestore;
  return (
    <ActionForm
      action={act}
      commandId={commandId}
      hidden={{ itemId }}
      undo={() => ({ action: back, fields: { itemId } })}
      className="grid gap-3"
    >
      <FormNotice />
      <SubmitButton tone="quiet" icon={<Icon aria-hidden />} className="w-full">
        {isActive ? "Archive this item" : "Restore this item"}
      </SubmitButton>
    </ActionForm>
  );
}
