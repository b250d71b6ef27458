"use client";

import type { ReactNode } from "react";
import { ActionForm, FormNotice, useOutcome } from "../forms/action-form";
import type { ButtonLook } from "../ui/button";
import { SubmitButton } from "../ui/submit-button";
import type { Act } from "./editor/types";

/** One act that needs nothing typed, with its Undo where there is one. */
export function ActButton<A>({
  act,
  fields,
  undo,
  tone = "quiet",
  icon,
  children,
}: {
  act: Act<A>;
  fields: Record<string, string>;
  /**
   * The act that takes back what was answered, with the same fields. By the answer, not by the button: when the toast
   * appears, the page shows the other button already.
   */
  undo?: (answer: A) => Act<A>;
  tone?: ButtonLook["tone"];
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <ActionForm<A>
      action={act}
      hidden={fields}
      undo={undo && ((answer) => ({ action: undo(answer) as unknown as Act<never>, fields }))}
      className="grid justify-items-start gap-2"
    >
      <FormNotice />
      <Press {...{ tone, icon }}>{children}</Press>
    </ActionForm>
  );
}

function Press({ children, ...look }: { tone: ButtonLook["tone"]; icon?: ReactNode; children: ReactNode }) {
  const { pending } = useOutcome();
  return (
    <SubmitButton size="sm" pending={pending} {...look}>
      {children}
    </SubmitButton>
  );
}
