"use client";

import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { ActionForm, FormNotice, useField } from "../forms/action-form";
import { AmountField } from "../ui/amount-fields";
import { TextInput } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";
import { secondsOf, TIME_UNITS } from "./duration";
import type { StartTimer } from "./types";

/** Starts a timer: what for, and how long. Folded away until it is wanted. */
export function TimerForm({
  batchId,
  action,
  locale,
}: {
  batchId: string;
  action: StartTimer;
  locale: string;
}) {
  const folder = useRef<HTMLDetailsElement>(null);
  const [round, setRound] = useState(0);
  const done = () => {
    if (folder.current) folder.current.open = false;
    // The next timer starts with empty fields.
    setRound((n) => n + 1);
  };
  return (
    <details ref={folder} className="group">
      <summary className="text-dye hover:bg-dye-wash inline-flex min-h-8 list-none items-center gap-2 rounded-md px-3 text-sm font-medium group-open:mb-3 pointer-coarse:min-h-11">
        <Plus aria-hidden className="size-4" /> Start a timer
      </summary>
      <ActionForm key={round} action={action} hidden={{ batchId }} quiet onDone={done}>
        <div className="border-line bg-sheet grid items-end gap-4 rounded-lg border p-4 sm:grid-cols-[1fr_14rem_auto]">
          <Fields locale={locale} />
          <SubmitButton>Start</SubmitButton>
        </div>
        <FormNotice />
      </ActionForm>
    </details>
  );
}

function Fields({ locale }: { locale: string }) {
  const [length, setLength] = useState("");
  const [unit, setUnit] = useState(TIME_UNITS[0]!.value);
  const seconds = useField("seconds");
  return (
    <>
      <TextInput label="What for?" placeholder="Saponify" {...useField("name")} />
      <AmountField
        label="How long?"
        name=""
        unitName=""
        units={TIME_UNITS}
        error={seconds.error}
        amountProps={{ value: length, onChange: (event) => setLength(event.target.value) }}
        unitProps={{ value: unit, onChange: (event) => setUnit(event.target.value) }}
      />
      <input type="hidden" name="seconds" value={secondsOf(length, unit, locale)} />
    </>
  );
}
