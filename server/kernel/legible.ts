import { Invalid } from "./errors";

/** Deeper than any form or plan is. */
const DEEPEST = 20;

/** A zero byte, or half of a pair that makes one character: no text or jsonb column of PostgreSQL takes these. */
const UNWRITABLE = /[\0\p{Surrogate}]/u;

const isWritable = (text: string): boolean => !UNWRITABLE.test(text);

/** Throws Invalid, at the field, where an input holds text that could not be kept or is nested beyond reading. */
export function requireLegible(input: unknown, path: readonly string[] = []): void {
  if (typeof input === "string" && !isWritable(input))
    throw new Invalid({ [path.join(".")]: "There is a character in this that cannot be kept." });
  if (input === null || typeof input !== "object") return;
  if (path.length > DEEPEST) throw new Invalid({ "": "That form cannot be read." });
  for (const [key, value] of Object.entries(input)) {
    if (!isWritable(key)) throw new Invalid({ "": "That form cannot be read." });
    requireLegible(value, [...path, key]);
  }
}
