"use client";

import type { DrawerBody } from "../forms/drawer-host";
import { ContainerMismatch } from "./container-mismatch";
import { told, useFixes, type DrawerProps } from "./fixes";
import { GlobalLinkSuggested } from "./global-link-suggested";
import { InsufficientStock } from "./insufficient-stock";
import { ItemMissing } from "./item-missing";
import { MissingDensity } from "./missing-density";
import { MissingMapping } from "./missing-mapping";
import { PlanLimit } from "./plan-limit";
import { UnknownUnit } from "./unknown-unit";

export { FixesContext, type Fixes } from "./fixes";

type Context = Record<string, unknown>;
type Titled = { title: (context: Context) => string; Form: (props: DrawerProps) => React.ReactNode };

const named = (context: Context, fallback: string) => told(context, "itemName") || fallback;

const KINDS: Record<string, Titled> = {
  missing_density: { title: (c) => `How dense is ${named(c, "this item")}?`, Form: MissingDensity },
  missing_mapping: { title: (c) => `A unit of ${named(c, "this item")}`, Form: MissingMapping },
  unknown_unit: { title: () => "A unit of your own", Form: UnknownUnit },
  item_missing: { title: () => "Add what is missing", Form: ItemMissing },
  insufficient_stock: { title: () => "Restock what is missing", Form: InsufficientStock },
  container_mismatch: { title: () => "Containers and yield", Form: ContainerMismatch },
  global_link_suggested: { title: (c) => `You have ${named(c, "it")} already`, Form: GlobalLinkSuggested },
  plan_limit: { title: () => "As far as your plan goes", Form: PlanLimit },
};

/**
 * Every kind of drawer this workspace can open. Made once: what is typed into one must outlive the page being shown
 * afresh, so what mends comes by context.
 */
export const drawers: Record<string, DrawerBody> = Object.fromEntries(
  Object.entries(KINDS).map(([kind, { title, Form }]) => [
    kind,
    { title, Body: (props) => <Form {...props} fixes={useFixes()} /> },
  ]),
);
