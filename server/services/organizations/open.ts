import { z } from "zod";
import { organization } from "@/db/schema";
import type { OrganizationId } from "@/server/kernel/ids";
import { systemCommand } from "@/server/kernel/system";
import { addDefaultCategories } from "@/server/services/inventory/steps";
import { copySystemRoles } from "@/server/services/permissions/steps";

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
    await addDefaultCategories(db, organizationId);
    return { organizationId: organizationId as OrganizationId, roles: Object.fromEntries(roles) };
  },
});
