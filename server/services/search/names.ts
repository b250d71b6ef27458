import { sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** The words as typed, anywhere in the name, whatever their case; % and _ mean themselves. */
const pattern = (text: string) => text.replace(/[\\%_]/g, "\\$&");

export const nameLike = (name: PgColumn, text: string): SQL => sql`${name} ilike ${`%${pattern(text)}%`}`;

/** Names that begin with the words come first, then by name. */
export const bestFirst = (name: PgColumn, text: string): SQL[] => [
  sql`(${name} ilike ${`${pattern(text)}%`}) desc`,
  sql`lower(${name})`,
];
