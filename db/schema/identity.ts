import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { OrganizationId } from "@/server/kernel/ids";
import {
  counted,
  created,
  day,
  instant,
  organizationIdColumn,
  owned,
  platform,
  stamps,
  within,
} from "./columns";

/** Platform rows: what a subscription includes. `rank` orders the tiers; null limits mean none. */
export const subscriptionTier = platform(
  pgTable(
    "subscription_tier",
    {
      code: text().primaryKey(),
      rank: integer().notNull(),
      name: text().notNull(),
      maxActiveUsers: integer(),
      maxActiveItems: integer(),
      maxActiveRecipes: integer(),
      maxActiveProducts: integer(),
      maxBatchesPerMonth: integer(),
      features: jsonb().$type<string[]>().notNull().default([]),
      ...stamps(),
    },
    (t) => [unique("subscription_tier_rank_key").on(t.rank)],
  ),
);

export const permission = platform(
  pgTable(
    "permission",
    {
      name: text().primaryKey(),
      category: text().notNull(),
      description: text().notNull(),
      /** Null for the platform's own permissions (dev.*), which no tier includes. */
      requiredSubscriptionTier: text().references(() => subscriptionTier.code),
      implies: jsonb().$type<string[]>().notNull().default([]),
      isActive: boolean().notNull().default(true),
      ...stamps(),
    },
    (t) => [index("permission_required_subscription_tier_idx").on(t.requiredSubscriptionTier)],
  ),
);

/** Single permissions a tier adds (`included`) or takes away. */
export const tierPermission = platform(
  pgTable(
    "tier_permission",
    {
      tier: text()
        .notNull()
        .references(() => subscriptionTier.code),
      permission: text()
        .notNull()
        .references(() => permission.name),
      included: boolean().notNull(),
      ...stamps(),
    },
    (t) => [
      primaryKey({ name: "tier_permission_pkey", columns: [t.tier, t.permission] }),
      index("tier_permission_permission_idx").on(t.permission),
    ],
  ),
);

export const organization = pgTable(
  "organization",
  {
    /** The tenant itself: in code it is scoped like any other row, by this column. */
    organizationId: counted<OrganizationId>("id").primaryKey(),
    name: text().notNull(),
    subscriptionTier: text()
      .notNull()
      .references(() => subscriptionTier.code),
    timezone: text().notNull(),
    currency: text().notNull(),
    isActive: boolean().notNull().default(true),
    /** Nothing may take effect on or before this day. */
    lockDate: day(),
    settings: jsonb().$type<OrganizationSettings>().notNull().default({}),
    ...stamps(),
  },
  (t) => [index("organization_subscription_tier_idx").on(t.subscriptionTier)],
);

export type OrganizationSettings = {
  /** Days before expiry in which a lot counts as expiring soon; 30 unless set. */
  expiringSoonDays?: number;
  /** Hourly rate of labour as a decimal text; no labour cost unless set. */
  labourRate?: string;
};

export const user = pgTable(
  "user",
  {
    id: uuid().primaryKey(),
    /** Null exactly for developers. */
    organizationId: organizationIdColumn(),
    userType: text().notNull().$type<"developer" | "organization_owner" | "team_member">(),
    email: text().notNull(),
    name: text().notNull(),
    isActive: boolean().notNull().default(true),
    timezone: text(),
    locale: text().notNull().default("en-US"),
    deletedAt: instant(),
    ...stamps(),
  },
  (t) => [
    unique("user_organization_id_id_key").on(t.organizationId, t.id),
    uniqueIndex("user_email_key")
      .on(sql`lower(${t.email})`)
      .where(sql`${t.deletedAt} is null`),
    check("user_type_known", sql`${t.userType} in ('developer', 'organization_owner', 'team_member')`),
    check(
      "user_organization_unless_developer",
      sql`(${t.userType} = 'developer') = (${t.organizationId} is null)`,
    ),
  ],
);

/** argon2id hashes, apart from `user` so that no tenant's request can read one: only app_system may see it. */
export const credential = pgTable("credential", {
  userId: uuid()
    .primaryKey()
    .references(() => user.id),
  passwordHash: text().notNull(),
  ...stamps(),
});

/** A sign-in that still counts. Belongs to no tenant: only app_system may see it. */
export const session = pgTable(
  "session",
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => user.id),
    /** sha256 of the random id in the cookie. */
    tokenHash: text().notNull(),
    expiresAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    revokedAt: instant(),
    userAgent: text(),
    ...created(),
  },
  (t) => [unique("session_token_hash_key").on(t.tokenHash), index("session_user_id_idx").on(t.userId)],
);

/** Counters of attempts at anything with a password, token or code. Belongs to no tenant: only app_system may see it. */
export const throttle = pgTable(
  "throttle",
  {
    key: text().notNull(),
    windowStart: instant().notNull(),
    hits: bigint({ mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ name: "throttle_pkey", columns: [t.key, t.windowStart] }),
    index("throttle_window_start_idx").on(t.windowStart),
  ],
);

/** System roles are copied per organization, so that a role always belongs to who uses it. */
export const role = pgTable(
  "role",
  {
    ...owned(),
    name: text().notNull(),
    isSystemRole: boolean().notNull().default(false),
    isActive: boolean().notNull().default(true),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "role_pkey", columns: [t.organizationId, t.id] }),
    unique("role_name_key").on(t.organizationId, t.name),
  ],
);

export const rolePermission = pgTable(
  "role_permission",
  {
    organizationId: organizationIdColumn().notNull(),
    roleId: uuid().notNull(),
    permission: text().notNull(),
    ...created(),
  },
  (t) => [
    primaryKey({ name: "role_permission_pkey", columns: [t.organizationId, t.roleId, t.permission] }),
    within("role_permission_role_fkey", t.organizationId, t.roleId, role),
  ],
);

export const userRoleAssignment = pgTable(
  "user_role_assignment",
  {
    ...owned(),
    userId: uuid().notNull(),
    roleId: uuid().notNull(),
    isActive: boolean().notNull().default(true),
    assignedAt: instant().notNull(),
    assignedBy: text().notNull(),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "user_role_assignment_pkey", columns: [t.organizationId, t.id] }),
    unique("user_role_assignment_key").on(t.organizationId, t.userId, t.roleId),
    within("user_role_assignment_user_fkey", t.organizationId, t.userId, user),
    within("user_role_assignment_role_fkey", t.organizationId, t.roleId, role),
    index("user_role_assignment_role_idx").on(t.organizationId, t.roleId),
  ],
);
