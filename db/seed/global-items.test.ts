import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { globalItem } from "@/db/schema";
import { closeDatabase } from "@/server/kernel/database";
import { systemCommand } from "@/server/kernel/system";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { libraryEntries } from "./library/entries";
import { seedGlobalItems } from "./global-items";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const LATER = () => new Date("2027-01-01T00:00:00Z");

const rows = systemCommand({
  name: "test.library",
  input: z.strictObject({}),
  run: async ({ db }) =>
    (await db.list(globalItem, { orderBy: [globalItem.slug] })).map(({ id: _id, ...row }) => row),
});

const seedAgain = systemCommand({
  name: "test.seedLibrary",
  input: z.strictObject({ spoil: z.boolean().default(false), without: z.string().optional() }),
  async run({ db }, { spoil, without }) {
    if (spoil) {
      await db.update(globalItem, eq(globalItem.slug, "olive-oil"), { name: "Motor oil", aliases: ["x"] });
      await db.remove(globalItem, eq(globalItem.slug, "castor-oil"));
    }
    await seedGlobalItems(
      db,
      libraryEntries().filter(({ slug }) => slug !== without),
    );
  },
});

test("the table says what the files say, a row for every entry", async () => {
  const kept = await rows({});
  const entries = libraryEntries();
  expect(kept.map((row) => row.slug)).toEqual(entries.map((entry) => entry.slug).sort());
  const olive = kept.find((row) => row.slug === "olive-oil")!;
  expect(olive).toMatchObject({
    name: "Olive oil",
    kind: "ingredient",
    oilKey: "olive-oil",
    defaultUnit: "g",
  });
  const said = entries.find((entry) => entry.slug === "olive-oil")!;
  expect(olive.aliases).toEqual(said.aliases);
  expect(olive.sources).toEqual(said.sources);
});

test("seeding again writes nothing", async () => {
  const before = await rows({});
  await seedAgain({}, { clock: LATER });
  expect(await rows({})).toEqual(before);
});

test("what was changed or deleted behind the files is set right", async () => {
  const facts = async () =>
    (await rows({})).map(({ createdAt: _c, updatedAt: _u, density, capacity, ...row }) => ({
      ...row,
      density: density?.toString(),
      capacity: capacity?.toString(),
    }));
  const before = await facts();
  await seedAgain({ spoil: true });
  expect(await facts()).toEqual(before);
});

test("an entry that leaves the files is archived, and comes back with them", async () => {
  const standing = async () => (await rows({})).find((row) => row.slug === "olive-oil")?.isActive;
  await seedAgain({ without: "olive-oil" });
  expect(await standing()).toBe(false);
  await seedAgain({});
  expect(await standing()).toBe(true);
});

describe("what a curator wrote", () => {
  const curate = systemCommand({
    name: "test.curate",
    input: z.strictObject({
      slug: z.string(),
      name: z.string().optional(),
      isActive: z.boolean().optional(),
    }),
    run: async ({ db, now }, { slug, ...change }) =>
      void (await db.update(globalItem, eq(globalItem.slug, slug), {
        ...change,
        curatedAt: now,
        curatedBy: "Devon",
      })),
  });
  const row = async (slug: string) => (await rows({})).find((one) => one.slug === slug);

  test("stays, whatever the files say of it, and also where they say nothing any more", async () => {
    await curate({ slug: "neem-oil", name: "Neem oil, cold pressed" });
    await seedAgain({});
    expect((await row("neem-oil"))?.name).toBe("Neem oil, cold pressed");
    await seedAgain({ without: "neem-oil" });
    expect(await row("neem-oil")).toMatchObject({ isActive: true, name: "Neem oil, cold pressed" });
  });

  test("and stays archived", async () => {
    await curate({ slug: "jojoba-oil", isActive: false });
    await seedAgain({});
    expect((await row("jojoba-oil"))?.isActive).toBe(false);
  });

  test("keeps its name from an entry that the files have under it", async () => {
    await seedAgain({ without: "hemp-oil" });
    const { name } = libraryEntries().find(({ slug }) => slug === "hemp-oil")!;
    await curate({ slug: "neem-oil", name: name.toUpperCase() });
    await seedAgain({});
    expect((await row("hemp-oil"))?.isActive).toBe(false);
    await curate({ slug: "neem-oil", name: "Neem oil" });
    await seedAgain({});
    expect((await row("hemp-oil"))?.isActive).toBe(true);
  });
});
