"use client";

import { LogOut } from "lucide-react";
import type { Outcome } from "@/server/web/outcome";
import { ActionForm } from "../forms/action-form";
import { SubmitButton } from "../ui/submit-button";

type Act = (previous: Outcome<never>, form: FormData) => Promise<Outcome<never>>;

export function SignOutButton({ action, commandId }: { action: Act; commandId: string }) {
  return (
    <ActionForm action={action} commandId={commandId}>
      <SubmitButton tone="bare" size="sm" icon={<LogOut aria-hidden />}>
        Sign out
      </SubmitButton>
    </ActionForm>
  );
}
