"use client";

import { Ban, CalendarClock, CircleX, Flag, NotebookPen, Play, type LucideIcon } from "lucide-react";
import { useState } from "react";
import { ActionForm, FormNotice, useField } from "../forms/action-form";
import type { Tone } from "../ui/badge";
import type { Formats } from "../ui/format";
import { TextArea } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";
import { Timeline } from "../ui/timeline";
import { AgoText } from "../ui/value";
import type { AddNote, BatchDetail } from "./types";

type Event = { id: string; at: string; title: string; icon: LucideIcon; tone: Tone; body?: string };

/** What happened to the batch and what was noted, newest first. */
export function BatchStory({
  batch,
  action,
  now,
  formats,
}: {
  batch: Pick<
    BatchDetail,
    "id" | "notes" | "plan" | "startedAt" | "finishedAt" | "endedAt" | "endReason" | "status"
  >;
  /** Null: this person may only read. */
  action: AddNote | null;
  now: string;
  formats: Formats;
}) {
  return (
    <div className="grid gap-5">
      {action && <NoteForm batchId={batch.id} action={action} />}
      <Timeline
        entries={eventsOf(batch).map(({ id, at, title, icon, tone, body }) => ({
          id,
          title,
          icon,
          tone,
          at: <AgoText iso={at} now={now} formats={formats} />,
          children: body && <p className="text-ink whitespace-pre-wrap">{body}</p>,
        }))}
      />
    </div>
  );
}

function NoteForm({ batchId, action }: { batchId: string; action: AddNote }) {
  const [round, setRound] = useState(0);
  return (
    <div data-print="hide">
      <ActionForm
        key={round}
        action={action}
        hidden={{ batchId }}
        quiet
        onDone={() => setRound((n) => n + 1)}
        className="grid gap-3"
      >
        <NoteField />
        <FormNotice />
        <div>
          <SubmitButton tone="quiet">Write it down</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}

function NoteField() {
  return (
    <TextArea label="Note" rows={2} placeholder="Light trace after four minutes" {...useField("body")} />
  );
}

type Story = Parameters<typeof BatchStory>[0]["batch"];

function eventsOf(batch: Story): Event[] {
  const { plan } = batch;
  const events: Event[] = [
    ...batch.notes.map(({ id, at, by, body }): Event => ({
      id,
      at,
      title: by,
      icon: NotebookPen,
      tone: "plain",
      body,
    })),
  ];
  if (batch.startedAt)
    events.push({ id: "started", at: batch.startedAt, title: "Started", icon: Play, tone: "dye" });
  if (batch.finishedAt)
    events.push({ id: "finished", at: batch.finishedAt, title: "Finished", icon: Flag, tone: "moss" });
  if (batch.endedAt)
    events.push({
      id: "ended",
      at: batch.endedAt,
      ...(batch.status === "failed"
        ? { title: "Failed", icon: CircleX, tone: "brick" as const }
        : { title: "Cancelled", icon: Ban, tone: "plain" as const }),
      body: batch.endReason ?? undefined,
    });
  // At the same instant the later act stands above.
  events.push({
    id: "planned",
    at: plan.plannedAt,
    title: `Planned by ${plan.plannedBy}`,
    icon: CalendarClock,
    tone: "plain",
  });
  return events.sort((a, b) => b.at.localeCompare(a.at));
}
