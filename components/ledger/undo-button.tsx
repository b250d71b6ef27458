"use client";

import { Undo2 } from "lucide-react";
import type { Outcome } from "@/server/web/outcome";
import { ActionForm, useOutcome } from "../forms/action-form";
import { SubmitButton } from "../ui/submit-button";

type Undo<A> = (previous: Outcome<A>, form: FormData) => Promise<Outcome<A>>;

/** Takes an entry of the ledger back; why that cannot be is said beside it. */
export function UndoButton<A>({
  adjustmentId,
  code,
  action,
  commandId,
  primary,
  reason,
}: {
  adjustmentId: string;
  code: string;
  action: Undo<A>;
  commandId?: string;
  primary?: boolean;
  /** Where the act wants one told. */
  reason?: string;
}) {
  return (
    <ActionForm
      action={action}
      commandId={commandId}
      hidden={{ adjustmentId, ...(reason && { reason }) }}
      className="grid gap-1"
    >
      <SubmitButton
        tone={primary ? "primary" : "bare"}
        size={primary ? "md" : "sm"}
        // Without it a row of the ledger has room for its cost.
        icon={primary && <Undo2 aria-hidden />}
        aria-label={`Undo ${code}`}
      >
        Undo
      </SubmitButton>
      <WhyNot />
    </ActionForm>
  );
}

function WhyNot() {
  const { outcome } = useOutcome();
  if (outcome.status !== "refused") return null;
  return (
    <p role="alert" className="text-brick max-w-64 text-sm whitespace-normal">
      {outcome.message}
    </p>
  );
}
