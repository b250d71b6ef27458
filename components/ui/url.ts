/** Address arithmetic for lists whose whole state lives in the URL. */

/** Query parameters of a keyset cursor: they mean nothing once the order or the filter changes. */
const CURSORS = ["after", "before"];

/**
 * `path` with `params` changed: a text sets, null removes. Any change other than of a cursor itself leaves the first
 * page in sight again.
 */
export function withParams(path: string, params: string, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(params);
  for (const cursor of CURSORS) next.delete(cursor);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString();
  return query ? `${path}?${query}` : path;
}

/** How a list is sorted; in the URL `?sort=name` or `?sort=-name`. */
export type Sort = { column: string; descending: boolean };

/** Reads `?sort=`; null where it is absent or names no column of `allowed`. */
export function parseSort(value: string | undefined, allowed: readonly string[]): Sort | null {
  if (!value) return null;
  const descending = value.startsWith("-");
  const column = descending ? value.slice(1) : value;
  return allowed.includes(column) ? { column, descending } : null;
}

/** What a click on a column's head asks for: ascending, then descending, then the list's own order. */
export function nextSort(column: string, now: Sort | null): string | null {
  if (now?.column !== column) return column;
  return now.descending ? null : `-${column}`;
}

/** Name of the cookie which remembers the hidden columns of a table. */
export const columnsCookie = (table: string): string => `bt_columns_${table}`;

/** The hidden columns out of that cookie's value; undefined where the person never chose. */
export function parseHiddenColumns(value: string | undefined): string[] | undefined {
  return value === undefined ? undefined : value.split(".").filter((name) => /^[\w-]{1,40}$/.test(name));
}
