"use client";

import { useField } from "../../forms/action-form";
import { Checkbox, TextInput } from "../../ui/inputs";
import type { Line } from "./lines";

/** What else there is to say of a line: a note for the bench, and whether the batch cannot do without it. */
export function LineNote({
  line,
  called,
  noting,
  name,
  onEdit,
}: {
  line: Line;
  called: string;
  noting: boolean;
  name: (part: string) => string;
  onEdit: (change: Partial<Line>) => void;
}) {
  const { error } = useField(name("note"));
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-1 max-sm:col-span-3 sm:order-last sm:col-start-2 sm:col-end-8">
      <TextInput
        label={`Note on ${called}`}
        hideLabel
        name={name("note")}
        error={error}
        value={line.note}
        maxLength={300}
        autoFocus={noting && line.note === ""}
        placeholder="Note for the bench"
        className="min-w-40 flex-1"
        onChange={(event) => onEdit({ note: event.target.value })}
      />
      <Checkbox
        label={
          <>
            Critical<span className="sr-only"> for this recipe: {called}</span>
          </>
        }
        name={name("isCritical")}
        checked={line.isCritical}
        onChange={(event) => onEdit({ isCritical: event.target.checked })}
      />
    </div>
  );
}
