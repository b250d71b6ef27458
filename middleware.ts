import { NextResponse, type NextRequest } from "next/server";
import { SESSION_COOKIE, usesHttps } from "@/server/web/cookie";
import { PATH, policyOf, REQUEST_ID, secure } from "@/server/web/headers";

/** Where nobody needs to be signed in. */
const OPEN = [
  "/",
  "/sign-in",
  "/pricing",
  "/help",
  "/legal",
  "/tools",
  "/exports/tool",
  "/global-items",
  "/sitemap.xml",
  "/robots.txt",
];
const isOpen = (path: string) =>
  OPEN.some((open) => path === open || (open !== "/" && path.startsWith(`${open}/`)));

/**
 * A coarse gate and the security headers. Never authorization: a cookie's presence proves nothing, every page and
 * action looks its session up again.
 */
export function middleware(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const requestId = crypto.randomUUID();
  const { policy, caching } = policyOf(pathname, {
    development: process.env.NODE_ENV === "development",
    https: usesHttps,
  });

  const headers = new Headers(request.headers);
  headers.set(REQUEST_ID, requestId);
  headers.set(PATH, pathname + search);
  headers.set("content-security-policy", policy);

  const signedOut = !request.cookies.has(SESSION_COOKIE);
  const response =
    signedOut && !isOpen(pathname) && !pathname.startsWith("/api/")
      ? toSignIn(request)
      : NextResponse.next({ request: { headers } });
  secure(response.headers, { https: usesHttps });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set(REQUEST_ID, requestId);
  if (caching && !response.headers.has("Cache-Control"))
    response.headers.set("Cache-Control", isReading(request) ? caching : "private, no-store");
  return response;
}

/** What a prerendered page answers to an act is somebody's own: it may set a cookie. */
const isReading = ({ method }: NextRequest): boolean => method === "GET" || method === "HEAD";

/** Next sends the Location of our own host as a path, so an outer host behind a proxy stays what it is. */
function toSignIn(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  return NextResponse.redirect(
    new URL(`/sign-in?next=${encodeURIComponent(pathname + search)}`, request.url),
  );
}

export const config = {
  matcher: ["/((?!_next/static|_next/image|favicon.svg|favicon.ico|logo.svg).*)"],
  runtime: "nodejs",
};
