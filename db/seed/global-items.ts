import { eq } from "drizzle-orm";
import { globalItem } from "@/db/schema";
import { uuidv7 } from "@/server/kernel/ids";
import type { SystemDb } from "@/server/kernel/tenant-db";
import { rowOf, says } from "@/server/services/global-library/entry-file/row";
import type { NamedEntry } from "@/server/services/global-library/entry-file/shape";
import { openLibrary } from "@/server/services/global-library/steps";

/**
 * Brings the library's table to what the data files say, by slug, and leaves alone what a curator wrote
 * (docs/decisions/0012-curators-have-the-last-word.md). Of the others a row that says something else is set right, and an
 * entry that left the files is archived, never deleted, so that no link of an organization breaks. Running it again writes nothing.
 */
export async function seedGlobalItems(db: SystemDb, entries: readonly NamedEntry[]): Promise<void> {
  const rows = await openLibrary(db);
  const kept = new Map(rows.map((row) => [row.slug, row]));
  const taken = new Set(rows.filter((row) => row.curatedAt && row.isActive).flatMap(namesOf));
  const writes: Promise<unknown>[] = [];
  // A name that a curator gave to another entry is that one's: nothing may stand for two.
  const isTaken = (name: string) => taken.has(name.toLowerCase());
  for (const entry of entries) {
    const aliases = entry.aliases.filter((alias) => !isTaken(alias));
    const wanted = { ...rowOf({ ...entry, aliases }), isActive: true };
    const old = kept.get(entry.slug);
    kept.delete(entry.slug);
    if (old?.curatedAt || isTaken(entry.name)) continue;
    if (!old) writes.push(db.insert(globalItem, { id: uuidv7(), ...wanted }));
    else if (!says(old, wanted)) writes.push(db.update(globalItem, eq(globalItem.id, old.id), wanted));
  }
  for (const gone of kept.values())
    if (gone.isActive && !gone.curatedAt)
      writes.push(db.update(globalItem, eq(globalItem.id, gone.id), { isActive: false }));
  await Promise.all(writes);
}

const namesOf = ({ name, aliases }: { name: string; aliases: readonly string[] }): string[] =>
  [name, ...aliases].map((said) => said.toLowerCase());
