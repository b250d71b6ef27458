import { fixedClock, type Clock } from "@/server/kernel/clock";
import type { Ctx } from "@/server/kernel/context";
import { uuidv7, type OrganizationId } from "@/server/kernel/ids";
import { PERMISSIONS, SYSTEM_ROLES, TIERS, type TierCode } from "@/server/services/permissions";
import { effectivePermissions } from "@/server/services/permissions/effective";
import { categoryOf } from "@/server/services/permissions";
import { openOrganization } from "./open";

/** A workshop of its own for one test: parallel with every other, never cleaned up. */
export type Shop = {
  organizationId: OrganizationId;
  /** The owner's. */
  readonly ctx: Ctx;
  /** A member with one system role ("Viewer"), or with exactly these permissions. */
  as(role: string | readonly string[]): Ctx;
  /** Every ctx made from now on acts at this instant; without a call the clock is the real one. */
  at(iso: string): void;
};

const catalogue = Object.entries(PERMISSIONS).map(([name, p]) => ({
  name,
  requiredSubscriptionTier: p.tier,
  implies: "implies" in p ? p.implies : [],
  isActive: true,
  category: categoryOf(name),
}));
const tiers = Object.entries(TIERS).map(([code, t]) => ({ code, rank: t.rank }));

export async function openShop(
  options: {
    name?: string;
    tier?: TierCode;
    timezone?: string;
    currency?: string;
    locale?: string;
    at?: string;
  } = {},
): Promise<Shop> {
  const { name = "Test shop", tier = "team", timezone = "UTC", currency = "USD", locale = "en-US" } = options;
  const { organizationId } = await openOrganization({ name, tier, timezone, currency });
  let clock: Clock = options.at ? fixedClock(options.at) : () => new Date();
  const { rank: _rank, features, ...limits } = TIERS[tier];
  const make = (userType: Ctx["userType"], who: string, granted: readonly string[]): Ctx => ({
    organizationId,
    organizationName: name,
    actor: { kind: "member", id: uuidv7(), name: who, sessionId: uuidv7() },
    userType,
    permissions: effectivePermissions({
      owner: userType === "organization_owner",
      granted,
      tier,
      catalogue,
      tiers,
      overrides: [],
    }),
    features: new Set(features),
    tier: { code: tier, ...limits },
    access: "allow",
    timezone,
    locale,
    currency,
    requestId: uuidv7(),
    clock: () => clock(),
  });
  const owner = make("organization_owner", "Olive Owner", []);
  return {
    organizationId,
    ctx: owner,
    as: (role) =>
      make("team_member", `A ${String(role)}`, typeof role === "string" ? (SYSTEM_ROLES[role] ?? []) : role),
    at: (iso) => void (clock = fixedClock(iso)),
  };
}
