/** Which permissions someone really has. Pure: rows in, names out; one function decides for everybody. */

export type CatalogueRow = {
  name: string;
  requiredSubscriptionTier: string | null;
  implies: readonly string[];
  isActive: boolean;
};
export type TierRow = { code: string; rank: number };
export type TierOverride = { tier: string; permission: string; included: boolean };

/** What a tier includes: everything that asks for at most its rank, with its single additions and removals. */
function includedIn(
  tier: string,
  catalogue: readonly CatalogueRow[],
  tiers: readonly TierRow[],
  overrides: readonly TierOverride[],
): Set<string> {
  const rank = new Map(tiers.map((t) => [t.code, t.rank]));
  const own = rank.get(tier) ?? 0;
  const single = new Map(overrides.filter((o) => o.tier === tier).map((o) => [o.permission, o.included]));
  const included = new Set<string>();
  for (const { name, requiredSubscriptionTier, isActive } of catalogue) {
    if (!isActive || requiredSubscriptionTier === null) continue;
    const needed = rank.get(requiredSubscriptionTier);
    if (single.get(name) ?? (needed !== undefined && needed <= own)) included.add(name);
  }
  return included;
}

/** The given permissions with all that they imply, however far. */
function withImplied(given: Iterable<string>, catalogue: readonly CatalogueRow[]): Set<string> {
  const implies = new Map(catalogue.map((p) => [p.name, p.implies]));
  const all = new Set<string>();
  const todo = [...given];
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    if (all.has(name)) continue;
    all.add(name);
    todo.push(...(implies.get(name) ?? []));
  }
  return all;
}

/** Owners have everything their tier includes; members the union of their roles, cut by the tier. */
export function effectivePermissions(input: {
  owner: boolean;
  granted: Iterable<string>;
  tier: string;
  catalogue: readonly CatalogueRow[];
  tiers: readonly TierRow[];
  overrides: readonly TierOverride[];
}): Set<string> {
  const included = includedIn(input.tier, input.catalogue, input.tiers, input.overrides);
  if (input.owner) return included;
  const wanted = withImplied(input.granted, input.catalogue);
  return new Set([...wanted].filter((name) => included.has(name)));
}
