import { or, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { escapeLike } from "@/server/kernel/like";
import { anyOf } from "@/server/kernel/tenant-db";
import { MOVEMENT_KINDS } from "@/server/services/fifo/pure";

const PREFIXES = [...new Set(Object.values(MOVEMENT_KINDS).map(({ prefix }) => prefix))];

/**
 * Codes that begin like the text, or are it without their first part ("7K2M9Q" for LOT-7K2M9Q, as it is said over the phone).
 * Reads the column's index, however many rows there are: a range of codes, sifted by their beginning.
 */
export function codeLike(column: PgColumn, text: string): SQL {
  const code = text.toUpperCase();
  const begins = `${escapeLike(code)}%`;
  return or(
    sql`(${column} >= ${code} and ${column} <= ${code + "Z".repeat(20)} and ${column} like ${begins})`,
    anyOf(
      column,
      PREFIXES.map((prefix) => `${prefix}-${code}`),
    ),
  )!;
}
