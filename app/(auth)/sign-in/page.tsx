import type { Metadata } from "next";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/identity/sign-in-form";
import { Logo } from "@/components/frame/logo";
import { newCommandId } from "@/server/web/command-id";
import { ownPath } from "@/server/web/origin";
import { visitor, wayIn } from "@/server/web/session";
import { signIn } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const asked = await searchParams;
  const next = ownPath(asked.next);
  // The cookie's presence proves nothing; only a session that counts sends its holder on.
  const who = await visitor();
  if (who) redirect(wayIn(who, next) as Route);
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-sm content-center gap-8 px-6 py-12">
      <Logo />
      <div className="grid gap-1">
        <h1 className="text-3xl">Sign in</h1>
        <p className="text-ink-soft">Your workshop is as you left it.</p>
      </div>
      <SignInForm action={signIn} next={next} commandId={newCommandId()} />
    </main>
  );
}
