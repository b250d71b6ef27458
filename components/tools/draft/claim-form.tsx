"use client";

import { ActionForm, FormNotice } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { KeptDraft } from "@/server/services/public-tools";
import { toolOf } from "../catalogue";
import type { Act } from "./remove-form";

/** What a link holds, and the one press that has this device go on with it. Opening the link alone changes nothing. */
export function ClaimForm({
  secret,
  drafts,
  hasOwn,
  commandId,
  claim,
}: {
  secret: string;
  drafts: readonly KeptDraft[];
  /** Whether this device keeps drafts of its own. */
  hasOwn: boolean;
  commandId: string;
  claim: Act;
}) {
  return (
    <Card className="grid max-w-2xl gap-5">
      <ul className="divide-line divide-y">
        {drafts.map(({ id, tool, name }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-2.5">
            <span className="font-medium">{name}</span>
            <span className="text-ink-soft text-sm">{toolOf(tool).name}</span>
          </li>
        ))}
      </ul>
      <p className="text-ink-soft max-w-prose text-sm">
        {hasOwn
          ? "What this device keeps already joins them; nothing is lost. From then on everyone who has this link sees all of it."
          : "From then on what you keep on this device is seen by everyone who has this link."}
      </p>
      <ActionForm
        action={claim}
        commandId={commandId}
        hidden={{ k: secret }}
        guarded={false}
        className="grid justify-items-start gap-4"
      >
        <FormNotice />
        <SubmitButton pendingLabel="Opening">Use them on this device</SubmitButton>
      </ActionForm>
    </Card>
  );
}
