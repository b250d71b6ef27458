import path from "node:path";
import { Prerendered } from "./prerendered";
import { scriptHash, THEME_SCRIPT } from "./theme-script";

/** Security headers of every response; importable by middleware. The policy is explained in docs/ARCHITECTURE.md. */

const FIXED: Record<string, string> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // same-origin, not no-referrer: with the latter the Origin of a form is "null" and server actions refuse it.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
  "X-DNS-Prefetch-Control": "off",
};

type Surroundings = { development: boolean; https: boolean };

const THEME_SOURCE = scriptHash(THEME_SCRIPT);

/** What may run on a page that is rendered for one request: what carries its nonce, and what that loads. */
export const byNonce = (nonce: string): string => `'self' ${THEME_SOURCE} 'nonce-${nonce}' 'strict-dynamic'`;

/** What may run on a page that was rendered by the build: its own inline scripts, by their hashes. */
export const byHashes = (hashes: readonly string[]): string =>
  ["'self'", ...new Set([THEME_SOURCE, ...hashes])].join(" ");

/** The content security policy around the sources of its scripts. */
export function contentSecurityPolicy(scripts: string, options: Surroundings): string {
  const evaluate = options.development ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src ${scripts}${evaluate}`,
    // Toasts, charts and positioned menus set style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${options.development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(options.https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

const built = new Prerendered(path.join(/* turbopackIgnore: true */ process.cwd(), ".next"));

/** Says of each answer how long it may be kept (server/web/public-api.ts); a header set here would stand instead. */
const OWN_CACHING = "/api/public/";

/**
 * Policy and caching of one path; caching is null where the route says it. What the build rendered is the same for everybody and may be kept a while by anyone;
 * everything else is somebody's own. In development everything is rendered for its request.
 */
export function policyOf(
  pathname: string,
  options: Surroundings,
  pages: Pick<Prerendered, "scriptsOf"> = built,
): { policy: string; caching: string | null } {
  const hashes = options.development ? null : pages.scriptsOf(pathname);
  const scripts = hashes ? byHashes(hashes) : byNonce(btoa(crypto.randomUUID()));
  return {
    policy: contentSecurityPolicy(scripts, options),
    // Short: an old page asks for the files of an old build.
    caching: hashes
      ? "public, max-age=60, stale-while-revalidate=600"
      : pathname.startsWith(OWN_CACHING)
        ? null
        : "private, no-store",
  };
}

/** Sets what every response carries. */
export function secure(headers: Headers, options: { https: boolean }): void {
  for (const [name, value] of Object.entries(FIXED)) headers.set(name, value);
  if (options.https) headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}

export const fixedHeaders = Object.entries(FIXED).map(([key, value]) => ({ key, value }));

export const REQUEST_ID = "x-request-id";
export const PATH = "x-batchtrack-path";
