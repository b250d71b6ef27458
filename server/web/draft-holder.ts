import "server-only";
import { randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { countAttempt, TooManyAttempts } from "@/server/services/identity";
import { DRAFTS_COOKIE, usesHttps } from "./cookie";
import { clientRange } from "./origin";

/**
 * Who holds the drafts of the calculators: a secret in the visitor's cookie. It says nothing about who he is, and opens
 * nothing but his drafts.
 */

/** As long as a draft that is never touched again. */
const DAYS = 30;

/** 256 random bits in base64url. */
const SECRET = /^[\w-]{43}$/;

/** The secret of this browser; null where it keeps none, or something that never was one. */
export async function currentHolder(): Promise<string | null> {
  const held = (await cookies()).get(DRAFTS_COOKIE)?.value;
  return held !== undefined && SECRET.test(held) ? held : null;
}

/** The secret of this browser, else a new one; `holdOn` keeps it. */
export const holderOrNew = async (): Promise<string> =>
  (await currentHolder()) ?? randomBytes(32).toString("base64url");

/** Has this browser keep the secret, thirty days from now. In actions only: a page cannot set a cookie. */
export async function holdOn(holder: string): Promise<void> {
  (await cookies()).set(DRAFTS_COOKIE, holder, {
    httpOnly: true,
    sameSite: "lax",
    secure: usesHttps,
    path: "/",
    maxAge: DAYS * 86_400,
  });
}

/** In a quarter of an hour, for one range of addresses and for all together. */
const LIMITS = {
  /** Keeping and removing. A classroom may sit behind one address; a program that fills our disk may not. */
  keep: { here: 200, everywhere: 10_000 },
  /** Opening a link by its secret. Nobody opens many; 256 bits are not guessed, and not tried either. */
  open: { here: 60, everywhere: 10_000 },
};

/** Counts one visit in PostgreSQL, which all servers share, and answers whether there were few enough. */
export async function isUnhurried(what: keyof typeof LIMITS): Promise<{ within: boolean; minutes: number }> {
  const { here, everywhere } = LIMITS[what];
  return countAttempt([
    { key: `drafts:${what}:from:${clientRange(await headers())}`, limit: here },
    { key: `drafts:${what}:all`, limit: everywhere },
  ]);
}

/** As isUnhurried; throws TooManyAttempts. */
export async function requireUnhurried(what: keyof typeof LIMITS): Promise<void> {
  const { within, minutes } = await isUnhurried(what);
  if (!within) throw new TooManyAttempts(minutes);
}
