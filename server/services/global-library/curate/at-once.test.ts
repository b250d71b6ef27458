import { expect, test } from "vitest";
import { uuidv7 } from "@/server/kernel/ids";
import { useDatabase } from "@/server/services/inventory/testing";
import { addEntry, archiveEntry, entryBySlug, listEntries, mergeEntry, searchLibrary } from "../index";
import { curator } from "./testing";

/** Several curators at once, each on a connection of his own. */

useDatabase();

const oil = { kind: "ingredient", family: "oil", unit: "g" } as const;
const outcomes = async (acts: Promise<unknown>[]) =>
  (await Promise.allSettled(acts)).map((one) => (one.status === "fulfilled" ? "done" : one.reason.code));

test("of two who give the same other name to two entries, one is refused", async () => {
  for (let round = 0; round < 5; round++) {
    const aliases = `Contested oil ${round}`;
    const acts = ["one", "two", "three"].map((name) =>
      addEntry(curator(name), { ...oil, name: `Oil of ${name} ${round}`, aliases }),
    );
    expect((await outcomes(acts)).sort()).toEqual(["INVALID", "INVALID", "done"]);
    expect((await searchLibrary({ search: aliases, limit: 1 })).items).toHaveLength(1);
  }
});

test("of two who merge two entries into each other, one is refused, and both addresses lead to what is left", async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = await Promise.all(
      ["a", "b"].map((name) => addEntry(curator(), { ...oil, name: `Circle ${name} ${round}` })),
    );
    const told = await outcomes([
      mergeEntry(curator(), { slug: a!.slug, into: b!.slug }),
      mergeEntry(curator(), { slug: b!.slug, into: a!.slug }),
    ]);
    expect(told.sort()).toEqual(["MERGED_INTO_ITSELF", "done"]);
    const left = await Promise.all([a!, b!].map(({ slug }) => entryBySlug({ slug })));
    expect(left[0]!.slug).toBe(left[1]!.slug);
  }
});

test("a form that is sent twice adds one entry", async () => {
  const [devon, commandId] = [curator(), uuidv7()];
  const form = { ...oil, name: "Oil of the double click" };
  const done = await Promise.all([1, 2, 3].map(() => addEntry.execute(devon, form, { commandId })));
  expect(new Set(done.map(({ answer }) => answer.slug)).size).toBe(1);
  expect(
    (await listEntries(devon, { search: form.name })).rows.filter(({ name }) => name === form.name),
  ).toHaveLength(1);
});

test("an act that began first and committed last is not missed by what searches hold", async () => {
  const clock = (at: string) => () => new Date(at);
  const [early, late] = [curator(), curator()];
  await addEntry({ ...late, clock: clock("2099-01-02T00:00:00Z") }, { ...oil, name: "Latest oil" });
  expect((await searchLibrary({ search: "Latest oil" })).items).toHaveLength(1);
  const { slug } = await addEntry(
    { ...early, clock: clock("2099-01-01T00:00:00Z") },
    { ...oil, name: "Oil before" },
  );
  expect((await searchLibrary({ search: "Oil before" })).items[0]?.slug).toBe(slug);
  await archiveEntry({ ...early, clock: clock("2099-01-01T00:00:01Z") }, { slug });
  await expect(entryBySlug({ slug })).rejects.toMatchObject({ kind: "not_found" });
});
