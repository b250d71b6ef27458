import { Invalid } from "@/server/kernel/errors";

/** Where a page of a list ended: the sort key and the id of its last row, opaque to whoever carries it. */
export const cursorOf = (key: string, id: string): string =>
  Buffer.from(JSON.stringify([key, id])).toString("base64url");

const PATTERN = /^\["(?:[^"\\]|\\.)*","[0-9a-f-]{36}"\]$/u;

/** Throws Invalid where it is none of ours. */
export function readCursor(cursor: string): { key: string; id: string } {
  const text = Buffer.from(cursor, "base64url").toString("utf8");
  if (!PATTERN.test(text)) throw new Invalid({ after: "This page of the list is gone. Start from the top." });
  const [key, id] = JSON.parse(text) as [string, string];
  return { key, id };
}
