import type { CreateItem, NavItem } from "@/components/frame/types";
import { hasPermission, type Ctx } from "@/server/web/may";

/** The places of the workspace and what it takes to see them; a place that does not exist is not listed. */
export const places: (NavItem & { can: string })[] = [
  { href: "/today", label: "Today", icon: "today", can: "dashboard.view" },
  { href: "/inventory", label: "Inventory", icon: "inventory", can: "inventory.view" },
  { href: "/recipes", label: "Recipes", icon: "recipes", can: "recipe.view" },
  { href: "/batches", label: "Batches", icon: "batches", can: "batch.view" },
  { href: "/products", label: "Products", icon: "products", can: "product.view" },
  { href: "/ledger", label: "Ledger", icon: "ledger", can: "inventory.view" },
  { href: "/reports", label: "Reports", icon: "reports", can: "reports.view" },
];

/** What "+" offers. */
export const beginnings: (CreateItem & { can: string })[] = [
  { href: "/inventory?do=restock", label: "Restock", icon: "restock", can: "inventory.restock" },
  { href: "/inventory?do=use", label: "Use", icon: "use", can: "inventory.adjust" },
  { href: "/inventory?do=recount", label: "Recount", icon: "recount", can: "inventory.adjust" },
  { href: "/recipes?do=plan", label: "Start a batch", icon: "start", can: "batch.start" },
];

/** The first place that this person may see besides the one asked for; undefined where there is none. */
export const firstPlaceOf = (ctx: Pick<Ctx, "permissions">, besides: string): string | undefined =>
  places.find(({ href, can }) => href !== besides && hasPermission(ctx, can))?.href;
