"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** Sends its form and shows that it is being sent; `pendingLabel` replaces the words meanwhile. */
export function SubmitButton({
  pendingLabel,
  children,
  tone = "primary",
  pending: held,
  ...rest
}: ButtonProps & { pendingLabel?: string }) {
  const { pending } = useFormStatus();
  const busy = pending || held;
  return (
    <Button type="submit" tone={tone} pending={busy} {...rest}>
      {busy && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
