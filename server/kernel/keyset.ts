import { z } from "zod";
import { isDay } from "./clock";
import { Invalid } from "./errors";

/** Keyset paging: a page ends with an opaque cursor, the sort key of its last row. */

export const PAGE_SIZE = 50;

export type Page<R> = { rows: R[]; next?: string };

/** The field a list's input has for where to go on; absent for the first page. */
export const cursorField = z.string().max(2000).optional();

/** What a part of a sort key looks like; anything else was not handed out by a list of ours. */
const PARTS = {
  text: /^[^\0\p{Surrogate}]*$/su,
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  number: /^\d{1,18}$/,
  decimal: /^-?\d{1,18}(\.\d{1,12})?$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
} as const;

export type CursorPart = keyof typeof PARTS;

/** The sort key in a cursor, part by part; undefined where there is none. Throws Invalid on anything a list did not hand out. */
export function readCursor(cursor: string | undefined, ...kinds: CursorPart[]): string[] | undefined {
  if (!cursor) return undefined;
  const key = z.array(z.string()).length(kinds.length).safeParse(parse(cursor));
  const fits = key.success && kinds.every((kind, i) => fitsPart(kind, key.data[i]!));
  if (!fits) throw new Invalid({ cursor: "This list has changed. Please go back to its first page." });
  return key.data;
}

const fitsPart = (kind: CursorPart, part: string): boolean =>
  PARTS[kind].test(part) &&
  (!["day", "instant"].includes(kind) || isDay(part.slice(0, 10))) &&
  (kind !== "instant" || !Number.isNaN(Date.parse(part)));

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Cuts a list that was read with one row more than a page, and says where to go on. */
export function pageOf<T>(rows: readonly T[], key: (last: T) => string[], size = PAGE_SIZE): Page<T> {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  if (rows.length <= size || !last) return { rows: page };
  return { rows: page, next: Buffer.from(JSON.stringify(key(last))).toString("base64url") };
}
