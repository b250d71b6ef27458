import { Invalid } from "./errors";

/** Deeper than any form or plan is. */
const DEEPEST = 20;

/** A zero byte, or half of a pair that makes one character: no text or jsonb column of PostgreSQL takes these. */
const UNWRITABLE = /[\0\p{Surrogate}]/u;

export const isWritable = (text: string): boolean => !UNWRITABLE.test(text);

/**
 * Turns the direction of what follows, or shows nothing at all: two names that look alike would not be the same.
 * Joiners stay, for families of emoji and for the scripts that need them, but not beside a Latin letter.
 */
const UNSEEN = /(?![\u200c\u200d\t\n\r])[\p{Cf}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]/gu;
const IDLE_JOINER =
  /(?<=^|[\p{Script=Latin}\p{N}\s])[\u200c\u200d]+|[\u200c\u200d]+(?=$|[\p{Script=Latin}\s])/gu;

/** A text without the characters that nobody can see. */
export const visible = (text: string): string => text.replace(UNSEEN, "").replace(IDLE_JOINER, "");

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
