import { AppError, Invalid } from "@/server/kernel/errors";
import { errorFields, log } from "@/server/kernel/log";
import type { Outcome } from "./outcome";

/** The one translator of errors: what anybody hears of something that went wrong is said here. */
export function refusal(
  error: unknown,
  correlationId: string,
  values: Record<string, string> = {},
): Outcome<never> {
  if (error instanceof AppError) {
    return {
      status: "refused",
      kind: error.kind,
      code: error.code,
      message: error.message,
      fields: error instanceof Invalid ? error.fields : {},
      drawer: error.drawer,
      data: error.data,
      correlationId,
      values,
    };
  }
  log("error", "failed", { requestId: correlationId, ...errorFields(error) });
  return {
    status: "refused",
    kind: "failed",
    code: "FAILED",
    message: `Something went wrong on our side, and nothing was changed. If it happens again, tell us this code: ${correlationId.slice(-12)}.`,
    fields: {},
    correlationId,
    values,
  };
}

/** RFC 9457, for route handlers. */
export function problem(error: unknown, correlationId: string): Response {
  const told = refusal(error, correlationId);
  if (told.status !== "refused") throw error;
  const status = error instanceof AppError ? error.status : 500;
  return Response.json(
    {
      type: "about:blank",
      title: told.message,
      status,
      code: told.code,
      instance: correlationId,
      ...(Object.keys(told.fields).length > 0 && { errors: told.fields }),
      ...(told.data && { data: told.data }),
    },
    { status, headers: { "content-type": "application/problem+json", "cache-control": "private, no-store" } },
  );
}
