import { z } from "zod";
import { Invalid } from "./errors";

/** Keyset paging: a page ends with an opaque cursor, the sort key of its last row. */

export const PAGE_SIZE = 50;

export type Page<R> = { rows: R[]; next?: string };

/** The field a list's input has for where to go on; absent for the first page. */
export const cursorField = z.string().max(2000).optional();

const parts = z.array(z.string());

/** The sort key in a cursor of `length` parts; undefined where there is none. Throws Invalid on anything a list did not hand out. */
export function readCursor(cursor: string | undefined, length: number): string[] | undefined {
  if (!cursor) return undefined;
  try {
    const key = parts.length(length).parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return key;
  } catch {
    throw new Invalid({ cursor: "This list has changed. Please go back to its first page." });
  }
}

/** Cuts a list that was read with one row more than a page, and says where to go on. */
export function pageOf<T>(rows: readonly T[], key: (last: T) => string[], size = PAGE_SIZE): Page<T> {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  if (rows.length <= size || !last) return { rows: page };
  return { rows: page, next: Buffer.from(JSON.stringify(key(last))).toString("base64url") };
}
