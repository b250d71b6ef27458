import { expect, test } from "vitest";
import { libraryEntries } from "@/db/seed/library/entries";
import type { GlobalItem } from "../held";
import { readEntry } from "./read";
import { fileEntryOf, rowOf, says } from "./row";

test("every entry of the library survives the way into its row and back", () => {
  const entries = libraryEntries();
  expect(entries.length).toBeGreaterThan(1000);
  for (const entry of entries) {
    const row = rowOf(entry) as GlobalItem;
    const again = readEntry(JSON.parse(JSON.stringify(fileEntryOf(row))));
    expect(again).toEqual({ entry });
    expect("entry" in again && says(row, rowOf(again.entry))).toBe(true);
  }
});

test("a row says something else where one fact differs, and not where only the order of keys does", () => {
  const [entry] = libraryEntries();
  const row = {
    ...rowOf(entry!),
    facts: { usage: { min: "1", max: "2" }, hlb: "3" },
  } as unknown as GlobalItem;
  expect(says(row, { ...rowOf(entry!), facts: { hlb: "3", usage: { max: "2", min: "1" } } })).toBe(true);
  expect(says(row, { ...rowOf(entry!), facts: { hlb: "3", usage: { max: "2.5", min: "1" } } })).toBe(false);
});
