import { expect, test } from "vitest";
import { useDatabase } from "@/server/services/inventory/testing";
import { FAMILIES } from "./pure";
import { entryBySlug, libraryFamilies, searchLibrary } from "./index";

useDatabase();

test("anybody finds an entry by a misspelt name, another name, and its INCI", async () => {
  const slugs = async (search: string) => (await searchLibrary({ search })).items.map((item) => item.slug);
  expect((await slugs("olvie oil"))[0]).toBe("olive-oil");
  expect(await slugs("olea europaea")).toContain("olive-oil");
  expect((await searchLibrary({ search: "olive oil", limit: 1 })).items).toEqual([
    expect.objectContaining({ name: "Olive oil", kind: "ingredient", family: "oil", defaultUnit: "g" }),
  ]);
});

test("a search keeps to one kind and one family, and counts beyond its limit", async () => {
  const { items } = await searchLibrary({ search: "", family: "butter", limit: 1000 });
  expect(new Set(items.map((item) => item.family))).toEqual(new Set(["butter"]));
  const cut = await searchLibrary({ search: "", family: "butter", limit: 1 });
  expect(cut.items).toHaveLength(1);
  expect(cut.total).toBe(items.length);
  expect((await searchLibrary({ kind: "packaging", search: "olive oil" })).items).toEqual([]);
});

test("an entry tells all that is known of it, and an unknown slug is not found", async () => {
  const olive = await entryBySlug({ slug: "olive-oil" });
  expect(olive).toMatchObject({ name: "Olive oil", oilKey: "olive-oil", capacity: null });
  await expect(entryBySlug({ slug: "no-such-thing" })).rejects.toMatchObject({ kind: "not_found" });
  await expect(entryBySlug({ slug: "__proto__" })).rejects.toMatchObject({ kind: "not_found" });
});

test("every family with entries has words, and its count is what its search finds", async () => {
  for (const { family, entries } of await libraryFamilies({})) {
    expect(FAMILIES).toHaveProperty(family);
    expect((await searchLibrary({ family })).total).toBe(entries);
  }
});

test("a search of the whole library computes for less than 50 ms, however busy the machine is", async () => {
  await searchLibrary({ search: "warm" });
  const began = process.cpuUsage();
  for (const search of ["olvie oil", "lavander essential", "shae buter", "glycerine", "zzzzzz"])
    await searchLibrary({ search });
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000 / 5).toBeLessThan(50);
});
