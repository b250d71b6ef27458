"use client";

import type { ReactNode } from "react";
import type { Outcome } from "@/server/web/outcome";
import { ActionForm, FormNotice, useOutcome } from "../forms/action-form";
import type { ButtonLook } from "../ui/button";
import { SubmitButton } from "../ui/submit-button";
import type { Act } from "./editor/types";

/** One act that needs nothing typed, with its Undo where there is one. */
export function ActButton({
  act,
  fields,
  undo,
  tone = "quiet",
  icon,
  children,
}: {
  act: Act<unknown>;
  fields: Record<string, string>;
  /** The act that takes it back, with the same fields. */
  undo?: (previous: Outcome<never>, form: FormData) => Promise<Outcome<never>>;
  tone?: ButtonLook["tone"];
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <ActionForm
      action={act}
      hidden={fields}
      undo={undo && (() => ({ action: undo, fields }))}
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
