"use client";
"use no memo";

import { createContext, useContext } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** True inside a form that is being sent by hand, of which React itself knows nothing. */
export const Sending = createContext(false);

/** Sends its form and shows that it is being sent; `pendingLabel` replaces the words meanwhile. */
export function SubmitButton({
  pendingLabel,
  children,
  tone = "primary",
  pending: held,
  ...rest
}: ButtonProps & { pendingLabel?: string }) {
  const { pending } = useFormStatus();
  const sending = useContext(Sending);
  const busy = pending || sending || held;
  return (
    <Button type="submit" tone={tone} pending={busy} {...rest}>
      {busy && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
