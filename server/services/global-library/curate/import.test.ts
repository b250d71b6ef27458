import { describe, expect, test } from "vitest";
import { useDatabase } from "@/server/services/inventory/testing";
import {
  archiveEntry,
  countEntries,
  entryBySlug,
  exportEntries,
  importEntries,
  mergeEntry,
  openEntry,
  previewImport,
} from "../index";
import { curator } from "./testing";

useDatabase();

const devon = curator();
const text = (...entries: object[]) => JSON.stringify(entries);
const oil = (slug: string, more: object = {}) => ({
  slug,
  name: `Oil ${slug}`,
  kind: "ingredient",
  family: "oil",
  unit: "g",
  ...more,
});
const told = async (...entries: object[]) =>
  (await previewImport(devon, { text: text(...entries) })).lines.map(({ slug, does, changes, problems }) => ({
    slug,
    does,
    changes: changes.sort(),
    wrong: problems.map(({ field }) => field),
  }));

test("importing what was exported changes nothing", async () => {
  const all = await exportEntries(devon, {});
  expect(all.length).toBeGreaterThan(1000);
  const before = await countEntries(devon, {});
  const { counts, lines } = await previewImport(devon, { text: text(...all) });
  expect(counts).toEqual({ added: 0, changed: 0, restored: 0, unchanged: all.length, refused: 0 });
  expect(lines).toEqual([]);
  expect(await importEntries(devon, { text: text(...all) })).toEqual(counts);
  expect(await countEntries(devon, {})).toEqual(before);
});

test("entries are added, changed and brought back, as was said before, and are curated from then on", async () => {
  await importEntries(devon, { text: text(oil("here"), oil("away")) });
  await archiveEntry(devon, { slug: "away" });
  const given = [oil("new"), oil("here", { density: "0.9", sources: ["A"] }), oil("away")];
  expect(await told(...given)).toEqual([
    { slug: "new", does: "added", changes: [], wrong: [] },
    { slug: "here", does: "changed", changes: ["density", "sources"], wrong: [] },
    { slug: "away", does: "restored", changes: [], wrong: [] },
  ]);
  expect(await importEntries(devon, { text: text(...given) })).toMatchObject({
    added: 1,
    changed: 1,
    restored: 1,
  });
  for (const { slug } of given)
    expect(await openEntry(devon, { slug })).toMatchObject({
      state: "active",
      curatedBy: "Devon",
      trail: expect.arrayContaining([expect.objectContaining({ command: "library.importEntries" })]),
    });
  expect((await entryBySlug({ slug: "here" })).density).toBe("0.9");
  const lastOf = async (slug: string) => (await openEntry(devon, { slug })).trail[0]!.changed.sort();
  expect(await lastOf("here")).toEqual(["density", "sources"]);
  expect(await lastOf("new")).toEqual([]);
});

describe("a list is refused as a whole", () => {
  test.each([
    ["an unknown field", oil("a", { sap: "0.19" }), ""],
    ["an unknown kind", { ...oil("a"), kind: "thing" }, "kind"],
    ["a figure that is a number", oil("a", { density: 0.9, sources: ["A"] }), "density"],
    ["a figure without a source", oil("a", { density: "0.9" }), "sources"],
    ["a name that stands for another", oil("a", { name: "olive oil" }), "name"],
    ["an alias that stands for another", oil("a", { aliases: ["Olive oil"] }), "aliases"],
    ["a container with a written name", { slug: "a", kind: "container", name: "My jar" }, "material"],
    [
      "an entry that linked items could no longer be",
      { ...oil("olive-oil"), unit: "each", name: "Olive oil" },
      "",
    ],
    ["what is no entry", 7 as unknown as object, ""],
  ])("for %s", async (_, wrong, field) => {
    const lines = await told(oil("good"), wrong);
    const refused = lines.filter(({ does }) => does === "refused");
    expect(refused).toHaveLength(1);
    expect(refused[0]!.wrong).toContain(field);
    await expect(importEntries(devon, { text: text(oil("good"), wrong) })).rejects.toMatchObject({
      code: "IMPORT_REFUSED",
    });
    await expect(openEntry(devon, { slug: "good" })).rejects.toMatchObject({ kind: "not_found" });
  });

  test("for an entry that is there twice, and for one that was merged", async () => {
    expect((await told(oil("twice"), oil("twice", { name: "Twice" }))).map(({ does }) => does)).toContain(
      "refused",
    );
    await importEntries(devon, { text: text(oil("one"), oil("other")) });
    await mergeEntry(devon, { slug: "one", into: "other" });
    expect(await told(oil("one"))).toMatchObject([{ does: "refused" }]);
  });

  test("who was there first is not to blame for a name that another takes", async () => {
    await importEntries(devon, { text: text(oil("first", { aliases: ["Sweet oil of first"] })) });
    const thief = oil("aaa-thief", { aliases: ["sweet oil of FIRST"] });
    expect(await told(thief, oil("first", { aliases: ["Sweet oil of first"] }))).toMatchObject([
      { slug: "aaa-thief", does: "refused" },
    ]);
  });
});

test.each(["", "{", "{}", "null", '"x"', "[", "x".repeat(700_001), JSON.stringify(Array(3_001).fill(0))])(
  "a text that is no list, or too long a one, is refused at once: %#",
  async (given) => {
    const refused = { kind: "invalid", fields: { text: expect.any(String) } };
    await expect(previewImport(devon, { text: given })).rejects.toMatchObject(refused);
    await expect(importEntries(devon, { text: given })).rejects.toMatchObject(refused);
  },
);
