/**
 * What platform staff may do at their console: a catalogue of their own, beside that of customers. No role or tier gives one of
 * these, and no staff member has one of a customer's.
 */
export const DEV_PERMISSIONS = {
  "dev.library": { description: "Curate the global library: write, archive, merge, import" },
} as const satisfies Record<`dev.${string}`, { description: string }>;

export type DevPermission = keyof typeof DEV_PERMISSIONS;

/** What a developer may do: all of it, for each of them. */
export const developerPermissions = (): ReadonlySet<string> => new Set(Object.keys(DEV_PERMISSIONS));
