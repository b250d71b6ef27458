"use client";

import { Trash2, Undo2 } from "lucide-react";
import { ActionForm, FormNotice } from "@/components/forms/action-form";
import { Callout } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { KeptDraft } from "@/server/services/public-tools";
import type { Outcome } from "@/server/web/outcome";

/** An act of somebody without an account; afterwards the page is shown afresh. */
export type Act = (previous: Outcome<never>, form: FormData) => Promise<Outcome<never>>;

export function RemoveForm({
  drop,
  id,
  name,
  onRemove,
}: {
  drop: Act;
  id: string;
  name: string;
  onRemove: () => void;
}) {
  return (
    <div onSubmit={onRemove}>
      <ActionForm action={drop} hidden={{ id }} guarded={false} className="grid gap-2">
        <SubmitButton tone="bare" icon={<Trash2 aria-hidden />} pendingLabel="Removing">
          Remove<span className="sr-only"> {name}</span>
        </SubmitButton>
        <FormNotice />
      </ActionForm>
    </div>
  );
}

/** Says what was removed, and keeps it again. */
export function Removed({ keep, draft: { tool, name, state } }: { keep: Act; draft: KeptDraft }) {
  const undo = (
    <ActionForm action={keep} hidden={{ tool, name, state }} guarded={false} className="grid gap-2">
      <SubmitButton tone="quiet" size="sm" icon={<Undo2 aria-hidden />} pendingLabel="Undoing">
        Undo
      </SubmitButton>
      <FormNotice />
    </ActionForm>
  );
  return (
    <Callout tone="moss" live title={`“${name}” is removed.`} act={undo}>
      With Undo it is back as it was.
    </Callout>
  );
}
