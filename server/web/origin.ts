import { Forbidden } from "@/server/kernel/errors";

/** Where a request comes from. */

/** Set by server/cli/parts/client-address.mjs, which makes `x-forwarded-for` the one address that may be believed. */
const SETTLED = Symbol.for("batchtrack.client-address-settled");

/** The range a request comes from; "unknown" where nobody vouches for the header. */
export const clientRange = (headers: Headers): string =>
  (globalThis as Record<symbol, unknown>)[SETTLED] ? ipRange(headers.get("x-forwarded-for")) : "unknown";

/**
 * "203.0.113.0/24" or an IPv6 /48 (a single connection often has 65,536 networks of /64 to itself): what attempts are
 * counted by. "unknown" where it is not one address.
 */
export function ipRange(address: string | null): string {
  const ip = address?.trim() ?? "";
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(ip);
  if (v4) return `${v4[1]}.${v4[2]}.${v4[3]}.0/24`;
  if (/^[0-9a-f:]+$/i.test(ip) && ip.includes(":")) return `${expand(ip).slice(0, 3).join(":")}::/48`;
  return "unknown";
}

function expand(ip: string): string[] {
  const [head = "", tail] = ip.toLowerCase().split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...gap, ...right];
}

/** Throws Forbidden unless the request comes from a page of our own: its Origin is our host, or the browser says so. */
export function requireOwnPage(headers: Headers): void {
  const site = headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") throw new Forbidden("own page");
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  if (origin && (!URL.canParse(origin) || new URL(origin).host !== host)) throw new Forbidden("own page");
}

/** A path of our own to go to, or the fallback: never another site, never "//elsewhere" (also not by way of "/.//elsewhere"). */
export function ownPath(path: unknown, fallback = "/today"): string {
  if (typeof path !== "string" || !/^\/(?![/\\])[^\s\\]*$/.test(path) || path.startsWith("/sign-in"))
    return fallback;
  const here = "http://here.invalid";
  if (!URL.canParse(path, here)) return fallback;
  const { origin, pathname } = new URL(path, here);
  return origin === here && !pathname.startsWith("//") ? path : fallback;
}
