import { eq } from "drizzle-orm";
import { globalItem, type LibraryFacts } from "@/db/schema";
import { uuidv7 } from "@/server/kernel/ids";
import { Quantity } from "@/server/kernel/quantity";
import type { SystemDb } from "@/server/kernel/tenant-db";
import type { LibraryEntry } from "./library/shape";

/**
 * Brings the library's table to what the data files say, by slug. The files are the truth: a row that says something else
 * is set right, and an entry that left the files is archived, never deleted, so that no link of an organization breaks.
 * Running it again writes nothing.
 */
export async function seedGlobalItems(db: SystemDb, entries: readonly LibraryEntry[]): Promise<void> {
  const kept = new Map((await db.list(globalItem)).map((row) => [row.slug, row]));
  const writes: Promise<unknown>[] = [];
  for (const entry of entries) {
    const wanted = rowOf(entry);
    const old = kept.get(entry.slug);
    kept.delete(entry.slug);
    if (!old) writes.push(db.insert(globalItem, { id: uuidv7(), ...wanted }));
    else if (!says(old, wanted)) writes.push(db.update(globalItem, eq(globalItem.id, old.id), wanted));
  }
  for (const gone of kept.values())
    if (gone.isActive) writes.push(db.update(globalItem, eq(globalItem.id, gone.id), { isActive: false }));
  await Promise.all(writes);
}

/** An entry in the columns of its row. */
function rowOf(entry: LibraryEntry) {
  const ingredient = entry.kind === "ingredient" ? entry : undefined;
  const container = entry.kind === "container" ? entry : undefined;
  return {
    slug: entry.slug,
    name: entry.name,
    kind: entry.kind,
    family: entry.family,
    inci: ingredient?.inci ?? null,
    cas: ingredient?.cas ?? null,
    density: ingredient?.density ? Quantity.of(ingredient.density) : null,
    defaultUnit: entry.unit,
    shelfLifeDays: ingredient?.shelfLifeDays ?? null,
    capacity: container ? Quantity.of(container.capacity.quantity) : null,
    capacityUnit: container?.capacity.unit ?? null,
    aliases: entry.aliases,
    oilKey: ingredient?.oil ?? null,
    facts: factsOf(entry),
    note: entry.note ?? "",
    sources: entry.sources,
    isActive: true,
  };
}

function factsOf(entry: LibraryEntry): LibraryFacts {
  if (entry.kind === "ingredient")
    return { ...(entry.hlb && { hlb: entry.hlb }), ...(entry.usage && { usage: entry.usage }) };
  if (entry.kind !== "container") return {};
  const { material, style, colour, type } = entry;
  return { material, type, ...(style && { style }), ...(colour && { colour }) };
}

type Wanted = ReturnType<typeof rowOf>;

/** Does the row say all of it already? Objects of the database come back with their keys in an order of its own. */
const says = (row: typeof globalItem.$inferSelect, wanted: Wanted): boolean =>
  (Object.keys(wanted) as (keyof Wanted)[]).every((key) => plain(row[key]) === plain(wanted[key]));

const plain = (value: unknown): string =>
  JSON.stringify(value instanceof Quantity ? value.toString() : value, (_key, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
