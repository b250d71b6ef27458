import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Route } from "next";
import { systemClock } from "@/server/kernel/clock";
import type { ConsoleCtx, Ctx } from "@/server/kernel/context";
import { Forbidden, Unauthenticated } from "@/server/kernel/errors";
import { uuidv7 } from "@/server/kernel/ids";
import { resolveSession, type Visitor } from "@/server/services/identity";
import { sessionToken } from "./auth";
import { PATH, REQUEST_ID } from "./headers";

/** Who is asking, read from the database once per request; null where nobody (any more) is signed in. */
export const visitor = cache(async (): Promise<Visitor | null> => {
  const token = await sessionToken();
  return token ? resolveSession({ token }) : null;
});

export const requestId = cache(async (): Promise<string> => (await headers()).get(REQUEST_ID) ?? uuidv7());

/** The Ctx of the signed-in member. Throws Unauthenticated for everybody else. */
export const memberCtx = cache(async (): Promise<Ctx> => {
  const who = await visitor();
  if (who?.kind !== "member") throw new Unauthenticated();
  return { ...who.ctx, requestId: await requestId(), clock: systemClock };
});

/**
 * The ConsoleCtx of the developer who is signed in. Throws Forbidden for members, whatever they ask for, and Unauthenticated
 * where nobody is signed in.
 */
export const developerCtx = cache(async (): Promise<ConsoleCtx> => {
  const who = await visitor();
  if (who?.kind === "member") throw new Forbidden("console");
  if (!who) throw new Unauthenticated();
  return { ...who.ctx, requestId: await requestId(), clock: systemClock };
});

/** Where the people of the platform work; everybody else works at "/today". */
export const CONSOLE = "/developer";

/** Where somebody who is signed in goes on: to the page that he wanted, staff always to their console. */
export function wayIn(who: Visitor, wanted: string): string {
  if (who.kind === "member") return wanted;
  return wanted === CONSOLE || wanted.startsWith(`${CONSOLE}/`) ? wanted : CONSOLE;
}

/** As memberCtx, but sends others to the sign-in page (through the door that clears a dead cookie) and back afterwards; staff to their console. */
export async function memberCtxOrSignIn(): Promise<Ctx> {
  const who = await visitor();
  if (who?.kind === "member") return memberCtx();
  if (who) redirect(CONSOLE as Route);
  return toSignIn("/today");
}

/** To the sign-in page through the door that clears a dead cookie, and afterwards back to what was asked for. */
export async function toSignIn(fallback: string): Promise<never> {
  const here = (await headers()).get(PATH) ?? fallback;
  redirect(`/api/session/stale?next=${encodeURIComponent(here)}` as Route);
}
