import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { organization, session, subscriptionTier, user } from "@/db/schema";
import { isDeveloper, isOwner, type Access, type ConsoleCtx, type Ctx } from "@/server/kernel/context";
import type { OrganizationId } from "@/server/kernel/ids";
import { systemCommand } from "@/server/kernel/system";
import { developerPermissions, permissionsOf } from "@/server/services/permissions/steps";
import { tokenHash } from "./sign-in";
import { sql } from "drizzle-orm";

/** Someone signed in. Developers have no organization and so no Ctx: they come in through their own console, with its own. */
export type Visitor =
  | { kind: "member"; userId: string; email: string; ctx: Omit<Ctx, "requestId" | "clock"> }
  | { kind: "developer"; userId: string; email: string; ctx: Omit<ConsoleCtx, "requestId" | "clock"> };

/**
 * Who holds this token, with everything that decides what he may do, read afresh from the database:
 * session, person, organization, roles and tier. Null where the session does not count (any more).
 */
export const resolveSession = systemCommand({
  name: "identity.resolveSession",
  input: z.strictObject({ token: z.string().max(200) }),
  readOnly: true,
  async run({ db, now }, { token }): Promise<Visitor | null> {
    const [row] = await db.select({
      fields: {
        sessionId: session.id,
        userId: user.id,
        email: user.email,
        name: user.name,
        userType: user.userType,
        locale: user.locale,
        ownTimezone: user.timezone,
        organizationId: user.organizationId,
        organizationName: organization.name,
        organizationActive: organization.isActive,
        timezone: organization.timezone,
        currency: organization.currency,
        tierCode: subscriptionTier.code,
        tierName: subscriptionTier.name,
        maxActiveUsers: subscriptionTier.maxActiveUsers,
        maxActiveItems: subscriptionTier.maxActiveItems,
        maxActiveRecipes: subscriptionTier.maxActiveRecipes,
        maxActiveProducts: subscriptionTier.maxActiveProducts,
        maxBatchesPerMonth: subscriptionTier.maxBatchesPerMonth,
        features: sql<string[]>`${subscriptionTier.features}`,
      },
      from: session,
      join: [
        {
          table: user,
          on: and(eq(user.id, session.userId), eq(user.isActive, true), isNull(user.deletedAt))!,
        },
      ],
      left: [
        { table: organization, on: eq(organization.organizationId, user.organizationId) },
        { table: subscriptionTier, on: eq(subscriptionTier.code, organization.subscriptionTier) },
      ] as const,
      where: and(
        eq(session.tokenHash, tokenHash(token)),
        isNull(session.revokedAt),
        gt(session.expiresAt, now),
      ),
      limit: 1,
    });
    if (!row) return null;
    if (isDeveloper(row))
      return {
        kind: "developer",
        userId: row.userId,
        email: row.email,
        ctx: {
          actor: { kind: "developer", id: row.userId, name: row.name, sessionId: row.sessionId },
          permissions: developerPermissions(),
          timezone: row.ownTimezone ?? "UTC",
          locale: row.locale,
        },
      };
    if (row.organizationId === null || !row.organizationActive || row.tierCode === null) return null;
    const organizationId: OrganizationId = row.organizationId;
    const permissions = await permissionsOf(db, {
      id: row.userId,
      organizationId,
      owner: isOwner(row),
      tier: row.tierCode,
    });
    const access: Access = "allow";
    return {
      kind: "member",
      userId: row.userId,
      email: row.email,
      ctx: {
        organizationId,
        organizationName: row.organizationName ?? "",
        actor: { kind: "member", id: row.userId, name: row.name, sessionId: row.sessionId },
        userType: row.userType,
        permissions,
        features: new Set(row.features ?? []),
        tier: {
          code: row.tierCode,
          name: row.tierName ?? row.tierCode,
          maxActiveUsers: row.maxActiveUsers,
          maxActiveItems: row.maxActiveItems,
          maxActiveRecipes: row.maxActiveRecipes,
          maxActiveProducts: row.maxActiveProducts,
          maxBatchesPerMonth: row.maxBatchesPerMonth,
        },
        access,
        timezone: row.timezone ?? "UTC",
        locale: row.locale,
        currency: row.currency ?? "USD",
      },
    };
  },
});
