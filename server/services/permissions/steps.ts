import {
  permission,
  rolePermission,
  role,
  subscriptionTier,
  tierPermission,
  userRoleAssignment,
} from "@/db/schema";
import type { SystemDb } from "@/server/kernel/tenant-db";
import { and, eq } from "drizzle-orm";
import { categoryOf, PERMISSIONS, SYSTEM_ROLES, TIERS } from "./catalogue";
import { effectivePermissions } from "./effective";
import { uuidv7 } from "@/server/kernel/ids";
import type { OrganizationId } from "@/server/kernel/ids";

export { developerPermissions } from "./dev-catalogue";

/** Writes the catalogue, roles' tiers and limits into the platform's tables; safe to run again. */
export async function seedPermissions(db: SystemDb): Promise<void> {
  for (const [code, tier] of Object.entries(TIERS)) {
    if (!(await db.insertNew(subscriptionTier, { code, ...tier }))) {
      await db.update(subscriptionTier, eq(subscriptionTier.code, code), tier);
    }
  }
  for (const [name, entry] of Object.entries(PERMISSIONS)) {
    const row = {
      category: categoryOf(name),
      description: entry.description,
      requiredSubscriptionTier: entry.tier,
      implies: [...("implies" in entry ? entry.implies : [])],
    };
    if (!(await db.insertNew(permission, { name, ...row }))) {
      await db.update(permission, eq(permission.name, name), row);
    }
  }
}

/** The system roles of a new organization. Answers their ids by name. */
export async function copySystemRoles(
  db: SystemDb,
  organizationId: OrganizationId,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [name, granted] of Object.entries(SYSTEM_ROLES)) {
    const { id } = await db.insert(role, { organizationId, id: uuidv7(), name, isSystemRole: true });
    await db.insertMany(
      rolePermission,
      granted.map((p) => ({ organizationId, roleId: id, permission: p })),
    );
    ids.set(name, id);
  }
  return ids;
}

/** What a user of an organization may do right now; read afresh for every request. */
export async function permissionsOf(
  db: SystemDb,
  user: { id: string; organizationId: OrganizationId; owner: boolean; tier: string },
): Promise<ReadonlySet<string>> {
  const [catalogue, tiers, overrides, granted] = await Promise.all([
    db.list(permission),
    db.list(subscriptionTier),
    db.list(tierPermission, { where: eq(tierPermission.tier, user.tier) }),
    user.owner
      ? []
      : db.select({
          fields: { permission: rolePermission.permission },
          from: userRoleAssignment,
          join: [
            {
              table: role,
              on: and(
                eq(role.organizationId, userRoleAssignment.organizationId),
                eq(role.id, userRoleAssignment.roleId),
                eq(role.isActive, true),
              )!,
            },
            {
              table: rolePermission,
              on: and(
                eq(rolePermission.organizationId, role.organizationId),
                eq(rolePermission.roleId, role.id),
              )!,
            },
          ],
          where: and(
            eq(userRoleAssignment.organizationId, user.organizationId),
            eq(userRoleAssignment.userId, user.id),
            eq(userRoleAssignment.isActive, true),
          ),
        }),
  ]);
  return effectivePermissions({
    owner: user.owner,
    granted: granted.map((g) => g.permission),
    tier: user.tier,
    catalogue,
    tiers,
    overrides,
  });
}
