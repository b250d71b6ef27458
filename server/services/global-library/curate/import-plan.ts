import { Invalid } from "@/server/kernel/errors";
import { stillServes } from "../compatible";
import { problems } from "../entry-file/check";
import { readEntry } from "../entry-file/read";
import { isSame, namedEntryOf, rowOf, says } from "../entry-file/row";
import type { NamedEntry } from "../entry-file/shape";
import type { GlobalItem } from "../held";
import { AlreadyMerged, NoLongerServes } from "./errors";

/** What an import would do with one entry of its text. */
export type ImportLine = {
  slug: string;
  name: string;
  does: "added" | "changed" | "restored" | "unchanged" | "refused";
  /** The fields that would say something else. */
  changes: string[];
  /** Why it is refused: field and sentence. */
  problems: { field: string; message: string }[];
  entry?: NamedEntry;
  row?: GlobalItem;
};

/** Several times the library as it is; what is longer is no list that anybody looked through. */
export const MOST_ENTRIES = 3_000;

/**
 * Reads a text in the format of the data files and says what it would do, entry by entry, in its order. Each is held to the
 * rules for one, and all of them beside the rest of the library to the rules for all. Throws Invalid where the text is no list.
 */
export function planImport(text: string, rows: readonly GlobalItem[]): ImportLine[] {
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lines = listIn(text).map((given, index) => lineOf(given, index, bySlug, byId));
  const read = lines.flatMap(({ does, entry }) => (entry && does !== "refused" ? [{ does, entry }] : []));
  const touched = new Set(read.map(({ entry }) => entry.slug));
  // Who was there before is not to blame: what stays as it is comes first.
  const standing = rows.filter((row) => row.isActive && !touched.has(row.slug)).map(namedEntryOf);
  const [same, others] = [true, false].map((isSame) =>
    read.filter(({ does }) => (does === "unchanged") === isSame).map(({ entry }) => entry),
  );
  for (const { slug, field, message } of problems([...standing, ...same!, ...others!])) {
    const line = lines.findLast((one) => one.slug === slug && one.entry);
    if (!line) continue;
    line.does = "refused";
    line.problems.push({ field, message });
  }
  return lines;
}

function listIn(text: string): unknown[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new Invalid({ text: "This is no JSON: a bracket, comma or quotation mark is missing somewhere." });
  }
  if (!Array.isArray(list))
    throw new Invalid({ text: "This is no list of entries: it begins with [ and ends with ]." });
  if (list.length > MOST_ENTRIES) throw new Invalid({ text: `At most ${MOST_ENTRIES} entries at a time.` });
  return list;
}

function lineOf(
  given: unknown,
  index: number,
  bySlug: ReadonlyMap<string, GlobalItem>,
  byId: ReadonlyMap<string, GlobalItem>,
): ImportLine {
  const read = readEntry(given);
  if ("problems" in read) {
    const called = (given as { slug?: unknown; name?: unknown } | null) ?? {};
    const slug = typeof called.slug === "string" ? called.slug.slice(0, 100) : "";
    const name = typeof called.name === "string" ? called.name.slice(0, 200) : slug || `Entry ${index + 1}`;
    const wrong = Object.entries(read.problems).map(([field, message]) => ({ field, message }));
    return { slug, name, does: "refused", changes: [], problems: wrong };
  }
  const { entry } = read;
  const row = bySlug.get(entry.slug);
  const line = { slug: entry.slug, name: entry.name, changes: [] as string[], problems: [], entry, row };
  if (!row) return { ...line, does: "added" };
  const wanted = rowOf(entry);
  const target = row.mergedInto && byId.get(row.mergedInto);
  const why = target
    ? new AlreadyMerged(row.name, target.name)
    : !stillServes(wanted, row)
      ? new NoLongerServes(row.name)
      : null;
  if (why) return { ...line, does: "refused", problems: [{ field: "", message: why.message }] };
  const changes = changedIn(row, entry);
  if (!row.isActive) return { ...line, does: "restored", changes };
  return { ...line, does: says(row, wanted) ? "unchanged" : "changed", changes };
}

/** By the names that files have for them. */
function changedIn(row: GlobalItem, entry: NamedEntry): string[] {
  const [was, is] = [namedEntryOf(row), entry] as unknown as Record<string, unknown>[];
  const fields = new Set([...Object.keys(was!), ...Object.keys(is!)]);
  return [...fields].filter((field) => !isSame(was![field], is![field]));
}
