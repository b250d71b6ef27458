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

/** The content security policy for a page whose scripts carry this nonce. */
export function contentSecurityPolicy(
  nonce: string,
  options: { development: boolean; https: boolean },
): string {
  const evaluate = options.development ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
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

/** Sets what every response carries. */
export function secure(headers: Headers, options: { https: boolean }): void {
  for (const [name, value] of Object.entries(FIXED)) headers.set(name, value);
  if (options.https) headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}

export const fixedHeaders = Object.entries(FIXED).map(([key, value]) => ({ key, value }));

export const REQUEST_ID = "x-request-id";
export const PATH = "x-batchtrack-path";
