import { eq, sql } from "drizzle-orm";
import { globalItem } from "@/db/schema";
import type { Row, SystemDb, TenantDb } from "@/server/kernel/tenant-db";
import { indexed, type Indexed } from "./find";

export type GlobalItem = Row<typeof globalItem>;

/** The active entries as this process last read them. A few hundred: they are searched faster here than in the database. */
let held: { stamp: string; index: readonly Indexed<GlobalItem>[] } | undefined;

/** The library, ready to be searched; read again only when the table says that something changed. */
export async function library(db: SystemDb | TenantDb): Promise<readonly Indexed<GlobalItem>[]> {
  const [now] = await db.select({
    fields: {
      entries: sql<string>`count(*)`,
      changed: sql<string | null>`max(${globalItem.updatedAt})::text`,
    },
    from: globalItem,
  });
  const stamp = `${now!.entries} ${now!.changed}`;
  if (held?.stamp !== stamp) {
    const entries = await db.list(globalItem, { where: eq(globalItem.isActive, true) });
    held = { stamp, index: indexed(entries) };
  }
  return held.index;
}
