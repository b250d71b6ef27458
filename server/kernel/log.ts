import pino from "pino";

/**
 * Fields that may appear in a log line. Anything else is dropped before it is written:
 * bodies, tokens, addresses and names cannot leak through a careless call.
 */
const ALLOWED = new Set([
  "event",
  "requestId",
  "command",
  "query",
  "organization",
  "actor",
  "actorKind",
  "outcome",
  "code",
  "permission",
  "durationMs",
  "attempt",
  "adjustment",
  "kind",
  "lots",
  "status",
  "method",
  "route",
  "count",
  "port",
  "job",
  "sqlstate",
  "errorName",
  "stack",
]);

const logger = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
});

type Level = "debug" | "info" | "warn" | "error";
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** Writes one structured line; fields that are not allow-listed are left out. */
export function log(level: Level, event: string, fields: LogFields = {}): void {
  const kept: LogFields = { event };
  for (const [key, value] of Object.entries(fields)) if (ALLOWED.has(key)) kept[key] = value;
  logger[level](kept);
}

/** Where an error came from, without its message: messages of unknown errors may carry data. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const frames = error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at "));
  const cause = (error as { code?: unknown }).code;
  return {
    errorName: error.name,
    sqlstate: typeof cause === "string" ? cause : undefined,
    stack: frames?.slice(0, 12).join("\n"),
  };
}
