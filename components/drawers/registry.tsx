import type { DrawerBody } from "../forms/drawer-host";

/** The server actions with which drawers mend things; given by the workspace's layout. */
export type Fixes = Record<string, never>;

/** Every kind of drawer this workspace can open. */
export const drawers = (_fixes: Fixes): Record<string, DrawerBody> => ({});
