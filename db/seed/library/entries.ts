import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { problems } from "@/server/services/global-library/entry-file/check";
import { readEntry } from "@/server/services/global-library/entry-file/read";
import type { NamedEntry } from "@/server/services/global-library/entry-file/shape";

const slugOf = (line: unknown, index: number): string =>
  typeof line === "object" && line && "slug" in line ? String(line.slug) : `entry ${index + 1}`;

/** The entries of one file's text. Throws an Error that names the file, the entry and the field at fault. */
export function parseEntries(file: string, text: string): NamedEntry[] {
  const lines = z.array(z.unknown()).parse(JSON.parse(text));
  return lines.map((line, index) => {
    const read = readEntry(line);
    if ("entry" in read) return read.entry;
    const wrong = Object.entries(read.problems).map(([field, problem]) => `${field}: ${problem}`);
    throw new Error(`${file}, ${slugOf(line, index)}: ${wrong.join(" ")}`);
  });
}

/**
 * The curated library as its data files hold it, in the order of the files' names; docs/GLOBAL_ITEM_JSON_STRUCTURE.md is
 * the shape. Every file in the folder counts, so that none can be forgotten. Throws when one breaks a rule.
 */
export function libraryEntries(folder: string = import.meta.dirname): NamedEntry[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  const entries = files
    .sort()
    .flatMap((file) => parseEntries(file, readFileSync(path.join(folder, file), "utf8")));
  const wrong = problems(entries);
  if (wrong.length > 0) throw new Error(wrong.map(({ slug, message }) => `${slug}: ${message}`).join("\n"));
  return entries;
}
