import "server-only";
import { STATUS_CODES } from "node:http";
import { AppError, Invalid } from "@/server/kernel/errors";
import { refusal } from "./translate";

/** Something wrong with a request: `code` for programs, `message` for people, `field` its place in what was sent. */
export type Notice = { code: string; field?: string; message: string };

export const CORS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "RateLimit, RateLimit-Policy, Retry-After, X-Request-Id",
};

export const TOO_MANY: Notice = {
  code: "too_many_requests",
  message: "Too many requests from your address. Please wait as long as Retry-After says.",
};

/** RFC 9457, for strangers: title and type say what the status means, `code`, `detail` and `problems` what is wrong. */
export function publicProblem(
  status: number,
  problems: readonly [Notice, ...Notice[]],
  { instance, headers }: { instance: string; headers?: Record<string, string> },
): Response {
  const [{ code, message }] = problems;
  const title = STATUS_CODES[status] ?? "Error";
  const body = { type: "about:blank", title, status, code, detail: message, problems, instance };
  return Response.json(body, {
    status,
    headers: { "cache-control": "no-store", ...CORS, ...headers, "content-type": "application/problem+json" },
  });
}

/** What went wrong on our side or within a service, in the words of the one translator. */
export function failedProblem(error: unknown, instance: string): Response {
  const told = refusal(error, instance);
  const status = error instanceof AppError ? error.status : 500;
  const said = told.status === "refused" ? told : { code: "FAILED", message: "Something went wrong." };
  return publicProblem(status, [{ code: said.code.toLowerCase(), message: said.message }], { instance });
}

/** A refused field as a notice each. */
export const noticesOf = (error: Invalid, codeOf: (field: string) => string): [Notice, ...Notice[]] => {
  const [first, ...others] = Object.entries(error.fields).map(([field, message]) => ({
    code: codeOf(field),
    ...(field && { field }),
    message,
  }));
  return [first ?? { code: codeOf(""), message: error.message }, ...others];
};
