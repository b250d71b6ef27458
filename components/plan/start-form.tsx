"use client";

import { CalendarPlus, Play, RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import type { KeyboardEvent, ReactNode } from "react";
import { ActionForm, FormNotice, useOutcome } from "../forms/action-form";
import { Button } from "../ui/button";
import { SubmitButton } from "../ui/submit-button";
import type { Act, PlanSnapshot } from "./types";
import { useNextPlan } from "./use-next-plan";

type Begun = { batchId: string };

/**
 * Around the plan: sends it back untouched, to be started now or put on the calendar. Lines left out on purpose are ticked
 * within it. A shortage opens its drawer, and the start goes on when it is mended.
 */
export function StartForm({
  snapshot,
  scheduledFor,
  instead,
  start,
  schedule,
  commandId,
  children,
}: {
  /** Null while the plan cannot be made: there is nothing to start. */
  snapshot: PlanSnapshot | null;
  /** The chosen day, where it is not today. */
  scheduledFor: string;
  /** The batch on the calendar whose place it takes; "" for none. */
  instead: string;
  start: Act<Begun>;
  schedule: Act<Begun>;
  commandId: string;
  children: (act: ReactNode) => ReactNode;
}) {
  const later = scheduledFor !== "";
  const nextPlan = useNextPlan(snapshot);
  const hidden: Record<string, string> = {
    ...(snapshot && { "snapshot:json": JSON.stringify(snapshot) }),
    ...(instead && { instead }),
  };
  return (
    <ActionForm
      action={later ? schedule : start}
      commandId={commandId}
      onMended={nextPlan}
      hidden={later ? { ...hidden, scheduledFor } : hidden}
      className="grid gap-8"
      // The plan stands in the address; leaving it loses nothing.
      guarded={false}
    >
      <div className="contents" onKeyDown={keepEnter}>
        {children(snapshot && <Begin later={later} />)}
      </div>
    </ActionForm>
  );
}

function Begin({ later }: { later: boolean }) {
  const { pending } = useOutcome();
  return later ? (
    <SubmitButton pending={pending} pendingLabel="Saving" icon={<CalendarPlus aria-hidden />}>
      Put it on the calendar
    </SubmitButton>
  ) : (
    <SubmitButton pending={pending} pendingLabel="Starting" icon={<Play aria-hidden />}>
      Start the batch
    </SubmitButton>
  );
}

/** What the start was refused for; a plan that is no longer true is made again with one press. */
export function StartNotice({ snapshot }: { snapshot: PlanSnapshot | null }) {
  const router = useRouter();
  const { outcome } = useOutcome();
  // Once there is another plan, what was wrong with the one that was sent is history.
  const stale = outcome.status === "refused" && outcome.code.startsWith("PLAN_");
  if (stale && snapshot && outcome.values["snapshot:json"] !== JSON.stringify(snapshot)) return null;
  return (
    <FormNotice>
      {({ code }) =>
        code === "PLAN_CHANGED" || code === "PLAN_OUTDATED" ? (
          <Button
            size="sm"
            className="mt-2"
            icon={<RefreshCw aria-hidden />}
            onClick={() => router.refresh()}
          >
            Plan again
          </Button>
        ) : null
      }
    </FormNotice>
  );
}

/** Enter in a figure of the plan changes the plan; it never starts a batch. */
function keepEnter(event: KeyboardEvent<HTMLElement>) {
  if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
}
