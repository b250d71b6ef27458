import { describe, expect, test } from "vitest";
import { libraryEntries } from "@/db/seed/library/entries";
import { useDatabase } from "@/server/services/inventory/testing";
import {
  addEntry,
  archiveEntry,
  countEntries,
  editEntry,
  entryBySlug,
  exportEntries,
  listEntries,
  mergeEntry,
  mergeTargets,
  openEntry,
  restoreEntry,
  searchLibrary,
} from "../index";
import { curator } from "./testing";

useDatabase();

const devon = curator();
const missing = { kind: "not_found" };

let n = 0;
/** A new ingredient of the library, under a name that no other test uses. */
async function ingredient(more: Partial<Parameters<typeof addEntry>[1]> = {}) {
  const name = more.name ?? `Test oil ${++n}`;
  return addEntry(devon, { kind: "ingredient", family: "oil", unit: "g", ...more, name });
}

/** What its form would send back if nothing were changed. */
async function formOf(slug: string) {
  const entry = await openEntry(devon, { slug });
  return {
    slug,
    readAt: entry.readAt,
    name: entry.name,
    family: entry.family,
    unit: entry.defaultUnit,
    inci: entry.inci ?? "",
    density: entry.density ?? "",
    aliases: entry.aliases.join("\n"),
    sources: entry.sources.join("\n"),
    note: entry.note,
  };
}

describe("adding", () => {
  test("puts an entry where everybody finds it, curated from the start", async () => {
    const added = await ingredient({
      name: "Babassu  seed oil, test",
      density: "0.92",
      aliases: "Attalea oil\n\n  Cusi   oil ",
      sources: "A handbook",
    });
    expect(added).toEqual({ slug: "babassu-seed-oil-test", name: "Babassu seed oil, test" });
    expect((await searchLibrary({ search: "cusi oil" })).items[0]?.slug).toBe(added.slug);
    expect(await openEntry(devon, { slug: added.slug })).toMatchObject({
      density: "0.92",
      aliases: ["Attalea oil", "Cusi oil"],
      state: "active",
      curatedBy: "Devon",
      trail: [{ command: "library.addEntry", by: "Devon" }],
    });
  });

  test("a container gets the name that is made from its attributes", async () => {
    const jar = {
      kind: "container" as const,
      material: "Glass",
      type: "Jar",
      colour: "Violet",
      capacity: { quantity: "33", unit: "ml" },
    };
    expect(await addEntry(devon, jar)).toEqual({
      slug: "violet-glass-jar-33-ml",
      name: "Violet Glass Jar - 33 ml",
    });
    await expect(addEntry(devon, { ...jar, slug: "another" })).rejects.toMatchObject({
      fields: { "": expect.stringContaining("Violet Glass Jar") },
    });
  });

  test.each([
    ["without a name", { name: "" }, "name"],
    ["without a family", { family: "" }, "family"],
    ["under the name of another", { name: "OLIVE OIL" }, "name"],
    ["with another name that is taken", { aliases: "One\nolive oil" }, "aliases"],
    ["with a mistyped CAS number", { cas: "8001-25-1" }, "cas"],
    ["with the CAS number of another", { cas: "8001-25-0" }, "cas"],
    ["with a density in g/l", { density: "911", sources: "x" }, "density"],
    ["with a figure and no source", { density: "0.91" }, "sources"],
    ["with a fat that no calculator knows", { oil: "motor-oil" }, "oil"],
    ["with half of a usual share", { usage: { min: "1" }, sources: "x" }, "usage.max"],
    ["with a usual share that runs backwards", { usage: { min: "2", max: "1" }, sources: "x" }, "usage.max"],
    ["at an address that is taken", { slug: "olive-oil" }, "slug"],
    ["at an address that is none", { slug: "Olive Oil" }, "slug"],
    ["with an attribute of another kind", { material: "Glass" }, ""],
  ])("%s is refused at its field", async (_, wrong, field) => {
    const given = { name: "Refused oil", kind: "ingredient" as const, family: "oil", unit: "g", ...wrong };
    const told = await addEntry(devon, given).catch((error: { fields?: object }) => error.fields);
    expect(Object.keys(told as object)).toEqual([field]);
    await expect(openEntry(devon, { slug: "refused-oil" })).rejects.toMatchObject(missing);
  });
});

