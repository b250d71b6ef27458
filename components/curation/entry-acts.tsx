"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { ActionForm, FormNotice } from "../forms/action-form";
import { SubmitButton } from "../ui/submit-button";
import type { Saved } from "./act-types";

/** Takes an entry out of the library, or brings it back. Archiving can be taken back at once; a merge is not made again by one click. */
export function KeepButton({
  slug,
  isActive,
  archive,
  restore,
  commandId,
}: {
  slug: string;
  isActive: boolean;
  archive: Saved;
  restore: Saved;
  commandId: string;
}) {
  const Icon = isActive ? Archive : ArchiveRestore;
  return (
    <ActionForm
      action={isActive ? archive : restore}
      commandId={commandId}
      hidden={{ slug }}
      undo={() => (isActive ? { action: restore, fields: { slug } } : null)}
      className="grid gap-3"
    >
      <FormNotice />
      <SubmitButton tone="quiet" icon={<Icon aria-hidden />}>
        {isActive ? "Archive" : "Restore"}
      </SubmitButton>
    </ActionForm>
  );
}

/** Says that an entry is another one, after the page has said what that means. */
export function MergeButton({
  slug,
  into,
  name,
  action,
  commandId,
}: {
  slug: string;
  into: string;
  /** Of the entry that stays. */
  name: string;
  action: Saved;
  commandId: string;
}) {
  return (
    <ActionForm action={action} commandId={commandId} hidden={{ slug, into }} className="grid gap-3">
      <FormNotice />
      <div>
        <SubmitButton pendingLabel="Merging">Merge into {name}</SubmitButton>
      </div>
    </ActionForm>
  );
}
