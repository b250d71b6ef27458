"use client";

import type { Outcome } from "@/server/web/outcome";
import { ActionForm, FormNotice, useField } from "../forms/action-form";
import { TextInput } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";

type Act = (previous: Outcome<never>, form: FormData) => Promise<Outcome<never>>;

export function SignInForm({ action, next, commandId }: { action: Act; next: string; commandId: string }) {
  return (
    <ActionForm action={action} commandId={commandId} hidden={{ next }} className="grid gap-5">
      <FormNotice />
      <SignInFields />
      <SubmitButton size="lg" pendingLabel="Signing in">
        Sign in
      </SubmitButton>
    </ActionForm>
  );
}

function SignInFields() {
  const email = useField("email");
  const { error, name } = useField("password");
  return (
    <>
      <TextInput label="E-mail address" type="email" autoComplete="username" autoFocus required {...email} />
      <TextInput
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        name={name}
        error={error}
      />
    </>
  );
}
