import { sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { containing, escapeLike } from "@/server/kernel/like";

/** The words as typed, anywhere in the name, whatever their case; % and _ mean themselves. */
export const nameLike = (name: PgColumn, text: string): SQL => sql`${name} ilike ${containing(text)}`;

/** Names that begin with the words come first, then by name. */
export const bestFirst = (name: PgColumn, text: string): SQL[] => [
  sql`(${name} ilike ${`${escapeLike(text)}%`}) desc`,
  sql`lower(${name})`,
];
