"use client";

import { useState, useTransition } from "react";
import { ActionForm, FormNotice, useField } from "../forms/action-form";
import { Button } from "../ui/button";
import { TextArea } from "../ui/inputs";
import { Callout } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import type { ImportAct, ImportPreview, PreviewAsk } from "./act-types";
import { ImportLines } from "./import-lines";

type Checked = { text: string; preview: ImportPreview } | { text: string; problem: string };

/** Entries as JSON, pasted or from a file: looked through first, and then all of them or none. */
export function ImportForm({
  action,
  check,
  commandId,
  longest,
}: {
  action: ImportAct;
  check: PreviewAsk;
  commandId: string;
  /** Characters. */
  longest: number;
}) {
  const [text, setText] = useState("");
  const [checked, setChecked] = useState<Checked | null>(null);
  const [checking, start] = useTransition();
  const now = checked?.text === text ? checked : null;
  const preview = now && "preview" in now ? now.preview : null;
  const look = (given: string) =>
    start(async () => {
      const outcome = await check({ text: given });
      if (outcome.status === "done") setChecked({ text: given, preview: outcome.answer });
      if (outcome.status === "refused")
        setChecked({ text: given, problem: outcome.fields.text ?? outcome.message });
    });
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > longest * 4) return setChecked({ text, problem: "That file is too large." });
    const given = await file.text();
    setText(given);
    look(given);
  };
  return (
    <ActionForm action={action} commandId={commandId} onDone={() => setText("")} className="grid gap-6">
      <label className="grid gap-1.5">
        <span className="text-sm font-medium">A file</span>
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => void read(event.target.files?.[0])}
          className="file:border-edge/60 file:bg-sheet file:text-ink hover:file:bg-tray text-ink-soft text-sm file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-md file:border file:px-4"
        />
      </label>
      <Entries text={text} onText={setText} problem={now && "problem" in now ? now.problem : undefined} />
      {preview && <ImportLines preview={preview} />}
      <FormNotice />
      <div className="flex flex-wrap gap-3">
        <Button pending={checking} onClick={() => look(text)} disabled={text.trim() === ""}>
          Check what it would do
        </Button>
        {preview && preview.counts.refused === 0 && willDo(preview) > 0 && (
          <SubmitButton pendingLabel="Importing">
            {willDo(preview) === 1 ? "Import one entry" : `Import ${willDo(preview)} entries`}
          </SubmitButton>
        )}
      </div>
    </ActionForm>
  );
}

const willDo = ({ counts }: ImportPreview): number => counts.added + counts.changed + counts.restored;

function Entries({
  text,
  onText,
  problem,
}: {
  text: string;
  onText: (text: string) => void;
  problem?: string;
}) {
  const { error, name } = useField("text");
  return (
    <div className="grid gap-3">
      <TextArea
        label="Or the entries themselves"
        hint="A list in the format of the data files, as the export writes it."
        name={name}
        value={text}
        onChange={(event) => onText(event.target.value)}
        error={error}
        spellCheck={false}
        className="[&_textarea]:max-h-96 [&_textarea]:font-mono [&_textarea]:text-sm"
      />
      {problem && (
        <Callout tone="brick" live>
          {problem}
        </Callout>
      )}
    </div>
  );
}
