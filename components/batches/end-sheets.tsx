"use client";

import type { ReactNode } from "react";
import { useField } from "../forms/action-form";
import { ActSheet } from "../inventory/act-sheet";
import { TextArea } from "../ui/inputs";
import { Callout } from "../ui/notice";
import type { Nothing } from "./types";

export type EndProps = {
  batchId: string;
  label: string;
  action: Nothing;
  commandId: string;
  closeHref: string;
};

/** Calls a batch off: the question, with what follows from it. */
export function CancelSheet({ label, started, ...props }: EndProps & { started: boolean }) {
  return (
    <End
      {...props}
      title={`Cancel ${label}?`}
      submit="Cancel the batch"
      placeholder="The oven broke down"
      danger
    >
      <Callout tone="soon" title="This cannot be undone">
        {started
          ? "Everything it took goes back to the very lots it came from, at the very cost. Its timers stop, and its label is not given out again."
          : "It leaves the calendar. Nothing has left the shelf yet, so nothing comes back."}
      </Callout>
    </End>
  );
}

/** Writes a batch off. */
export function FailSheet({ label, loss, ...props }: EndProps & { loss: string | null }) {
  return (
    <End
      {...props}
      title={`Did ${label} fail?`}
      submit="Write the batch off"
      placeholder="The soap seized"
      danger
    >
      <Callout tone="brick" title="This cannot be undone">
        What it took stays taken{loss ? `, and its cost of ${loss} is loss` : ""}. To put everything back on
        the shelf instead, cancel it.
      </Callout>
    </End>
  );
}

/** Takes a finish back. */
export function ReopenSheet({ label, ...props }: EndProps) {
  return (
    <End
      {...props}
      title={`Open ${label} again?`}
      submit="Open it again"
      placeholder="The bars were counted wrong"
    >
      <Callout title="The finish is undone">
        What it made leaves the shelf and its containers go back. That works as long as nothing of it was sold
        or used; then it can be finished otherwise.
      </Callout>
    </End>
  );
}

function End({
  batchId,
  danger,
  placeholder,
  children,
  ...form
}: Omit<EndProps, "label"> & {
  title: string;
  submit: string;
  placeholder: string;
  danger?: boolean;
  children: ReactNode;
}) {
  return (
    <ActSheet hidden={{ batchId }} submitProps={danger ? { tone: "danger" } : undefined} {...form}>
      {children}
      <Reason placeholder={placeholder} />
    </ActSheet>
  );
}

function Reason({ placeholder }: { placeholder: string }) {
  return <TextArea label="Why?" rows={2} placeholder={placeholder} {...useField("reason")} />;
}
