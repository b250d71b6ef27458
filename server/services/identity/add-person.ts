import { z } from "zod";
import { credential, user, userRoleAssignment } from "@/db/schema";
import { fields } from "@/server/kernel/fields";
import { uuidv7, type OrganizationId } from "@/server/kernel/ids";
import { systemCommand } from "@/server/kernel/system";
import { hashPassword } from "./password";

const writePerson = systemCommand({
  name: "identity.addPerson",
  input: z.strictObject({
    organizationId: z.string().nullable(),
    userType: z.enum(["developer", "organization_owner", "team_member"]),
    email: fields.email,
    name: fields.name,
    passwordHash: z.string(),
    isActive: z.boolean(),
    locale: z.string(),
    roleIds: z.array(fields.id),
  }),
  async run({ db, now }, input) {
    const organizationId = input.organizationId as OrganizationId | null;
    const id = uuidv7();
    await db.insert(user, {
      id,
      organizationId,
      userType: input.userType,
      email: input.email,
      name: input.name,
      isActive: input.isActive,
      locale: input.locale,
    });
    await db.insert(credential, { userId: id, passwordHash: input.passwordHash });
    for (const roleId of organizationId ? input.roleIds : []) {
      await db.insert(userRoleAssignment, {
        organizationId: organizationId!,
        id: uuidv7(),
        userId: id,
        roleId,
        assignedAt: now,
        assignedBy: "setup",
      });
    }
    return { id };
  },
});

/** Adds a person with a password, for seeds, set-up and tests; people invite each other through the web app. */
export async function addPerson(input: {
  organizationId: OrganizationId | null;
  userType: "developer" | "organization_owner" | "team_member";
  email: string;
  name: string;
  password: string;
  isActive?: boolean;
  locale?: string;
  roleIds?: string[];
}): Promise<{ id: string }> {
  const { password, isActive = true, locale = "en-US", roleIds = [], ...rest } = input;
  return writePerson({ ...rest, isActive, locale, roleIds, passwordHash: await hashPassword(password) });
}
