import { sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/**
 * The id of the entry that a link leads to, for a join: the linked one, archived or not, or what it was merged into. One step is
 * all there is.
 */
export const entryOfLink = (link: PgColumn): SQL<string | null> =>
  sql`coalesce((select linked.merged_into from global_item linked where linked.id = ${link}), ${link})`;
