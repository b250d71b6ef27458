"use client";

import { NumberField } from "../ui/amount-fields";
import { TextArea } from "../ui/inputs";
import { useState } from "react";
import { readTyped, typedText } from "@/server/kernel/typed";
import type { PlanState } from "./address";
import { usePlanAddress } from "./use-plan-address";

/** What else goes into the plan: minutes of labour, and a note for whoever makes it. Taken over when the field is left. */
export function PlanExtras({ state, locale }: { state: PlanState; locale: string }) {
  const { set } = usePlanAddress(state);
  const [labour, setLabour] = useState(() => typedText(state.labour, locale));
  const [notes, setNotes] = useState(state.notes);
  const read = labour.trim() === "" ? null : readTyped(labour, locale);
  const wrong =
    read && (!read.ok ? read.problem : read.value.startsWith("-") ? "Enter zero or more." : undefined);
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
        onBlur={() => {
          const value = read?.ok ? read.value : "";
          if (!wrong && value !== state.labour) set({ labour: value });
        }}
      />
      <TextArea
        label="Note for the bench"
        rows={2}
        maxLength={1000}
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
        onBlur={() => notes.trim() !== state.notes && set({ notes: notes.trim() })}
      />
    </div>
  );
}
