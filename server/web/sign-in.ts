import "server-only";
import { z } from "zod";
import { RuleError } from "@/server/kernel/errors";
import { fields } from "@/server/kernel/fields";
import { parseInput } from "@/server/kernel/parse";
import { enter, leave } from "./auth";
import { ownPath } from "./origin";
import { readForm } from "./form";

const form = z.strictObject({
  email: fields.email,
  password: z.string({ error: "Enter your password." }).min(1, "Enter your password.").max(1_000),
});

/** The same for an unknown address, a wrong password and an inactive person. */
class SignInRefused extends RuleError {
  constructor() {
    super("SIGN_IN_REFUSED", "That address and password do not fit together.");
  }
}

/** Signs in and answers where to go. Throws Invalid, SignInRefused, TooManyAttempts. */
export async function signInAction(sent: FormData): Promise<string> {
  const { email, password } = parseInput(form, readForm(sent));
  if (!(await enter(email, password))) throw new SignInRefused();
  return ownPath(sent.get("next"));
}

/** Ends the session and answers where to go. */
export async function signOutAction(): Promise<string> {
  await leave();
  return "/sign-in";
}
