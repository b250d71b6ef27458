import { existsSync } from "node:fs";
import path from "node:path";
import { bringUpToDate, directUrl, withConnection } from "./connection";
import { Refused } from "./command-line";
import { dropEverything, mark, marks } from "./migrations";

/** db/seed/reference.ts: units, permissions, tiers, the library. Repeating it changes nothing. */
export async function seedReference(): Promise<void> {
  const seed = await load<{ seedReference: () => Promise<void> }>("reference");
  await seed?.seedReference();
}

/**
 * The demo shops, once. When the last time was cut off in the middle, `restart` says whether everything may be dropped and made
 * again (a first start: nobody can have worked in it yet); else it is refused. Answers whether they were made now.
 */
export async function seedDemo({ restart }: { restart: boolean }): Promise<boolean> {
  const before = await withConnection(directUrl(), marks);
  if (before.has("demo:done")) return false;
  if (before.has("demo:begun")) {
    if (!restart || before.has("served")) {
      throw new Refused(
        "The demo shops were left half made. `npm run db:reset` begins again with an empty database.",
      );
    }
    console.log("  The demo shops were left half made: beginning again.");
    await withConnection(directUrl(), dropEverything);
    await bringUpToDate();
    await seedReference();
  }
  const seed = await load<{ seedDemo: () => Promise<void> }>("demo");
  if (!seed) return false;
  console.log("  Making the demo shops …");
  await withConnection(directUrl(), (sql) => mark(sql, "demo:begun"));
  await seed.seedDemo();
  await withConnection(directUrl(), (sql) => mark(sql, "demo:done"));
  return true;
}

async function load<T>(name: string): Promise<T | undefined> {
  const file = path.resolve("db/seed", `${name}.ts`);
  return existsSync(file) ? ((await import(file)) as T) : undefined;
}
