import { globalItem } from "@/db/schema";
import type { SystemDb } from "@/server/kernel/tenant-db";
import type { GlobalItem } from "./held";

/**
 * Opens the library for writing: every entry as it is now, and nobody else writes until this transaction ends. Curators are
 * few and their rules look at all entries at once (a name stands for one of them), so they wait for one another.
 */
export async function openLibrary(db: SystemDb): Promise<GlobalItem[]> {
  await db.alone("global_item");
  return db.list(globalItem, { orderBy: [globalItem.slug] });
}
