"use client";

import { CalendarPlus } from "lucide-react";
import { Button } from "../ui/button";
import { usePlanDesk } from "./plan-desk";

/** Moves the plan to tomorrow: its day can be changed in the sentence, and the button puts it on the calendar. */
export function AnotherDay({ today }: { today: string }) {
  const { set } = usePlanDesk();
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return (
    <Button icon={<CalendarPlus aria-hidden />} onClick={() => set({ on: tomorrow })}>
      Start another day
    </Button>
  );
}
