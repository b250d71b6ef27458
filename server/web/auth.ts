import "server-only";
import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { getToken } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { env } from "@/server/kernel/env";
import { AppError } from "@/server/kernel/errors";
import { errorFields, log } from "@/server/kernel/log";
import { SESSION_HOURS, signIn as openSession, signOut as closeSession } from "@/server/services/identity";
import { SESSION_COOKIE, usesHttps } from "./cookie";
import { clientRange } from "./origin";

/**
 * next-auth as cookie plumbing: the encrypted cookie holds the random id of a row in `session` and nothing else.
 * Who that is and what he may do is read from the database on every request (session.ts). Its own HTTP routes are not
 * mounted: fewer doors.
 */
const nextAuth = NextAuth(() => ({
  secret: env().AUTH_SECRET,
  trustHost: true,
  basePath: "/api/auth",
  pages: { signIn: "/sign-in", error: "/sign-in" },
  session: { strategy: "jwt" as const, maxAge: SESSION_HOURS * 3_600 },
  cookies: {
    sessionToken: {
      name: SESSION_COOKIE,
      options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: usesHttps },
    },
  },
  logger: {
    error: (error: Error) => {
      if ((error as { type?: string }).type !== "CredentialsSignin") log("error", "auth", errorFields(error));
    },
    warn: () => {},
    debug: () => {},
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(raw, request) {
        const email = typeof raw.email === "string" ? raw.email : "";
        const password = typeof raw.password === "string" ? raw.password : "";
        const opened = await openSession({
          email,
          password,
          ipRange: clientRange(request.headers),
          userAgent: request.headers.get("user-agent") ?? undefined,
        });
        return opened && { id: opened.userId, sid: opened.token };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: (user as { sid?: string }).sid } : { sid: token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
  },
}));

/** The random id in the session cookie, or null. Says nothing about whether that session still counts. */
export async function sessionToken(): Promise<string | null> {
  const token = await getToken({
    req: { headers: await headers() },
    secret: env().AUTH_SECRET,
    cookieName: SESSION_COOKIE,
    salt: SESSION_COOKIE,
    secureCookie: usesHttps,
  });
  return typeof token?.sid === "string" ? token.sid : null;
}

/** Signs in and sets the cookie. Answers false for an unknown address, a wrong password or an inactive person. */
export async function enter(email: string, password: string): Promise<boolean> {
  try {
    await nextAuth.signIn("credentials", { email, password, redirect: false });
    return true;
  } catch (error) {
    if ((error as { type?: string }).type === "CredentialsSignin") return false;
    // next-auth wraps what `authorize` throws; a refusal of ours (too many attempts) goes on as it is.
    const cause = (error as { cause?: { err?: unknown } }).cause?.err;
    throw cause instanceof AppError ? cause : error;
  }
}

/** Ends the session in the database and clears the cookie. */
export async function leave(): Promise<void> {
  const token = await sessionToken();
  if (token) await closeSession({ token });
  (await cookies()).delete(SESSION_COOKIE);
}
