import { plainly } from "@/server/kernel/plainly";
import { problemsOf } from "@/server/kernel/fields";
import type { FieldProblems } from "@/server/kernel/errors";
import { containerName } from "./container-name";
import { fileEntry, type FileEntry, type NamedEntry } from "./shape";

export const named = (entry: FileEntry): NamedEntry =>
  entry.kind === "container" ? { ...entry, name: containerName(entry) } : entry;

export type ReadEntry = { entry: NamedEntry } | { problems: FieldProblems };

/** One entry of a file or a form, or what is wrong with it, field by field ("capacity.unit" -> sentence). */
export function readEntry(given: unknown): ReadEntry {
  const read = fileEntry.safeParse(given, { error: plainly });
  return read.success ? { entry: named(read.data) } : { problems: problemsOf(read.error) };
}
