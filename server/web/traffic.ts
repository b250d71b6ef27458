import "server-only";
import { limiter } from "@/server/adapters/rate-limit";
import { countAttempt } from "@/server/services/identity";

const MINUTES = 15;

/** Requests of one signed-in person to routes (files, typeahead): far above what anybody types, far below a flood. */
const signedIn = limiter({
  name: "signed-in",
  limit: 3_000,
  minutes: MINUTES,
  count: (key, limit) => countAttempt([{ key: `traffic:${key}`, limit }]),
});

/** A 429 for whoever comes too often. Where the counter's store fails people are let through, and the failure is logged. */
export async function tooMany(who: string, correlationId: string): Promise<Response | null> {
  if ((await signedIn.check(who)) !== "over") return null;
  const body = {
    type: "about:blank",
    title: `Too many requests. Please wait ${MINUTES} minutes and try again.`,
    status: 429,
    code: "TOO_MANY_REQUESTS",
    instance: correlationId,
  };
  const headers = {
    "content-type": "application/problem+json",
    "cache-control": "private, no-store",
    "retry-after": String(MINUTES * 60),
  };
  return Response.json(body, { status: 429, headers });
}
