import type { OrganizationId } from "@/server/kernel/ids";
import { addPerson } from "@/server/services/identity";
import { openOrganization } from "@/server/services/organizations";

/** The people of the two demo shops and one developer; they exist with the embedded database or BATCHTRACK_DEMO=1 only. */

export const DEMO_PASSWORD = "a pail of olive oil";

export type DemoShop = {
  name: string;
  domain: string;
  owner: { name: string; email: string };
  timezone: string;
  currency: string;
  labourRate: string;
};

export const soapShop: DemoShop = {
  name: "Lavender Lane Soapworks",
  domain: "lavenderlane.example",
  owner: { name: "Olive Hart", email: "olive@lavenderlane.example" },
  timezone: "America/New_York",
  currency: "USD",
  labourRate: "18",
};

export const candleShop: DemoShop = {
  name: "Ember & Wick",
  domain: "emberandwick.example",
  owner: { name: "Clement Ashby", email: "clement@emberandwick.example" },
  timezone: "Europe/London",
  currency: "GBP",
  labourRate: "14.5",
};

const MEMBERS = [
  { first: "Priya", last: "Nair", role: "Production Manager" },
  { first: "Ivan", last: "Petrov", role: "Inventory Specialist" },
  { first: "Vera", last: "Lindqvist", role: "Viewer" },
] as const;

export type DemoLogin = { role: string; email: string; password: string };

/** Opens the shop with its owner, a member for each system role and one inactive member. */
export async function openDemoShop(
  shop: DemoShop,
): Promise<{ organizationId: OrganizationId; logins: DemoLogin[] }> {
  const { organizationId, roles } = await openOrganization({
    name: shop.name,
    tier: "team",
    timezone: shop.timezone,
    currency: shop.currency,
    settings: { labourRate: shop.labourRate },
  });
  const locale = shop.currency === "GBP" ? "en-GB" : "en-US";
  const base = { organizationId, password: DEMO_PASSWORD, locale };
  await addPerson({ ...base, ...shop.owner, userType: "organization_owner" });
  const logins: DemoLogin[] = [{ role: "Owner", email: shop.owner.email, password: DEMO_PASSWORD }];
  for (const { first, last, role } of MEMBERS) {
    const email = `${first.toLowerCase()}@${shop.domain}`;
    await addPerson({
      ...base,
      name: `${first} ${last}`,
      email,
      userType: "team_member",
      roleIds: [roles[role]!],
    });
    logins.push({ role, email, password: DEMO_PASSWORD });
  }
  await addPerson({
    ...base,
    name: "Ines Moreau",
    email: `ines@${shop.domain}`,
    userType: "team_member",
    isActive: false,
  });
  return { organizationId, logins };
}

export const developer = { name: "Devon Okafor", email: "devon@batchtrack.example" };

export async function addDeveloper(): Promise<DemoLogin> {
  await addPerson({ organizationId: null, userType: "developer", ...developer, password: DEMO_PASSWORD });
  return { role: "Developer", email: developer.email, password: DEMO_PASSWORD };
}
