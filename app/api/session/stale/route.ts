import { cookies } from "next/headers";
import { SESSION_COOKIE } from "@/server/web/cookie";
import { ownPath } from "@/server/web/origin";
import { publicRoute } from "@/server/web/route";
import { visitor, wayIn } from "@/server/web/session";

/** Clears a cookie whose session does not count any more, then asks to sign in; a living session is left alone. */
export const GET = publicRoute(async (request) => {
  const next = ownPath(new URL(request.url).searchParams.get("next"));
  const who = await visitor();
  if (!who) (await cookies()).delete(SESSION_COOKIE);
  // Relative: behind a proxy nobody here knows the outer host.
  const location = who ? wayIn(who, next) : `/sign-in?next=${encodeURIComponent(next)}`;
  return new Response(null, { status: 303, headers: { location } });
});
