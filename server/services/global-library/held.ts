import { sql } from "drizzle-orm";
import { globalItem } from "@/db/schema";
import type { Row, SystemDb, TenantDb } from "@/server/kernel/tenant-db";
import { indexed, type Indexed } from "./find";
import { leadingTo, type Leads } from "./leads";

export type GlobalItem = Row<typeof globalItem>;

/** The library as one process last read it: a few hundred entries are searched faster here than in the database. */
export type Held = Leads & {
  /** What anybody may find. */
  readonly active: readonly Indexed<GlobalItem>[];
  /** Archived and merged entries too, for those who curate. */
  readonly all: readonly Indexed<GlobalItem>[];
};

let held: ({ stamp: string } & Held) | undefined;

/**
 * The library, ready to be searched; read again only when the table says that something changed. The stamp sums the moments
 * of all entries: the latest alone would miss an act that began before another and committed after it.
 */
export async function wholeLibrary(db: SystemDb | TenantDb): Promise<Held> {
  const [now] = await db.select({
    fields: {
      entries: sql<string>`count(*)`,
      changed: sql<string | null>`sum(extract(epoch from ${globalItem.updatedAt}))::text`,
    },
    from: globalItem,
  });
  const stamp = `${now!.entries} ${now!.changed}`;
  if (held?.stamp !== stamp) {
    const all = indexed(await db.list(globalItem));
    const active = all.filter(({ entry }) => entry.isActive);
    held = { stamp, all, active, ...leadingTo(all.map(({ entry }) => entry)) };
  }
  return held;
}

/** The active entries, ready to be searched. */
export const library = async (db: SystemDb | TenantDb): Promise<readonly Indexed<GlobalItem>[]> =>
  (await wholeLibrary(db)).active;
