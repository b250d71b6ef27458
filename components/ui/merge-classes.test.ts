import fs from "node:fs";
import path from "node:path";
import { twMerge } from "tailwind-merge";
import { expect, test } from "vitest";
import { mergeClasses } from "./merge-classes";

/** Every text in the sources' quotes that is a class of Tailwind's, as far as its merger knows. */
function classesInSources(): string[] {
  const found = new Set<string>();
  for (const room of ["app", "components"])
    for (const file of fs.readdirSync(room, { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(file) || /\.test\.|merge-classes/.test(file)) continue;
      const text = fs.readFileSync(path.join(room, file), "utf8");
      for (const [, quoted] of text.matchAll(/["'`]([^"'`]*)["'`]/g))
        for (const word of quoted!.split(/\s+/)) if (/^[-@*[&a-z][^\s${}]*$/.test(word)) found.add(word);
    }
  return [...found].filter((name) => twMerge(`${name} ${name}`) === name);
}

/** By what stands before the last colon: only then two can undo each other. */
function grouped(names: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const when = name.replace(/[^:]*$/, "");
    groups.set(when, [...(groups.get(when) ?? []), name]);
  }
  return groups;
}

test("every pair of classes in the sources is merged as the library of all of Tailwind merges it", () => {
  const byWhen = grouped(classesInSources());
  const differing: string[] = [];
  let pairs = 0;
  for (const names of byWhen.values())
    for (const a of names)
      for (const b of names) {
        pairs += 1;
        const said = twMerge(`${a} ${b}`);
        if (mergeClasses(`${a} ${b}`) !== said) differing.push(`${a} ${b} -> ${said}`);
      }
  expect(differing).toEqual([]);
  expect(pairs).toBeGreaterThan(100_000);
});

test.each([
  ["px-3 p-2 px-4", "p-2 px-4"],
  ["sm:p-2 p-4", "sm:p-2 p-4"],
  ["hover:sm:p-2 sm:hover:p-4", "sm:hover:p-4"],
  ["  mine   p-2 theirs p-3 ", "mine theirs p-3"],
  ["p-2! p-4 p-3!", "p-4 p-3!"],
  ["", ""],
])("%j becomes %j", (given, merged) => expect(mergeClasses(given)).toBe(merged));
