import { eq } from "drizzle-orm";
import { z } from "zod";
import { globalItem } from "@/db/schema";
import { uuidv7 } from "@/server/kernel/ids";
import { Quantity } from "@/server/kernel/quantity";
import { systemCommand } from "@/server/kernel/system";

/** What only the platform does with its library, for the tests of those who read it. */
const write = systemCommand({
  name: "test.recipes.library",
  input: z.strictObject({
    slug: z.string(),
    act: z.enum(["add", "archive", "remove", "merge"]),
    name: z.string().optional(),
    aliases: z.array(z.string()).default([]),
    into: z.string().optional(),
  }),
  async run({ db }, { slug, act, name = `Entry ${slug}`, aliases, into }) {
    const which = eq(globalItem.slug, slug);
    if (act === "remove") return void (await db.remove(globalItem, which));
    if (act === "archive") return void (await db.update(globalItem, which, { isActive: false }));
    if (act === "merge") {
      const target = await db.find(globalItem, eq(globalItem.slug, into!));
      return void (await db.update(globalItem, which, { isActive: false, mergedInto: target!.id }));
    }
    await db.insert(globalItem, {
      id: uuidv7(),
      slug,
      name,
      kind: "ingredient",
      family: "oil",
      defaultUnit: "g",
      density: Quantity.of("0.5"),
      aliases,
      facts: {},
      sources: [],
    });
  },
});

/** A new entry: an oil of 0.5 g/ml. Answers its slug. */
export async function newEntry(more: { name?: string; aliases?: string[] } = {}): Promise<string> {
  const slug = `e-${uuidv7()}`;
  await write({ slug, act: "add", ...more });
  return slug;
}
export const archiveEntry = (slug: string) => write({ slug, act: "archive" });
export const removeEntry = (slug: string) => write({ slug, act: "remove" });
export const mergeEntries = (slug: string, into: string) => write({ slug, act: "merge", into });