describe("editing", () => {
  test("says anew what an entry is, and everybody reads it at once", async () => {
    const { slug } = await ingredient({ density: "0.9", sources: "A" });
    const form = await formOf(slug);
    expect(await editEntry(devon, { ...form, density: "0.905" })).toMatchObject({ changed: true });
    expect((await entryBySlug({ slug })).density).toBe("0.905");
    const [last] = (await openEntry(devon, { slug })).trail;
    expect(last).toMatchObject({ command: "library.editEntry", changed: ["density"] });
  });

  test("what says nothing new changes nothing, and leaves an entry of the files to the files", async () => {
    const form = await formOf("castor-oil");
    const entry = await openEntry(devon, { slug: "castor-oil" });
    const all = {
      ...form,
      cas: entry.cas ?? "",
      oil: entry.oilKey ?? "",
      shelfLifeDays: entry.shelfLifeDays ?? "",
    };
    expect(await editEntry(devon, all as never)).toMatchObject({ changed: false });
    expect((await openEntry(devon, { slug: "castor-oil" })).curatedAt).toBeNull();
  });

  test("the later of two who opened the same form is told", async () => {
    const { slug } = await ingredient();
    const form = await formOf(slug);
    await editEntry(curator("Dana"), { ...form, note: "First." });
    await expect(editEntry(devon, { ...form, note: "Second." })).rejects.toMatchObject({
      code: "ENTRY_CHANGED",
      message: expect.stringContaining("Dana"),
    });
    expect((await entryBySlug({ slug })).note).toBe("First.");
  });

  test("a density that linked items may convert by is corrected, never taken away; so is the kind of unit", async () => {
    const { slug } = await ingredient({ density: "0.9", sources: "A" });
    const form = await formOf(slug);
    const refused = { code: "NO_LONGER_SERVES" };
    await expect(editEntry(devon, { ...form, density: "" })).rejects.toMatchObject(refused);
    await expect(editEntry(devon, { ...form, unit: "each" })).rejects.toMatchObject(refused);
    expect(await editEntry(devon, { ...form, unit: "ml" })).toMatchObject({ changed: true });
  });

  test("an unknown entry is not found, an archived one is restored first", async () => {
    const { slug } = await ingredient();
    const form = await formOf(slug);
    await archiveEntry(devon, { slug });
    await expect(editEntry(devon, form)).rejects.toMatchObject({ code: "ENTRY_ARCHIVED" });
    await expect(editEntry(devon, { ...form, slug: "no-such-thing" })).rejects.toMatchObject(missing);
    await expect(openEntry(devon, { slug: "no-such-thing" })).rejects.toMatchObject(missing);
  });
});

describe("archiving", () => {
  test("takes an entry out of searches and its page away, and restoring brings both back", async () => {
    const { slug, name } = await ingredient();
    await archiveEntry(devon, { slug });
    await archiveEntry(devon, { slug });
    await expect(entryBySlug({ slug })).rejects.toMatchObject(missing);
    expect((await searchLibrary({ search: name })).items.map((item) => item.slug)).not.toContain(slug);
    expect((await listEntries(devon, { search: name, state: "archived" })).rows[0]?.slug).toBe(slug);
    await restoreEntry(devon, { slug });
    expect((await entryBySlug({ slug })).name).toBe(name);
  });

  test("what an archived entry was called may be called so elsewhere, and then it cannot come back", async () => {
    const { slug, name } = await ingredient({ aliases: "Oil of the third night" });
    await archiveEntry(devon, { slug });
    await ingredient({ name: "oil of the THIRD night" });
    await expect(restoreEntry(devon, { slug })).rejects.toMatchObject({
      code: "CANNOT_RESTORE",
      message: expect.stringContaining(name),
    });
  });
});

