import { Invalid, NotFound, type FieldProblems } from "@/server/kernel/errors";
import { problems, type Problem } from "../entry-file/check";
import { readEntry } from "../entry-file/read";
import { namedEntryOf } from "../entry-file/row";
import type { NamedEntry } from "../entry-file/shape";
import type { GlobalItem } from "../held";

/** The entry of this slug among them, archived ones too. Throws NotFound. */
export function entryAmong(rows: readonly GlobalItem[], slug: string): GlobalItem {
  const found = rows.find((row) => row.slug === slug);
  if (!found) throw new NotFound("This entry of the library");
  return found;
}

/** All entries but one. */
export const without = (rows: readonly GlobalItem[], { id }: Pick<GlobalItem, "id">): GlobalItem[] =>
  rows.filter((row) => row.id !== id);

/** What is wrong with an entry beside the active ones among the others. */
export function problemsBeside(entry: NamedEntry, others: readonly GlobalItem[]): Problem[] {
  const active = others.filter((row) => row.isActive).map(namedEntryOf);
  return problems([...active, entry]).filter(({ slug }) => slug === entry.slug);
}

/**
 * An entry as it was given, by the rules for one and for all together. Throws Invalid with a sentence per field of the form:
 * what is wrong in a list of lines stands at the list, and what is wrong with a name that nobody writes at the whole form.
 */
export function requireEntry(given: unknown, others: readonly GlobalItem[]): NamedEntry {
  const read = readEntry(given);
  if ("problems" in read) throw new Invalid(atFields(Object.entries(read.problems)));
  const wrong = problemsBeside(read.entry, others);
  const isMade = read.entry.kind === "container";
  if (wrong.length > 0)
    throw new Invalid(
      atFields(wrong.map(({ field, message }) => [isMade && field === "name" ? "" : field, message])),
    );
  return read.entry;
}

function atFields(found: readonly (readonly [string, string])[]): FieldProblems {
  const fields: FieldProblems = {};
  for (const [path, message] of found) fields[path.replace(/^(aliases|sources)\.\d+$/, "$1")] ??= message;
  return fields;
}
