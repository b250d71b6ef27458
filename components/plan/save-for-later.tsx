"use client";

import { CalendarPlus } from "lucide-react";
import { Button } from "../ui/button";
import type { PlanState } from "./address";
import { usePlanAddress } from "./use-plan-address";

/** Moves the plan to tomorrow: its day can be changed in the sentence, and the button puts it on the calendar. */
export function SaveForLater({ state, today }: { state: PlanState; today: string }) {
  const { set, busy } = usePlanAddress(state);
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return (
    <Button icon={<CalendarPlus aria-hidden />} pending={busy} onClick={() => set({ on: tomorrow })}>
      Save for later
    </Button>
  );
}
