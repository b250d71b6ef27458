import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Route } from "next";
import { systemClock } from "@/server/kernel/clock";
import type { Ctx } from "@/server/kernel/context";
import { Unauthenticated } from "@/server/kernel/errors";
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

/** As memberCtx, but sends others to the sign-in page (through the door that clears a dead cookie) and back afterwards. */
export async function memberCtxOrSignIn(): Promise<Ctx> {
  const who = await visitor();
  if (who?.kind === "member") return memberCtx();
  const here = (await headers()).get(PATH) ?? "/today";
  redirect(`/api/session/stale?next=${encodeURIComponent(here)}` as Route);
}
