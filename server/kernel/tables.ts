import { getTableName, sql } from "drizzle-orm";
import {
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
  type PgTable,
} from "drizzle-orm/pg-core";
import type { OrganizationId } from "./ids";

/** The kernel's own tables, and the few column types that they share with db/schema. */

/** bigint in the database, a decimal string in TypeScript. */
export const bigintText = <T extends string = string>() =>
  customType<{ data: T; driverData: string }>({
    dataType: () => "bigint",
    fromDriver: (value) => String(value) as T,
    toDriver: (value) => value,
  });

/**
 * A bigint that the database counts up itself (GENERATED ALWAYS AS IDENTITY), read as a decimal string.
 * Drizzle offers identity for its own bigint only, whose values are BigInt or number; hence the cast.
 */
export const counted = <T extends string = string>(name?: string) => {
  const column = (name ? bigintText<T>()(name) : bigintText<T>()()).notNull();
  (column as unknown as { config: { generatedIdentity: object } }).config.generatedIdentity = {
    type: "always",
  };
  return column as ReturnType<typeof column.generatedAlwaysAs>;
};

/** An instant, milliseconds exact: made from ctx.now, never by the database. */
export const instant = customType<{ data: Date; driverData: string }>({
  dataType: () => "timestamp (3) with time zone",
  fromDriver: (value) => new Date(value),
  toDriver: (value) => value.toISOString(),
});

export const organizationIdColumn = bigintText<OrganizationId>();

const platformTables = new Set<string>();

/** Declares a table as the platform's: every tenant may read it, none may write it. */
export function platform<T extends PgTable>(table: T): T {
  platformTables.add(getTableName(table));
  return table;
}

export const isPlatform = (table: PgTable): boolean => platformTables.has(getTableName(table));

/** A command id, claimed once per organization. Same input answers the stored answer; see command.ts. */
export const commandClaim = pgTable(
  "command_claim",
  {
    organizationId: organizationIdColumn("organization_id").notNull(),
    id: uuid("id").notNull(),
    command: text("command").notNull(),
    actor: text("actor").notNull(),
    inputHash: text("input_hash").notNull(),
    answer: jsonb("answer"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ name: "command_claim_pkey", columns: [t.organizationId, t.id] })],
);

/** Who did what when, append-only; one row per command that committed, with before and after where it matters. */
export const auditEvent = pgTable(
  "audit_event",
  {
    organizationId: organizationIdColumn("organization_id").notNull(),
    id: uuid("id").notNull(),
    at: instant("at").notNull(),
    command: text("command").notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    subjectKind: text("subject_kind"),
    subjectId: text("subject_id"),
    subjectLabel: text("subject_label"),
    before: jsonb("before"),
    after: jsonb("after"),
    requestId: text("request_id").notNull(),
    commandId: uuid("command_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "audit_event_pkey", columns: [t.organizationId, t.id] }),
    index("audit_event_subject_idx").on(t.organizationId, t.subjectKind, t.subjectId),
  ],
);

/** What must leave the house (mail, webhooks), written in the transaction that caused it, sent by the worker. */
export const outboxMessage = pgTable(
  "outbox_message",
  {
    organizationId: organizationIdColumn("organization_id").notNull(),
    id: uuid("id").notNull(),
    kind: text("kind").notNull(),
    payload: jsonb("payload").notNull(),
    createdAt: instant("created_at").notNull(),
    dueAt: instant("due_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    sentAt: instant("sent_at"),
    lastProblem: text("last_problem"),
  },
  (t) => [
    primaryKey({ name: "outbox_message_pkey", columns: [t.organizationId, t.id] }),
    index("outbox_message_due_idx")
      .on(t.dueAt)
      .where(sql`sent_at is null`),
  ],
);

/**
 * What the platform's own staff did, append-only: the audit trail of the console and the claim of its command ids in one row,
 * since these acts belong to no organization.
 */
export const consoleEvent = pgTable(
  "console_event",
  {
    /** The command id: a repeat finds its row and is answered from it. */
    id: uuid("id").primaryKey(),
    at: instant("at").notNull(),
    command: text("command").notNull(),
    inputHash: text("input_hash").notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    subjectKind: text("subject_kind"),
    subjectId: text("subject_id"),
    subjectLabel: text("subject_label"),
    before: jsonb("before"),
    after: jsonb("after"),
    answer: jsonb("answer"),
    requestId: text("request_id").notNull(),
  },
  // A trail grows for ever; what happened to one thing is looked up by these.
  (t) => [
    index("console_event_subject_idx").on(t.subjectKind, t.subjectId),
    index("console_event_command_idx").on(t.command),
  ],
);
