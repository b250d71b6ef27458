import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant, stamps } from "./columns";

/**
 * What a visitor of the calculators keeps to go on with, before there is an account. Belongs to no tenant: only app_system
 * may see it, and only by the secret that the visitor holds.
 */
export const toolDraft = pgTable(
  "tool_draft",
  {
    id: uuid().primaryKey(),
    /** A hash of the secret in the visitor's cookie and in the link to another device. */
    holderHash: text().notNull(),
    /** The calculator: "soap". */
    tool: text().notNull(),
    name: text().notNull(),
    /** Yield, lines, category data and the calculator's own state; of bounded size. */
    content: jsonb().notNull(),
    expiresAt: instant().notNull(),
    ...stamps(),
  },
  (t) => [
    unique("tool_draft_name_key").on(t.holderHash, t.tool, t.name),
    index("tool_draft_expires_at_idx").on(t.expiresAt),
    check("tool_draft_small", sql`octet_length(${t.content}::text) <= 65536`),
  ],
);
