import { AppError, Forbidden } from "./errors";
import { errorFields, log } from "./log";
import { observeCommand, observeQuery } from "./metrics";

/** Logs and metrics of every act and question, the same for organizations and for the console. */

/** Whose act it is; the console's have no organization. */
type By = {
  readonly requestId: string;
  readonly organizationId?: string;
  readonly actor: { readonly kind: string; readonly id: string };
};

/** One line and one observation for a command: "ok", "repeated", or the error that ended it. `began` is performance.now(). */
export function reportCommand(
  by: By,
  name: string,
  outcome: "ok" | "repeated" | unknown,
  began: number,
): void {
  const refused = outcome instanceof AppError;
  const failed = outcome instanceof Error && !refused;
  const told = refused ? outcome.kind : failed ? "failed" : String(outcome);
  const durationMs = performance.now() - began;
  observeCommand(name, told, durationMs);
  log(failed ? "error" : "info", "command", {
    command: name,
    requestId: by.requestId,
    organization: by.organizationId,
    actor: by.actor.id,
    actorKind: by.actor.kind,
    durationMs: Math.round(durationMs),
    outcome: told,
    code: refused ? outcome.code : undefined,
    permission: outcome instanceof Forbidden ? outcome.permission : undefined,
    ...(failed ? errorFields(outcome) : {}),
  });
}

/** As reportCommand, for a question; what went well is told at the level debug. */
export function reportQuery(by: By, name: string, outcome: "ok" | unknown, began: number): void {
  const durationMs = performance.now() - began;
  if (outcome === "ok") {
    observeQuery(name, "ok", durationMs);
    return log("debug", "query", { query: name, durationMs: Math.round(durationMs), outcome: "ok" });
  }
  const refused = outcome instanceof AppError;
  const told = refused ? outcome.kind : "failed";
  observeQuery(name, told, durationMs);
  log(refused ? "info" : "error", "query", {
    query: name,
    requestId: by.requestId,
    organization: by.organizationId,
    actor: by.actor.id,
    outcome: told,
    permission: outcome instanceof Forbidden ? outcome.permission : undefined,
    durationMs: Math.round(durationMs),
    ...(refused ? { code: outcome.code } : errorFields(outcome)),
  });
}
