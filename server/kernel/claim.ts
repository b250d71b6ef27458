import { createHash } from "node:crypto";
import { Conflict, Invalid } from "./errors";

/** What a claim of a command id is made of; commands of organizations and of the console share it. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Throws Invalid where the id of a form is none that we gave out. */
export function requireCommandId(commandId: string): void {
  if (!UUID.test(commandId))
    throw new Invalid({ commandId: "This form is out of date. Please reload the page." });
}

/** The same id came with other input, or from somebody else. */
export class CommandIdReused extends Conflict {
  constructor() {
    super("COMMAND_ID_REUSED", "This form was already sent with other values. Please reload the page.");
  }
}

/** A hash of the input as it came, independent of the order of keys. Secrets never reach a command's claim in clear. */
export const inputHash = (raw: unknown): string =>
  createHash("sha256").update(canonical(raw)).digest("base64url");

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value && typeof value === "object") {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
      .join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}