describe("merging", () => {
  test("leads address and names to the other, and a search for the old name finds it", async () => {
    const [a, b] = [await ingredient({ aliases: "Old name of A" }), await ingredient()];
    await mergeEntry(devon, { slug: a.slug, into: b.slug });
    expect((await entryBySlug({ slug: a.slug })).slug).toBe(b.slug);
    expect((await entryBySlug({ slug: b.slug })).aliases).toEqual([a.name, "Old name of A"]);
    expect((await searchLibrary({ search: a.name })).items[0]?.slug).toBe(b.slug);
    expect(await openEntry(devon, { slug: a.slug })).toMatchObject({
      state: "merged",
      mergedInto: { slug: b.slug },
    });
    expect((await openEntry(devon, { slug: b.slug })).merged).toEqual([{ slug: a.slug, name: a.name }]);
  });

  test("makes no chains: into a merged one goes to its target, and what was merged goes along", async () => {
    const [a, b, c, d] = [await ingredient(), await ingredient(), await ingredient(), await ingredient()];
    await mergeEntry(devon, { slug: a.slug, into: b.slug });
    expect((await mergeEntry(devon, { slug: c.slug, into: a.slug })).into.slug).toBe(b.slug);
    await mergeEntry(devon, { slug: b.slug, into: d.slug });
    for (const { slug } of [a, b, c, d]) expect((await entryBySlug({ slug })).slug).toBe(d.slug);
  });

  test("into itself is refused, by whatever way round", async () => {
    const [a, b] = [await ingredient(), await ingredient()];
    const itself = { code: "MERGED_INTO_ITSELF" };
    await expect(mergeEntry(devon, { slug: a.slug, into: a.slug })).rejects.toMatchObject(itself);
    await mergeEntry(devon, { slug: a.slug, into: b.slug });
    await expect(mergeEntry(devon, { slug: b.slug, into: a.slug })).rejects.toMatchObject(itself);
  });

  test("is refused where linked items would lose what they count on", async () => {
    const dense = await ingredient({ density: "0.9", sources: "A" });
    const plain = await ingredient();
    const box = await addEntry(devon, { kind: "packaging", unit: "each", name: "Test box" });
    for (const into of [plain, box])
      await expect(mergeEntry(devon, { slug: dense.slug, into: into.slug })).rejects.toMatchObject({
        code: "CANNOT_STAND_FOR",
      });
    expect(
      (await mergeTargets(devon, { slug: dense.slug, search: plain.name })).map((t) => t.slug),
    ).not.toContain(plain.slug);
    await mergeEntry(devon, { slug: plain.slug, into: dense.slug });
  });

  test("one that is merged already, or into one that is archived, is refused", async () => {
    const [a, b, c] = [await ingredient(), await ingredient(), await ingredient()];
    await mergeEntry(devon, { slug: a.slug, into: b.slug });
    await expect(mergeEntry(devon, { slug: a.slug, into: c.slug })).rejects.toMatchObject({
      code: "ALREADY_MERGED",
    });
    await archiveEntry(devon, { slug: c.slug });
    await expect(mergeEntry(devon, { slug: b.slug, into: c.slug })).rejects.toMatchObject({
      code: "ENTRY_ARCHIVED",
    });
    await expect(mergeEntry(devon, { slug: b.slug, into: "no-such" })).rejects.toMatchObject(missing);
  });

  test("can be taken apart once its names are no longer other names of the target", async () => {
    const [a, b] = [await ingredient(), await ingredient()];
    await mergeEntry(devon, { slug: a.slug, into: b.slug });
    await expect(restoreEntry(devon, { slug: a.slug })).rejects.toMatchObject({ code: "CANNOT_RESTORE" });
    await editEntry(devon, { ...(await formOf(b.slug)), aliases: "" });
    await restoreEntry(devon, { slug: a.slug });
    expect(await openEntry(devon, { slug: a.slug })).toMatchObject({ state: "active", mergedInto: null });
  });
});

describe("lists and exports", () => {
  test("a list goes on where its page ended, and counts all", async () => {
    const first = await listEntries(devon, { family: "container" });
    expect(first.rows).toHaveLength(50);
    const second = await listEntries(devon, { family: "container", after: first.next });
    const seen = new Set([...first.rows, ...second.rows].map(({ slug }) => slug));
    expect(seen.size).toBe(100);
    const { active, curated } = await countEntries(devon, {});
    expect(first.total).toBeLessThan(active);
    expect((await listEntries(devon, { state: "curated" })).total).toBe(curated);
    await expect(listEntries(devon, { after: "nonsense" })).rejects.toMatchObject({ kind: "invalid" });
  });

  test("an export has what the list shows, as the files write it, and nothing that is archived", async () => {
    const { slug } = await ingredient({ name: "Exported oil", family: "butter" });
    const file = libraryEntries().find((entry) => entry.slug === "shea-butter");
    const butters = await exportEntries(devon, { family: "butter" });
    expect(butters.find((entry) => entry.slug === "shea-butter")).toEqual(file);
    expect(butters.map((entry) => entry.slug)).toContain(slug);
    await archiveEntry(devon, { slug });
    const curated = await exportEntries(devon, { curated: true });
    expect(curated.map((entry) => entry.slug)).not.toContain(slug);
    expect(curated.length).toBeGreaterThan(0);
  });
});
