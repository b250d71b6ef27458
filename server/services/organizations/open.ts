import { z } from "zod";
import { category, organization } from "@/db/schema";
import { uuidv7, type OrganizationId } from "@/server/kernel/ids";
import { systemCommand } from "@/server/kernel/system";
import { copySystemRoles } from "@/server/services/permissions/steps";
import { defaultCategories } from "@/db/seed/categories";

/** Opens an organization with its system roles and the default set of categories. Answers its id and the roles' ids by name. */
export const openOrganization = systemCommand({
  name: "organizations.open",
  input: z.strictObject({
    name: z.string().trim().min(1).max(200),
    tier: z.enum(["free", "team", "enterprise"]),
    timezone: z.string(),
    currency: z.string().regex(/^[A-Z]{3}$/),
    settings: z.record(z.string(), z.any()).default({}),
  }),
  async run({ db }, input) {
    const { organizationId } = await db.insert(organization, {
      name: input.name,
      subscriptionTier: input.tier,
      timezone: input.timezone,
      currency: input.currency,
      settings: input.settings,
    });
    const roles = await copySystemRoles(db, organizationId);
    await db.insertMany(
      category,
      defaultCategories.map((c) => ({ ...c, organizationId, id: uuidv7() })),
    );
    return { organizationId: organizationId as OrganizationId, roles: Object.fromEntries(roles) };
  },
});
