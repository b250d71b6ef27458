"use client";

import { NumberField } from "../ui/amount-fields";
import { TextArea } from "../ui/inputs";
import { useState } from "react";
import { readTyped, typedText } from "@/server/kernel/typed";
import type { PlanState } from "./address";
import { usePlanDesk, useSettled } from "./plan-desk";

/** What else goes into the plan: minutes of labour, and a note for whoever makes it. Taken over when the field is left. */
export function PlanExtras({ state, locale }: { state: PlanState; locale: string }) {
  const { set } = usePlanDesk();
  const [labour, setLabour] = useState(() => typedText(state.labour, locale));
  const [notes, setNotes] = useState(state.notes);
  const read = labour.trim() === "" ? null : readTyped(labour, locale);
  const wrong =
    read && (!read.ok ? read.problem : read.value.startsWith("-") ? "Enter zero or more." : undefined);
  const settle = () => {
    const minutes = read?.ok ? read.value : "";
    const note = notes.trim();
    if (wrong) return true;
    if (minutes === state.labour && note === state.notes) return false;
    set({ labour: minutes, notes: note });
    return true;
  };
  useSettled(settle);
  return (
    <div className="grid gap-5 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <NumberField
        label="Labour"
        required={false}
        suffix="minutes"
        className="[&_input]:pr-20"
        value={labour}
        error={wrong || undefined}
        onChange={(event) => setLabour(event.target.value)}
        onBlur={settle}
      />
      <TextArea
        label="Note for the bench"
        rows={2}
        maxLength={1000}
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
        onBlur={settle}
      />
    </div>
  );
}
