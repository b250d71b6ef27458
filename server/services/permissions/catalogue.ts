/**
 * The one catalogue of permissions, roles and tiers. The database is seeded from it (db/seed/reference.ts),
 * the tables in docs/USERS_AND_PERMISSIONS.md are written from it, and a test compares all three.
 */

export type TierCode = "free" | "team" | "enterprise";

type Entry = { description: string; tier: TierCode; implies?: readonly string[] };

export const CATEGORIES = [
  "dashboard",
  "inventory",
  "recipes",
  "batches",
  "products",
  "users",
  "settings",
  "reports",
  "alerts",
  "timers",
  "library",
  "integrations",
] as const;

const ITEMS = ["inventory.view"];
const RECIPES = ["recipe.view"];
const BATCHES = ["batch.view", "recipe.view", "inventory.view"];
const PRODUCTS = ["product.view"];

/** Every permission a customer can have: what it is for, the lowest tier, and what one must see to use it. */
export const PERMISSIONS = {
  "dashboard.view": { description: "See the page Today", tier: "free" },
  "inventory.view": { description: "See items, lots and movements", tier: "free" },
  "inventory.create": { description: "Add items", tier: "free", implies: ITEMS },
  "inventory.edit": {
    description: "Change items, units, densities and categories",
    tier: "free",
    implies: ITEMS,
  },
  "inventory.restock": { description: "Put new lots on the shelf", tier: "free", implies: ITEMS },
  "inventory.adjust": { description: "Use, write off, recount and undo", tier: "free", implies: ITEMS },
  "inventory.archive": { description: "Archive and restore items", tier: "free", implies: ITEMS },
  "inventory.view_costs": { description: "See what stock cost", tier: "free", implies: ITEMS },
  "inventory.reserve": { description: "Hold stock for orders and plans", tier: "team", implies: ITEMS },
  "inventory.bulk": { description: "Act on many items at once", tier: "team", implies: ITEMS },
  "inventory.override_cost": {
    description: "Correct the cost of a lot",
    tier: "team",
    implies: [...ITEMS, "inventory.view_costs"],
  },
  "inventory.hold": { description: "Hold, recall and release lots", tier: "team", implies: ITEMS },
  "recipe.view": { description: "See recipes", tier: "free" },
  "recipe.create": { description: "Write recipes", tier: "free", implies: [...RECIPES, ...ITEMS] },
  "recipe.edit": {
    description: "Save new versions of recipes",
    tier: "free",
    implies: [...RECIPES, ...ITEMS],
  },
  "recipe.archive": { description: "Archive and restore recipes", tier: "free", implies: RECIPES },
  "recipe.scale": { description: "Scale recipes", tier: "free", implies: RECIPES },
  "recipe.plan": {
    description: "Plan batches",
    tier: "free",
    implies: [...RECIPES, ...ITEMS, "recipe.scale"],
  },
  "recipe.create_variation": {
    description: "Make variations and test versions",
    tier: "team",
    implies: [...RECIPES, ...ITEMS],
  },
  "batch.view": { description: "See batches", tier: "free" },
  "batch.start": {
    description: "Start batches",
    tier: "free",
    implies: [...BATCHES, "recipe.scale", "recipe.plan"],
  },
  "batch.edit": { description: "Weigh in, add extras and notes", tier: "free", implies: BATCHES },
  "batch.finish": { description: "Finish batches", tier: "free", implies: [...BATCHES, ...PRODUCTS] },
  "batch.cancel": { description: "Cancel batches", tier: "free", implies: BATCHES },
  "batch.fail": { description: "Mark batches as failed", tier: "free", implies: BATCHES },
  "batch.view_costs": { description: "See what batches cost", tier: "free", implies: ["batch.view"] },
  "product.view": { description: "See products and SKUs", tier: "free" },
  "product.create": { description: "Add products and SKUs", tier: "free", implies: PRODUCTS },
  "product.edit": { description: "Change products and SKUs", tier: "free", implies: PRODUCTS },
  "product.archive": {
    description: "Archive and restore products and SKUs",
    tier: "free",
    implies: PRODUCTS,
  },
  "product.sell": { description: "Record sales and returns", tier: "team", implies: [...PRODUCTS, ...ITEMS] },
  "user.view": { description: "See who belongs to the organization", tier: "free" },
  "user.deactivate": { description: "Deactivate and activate people", tier: "free", implies: ["user.view"] },
  "user.invite": { description: "Invite people", tier: "team", implies: ["user.view"] },
  "user.assign_roles": { description: "Give and take roles", tier: "team", implies: ["user.view"] },
  "settings.view": { description: "See the organization's settings", tier: "free" },
  "settings.update": {
    description: "Change the organization's settings",
    tier: "free",
    implies: ["settings.view"],
  },
  "settings.manage_roles": {
    description: "Make and change roles",
    tier: "team",
    implies: ["settings.view", "user.view"],
  },
  "settings.manage_billing": {
    description: "Manage the plan and its payment",
    tier: "free",
    implies: ["settings.view"],
  },
  "reports.view": {
    description: "Read reports, and everything they are about, without costs",
    tier: "free",
    implies: ["dashboard.view", "inventory.view", "recipe.view", "batch.view", "product.view"],
  },
  "reports.export": { description: "Take reports away as files", tier: "team", implies: ["reports.view"] },
  "reports.audit": { description: "Read the audit trail", tier: "team", implies: ["reports.view"] },
  "alerts.view": { description: "See alerts", tier: "free" },
  "alerts.manage": {
    description: "Settle alerts and set their levels",
    tier: "team",
    implies: ["alerts.view"],
  },
  "timers.manage": { description: "Start and stop timers", tier: "free", implies: ["batch.view"] },
  "library.link": { description: "Link items to the global library", tier: "free", implies: ITEMS },
  "integrations.api": { description: "Use the API with keys", tier: "enterprise" },
  "integrations.webhooks": { description: "Have events sent to other systems", tier: "enterprise" },
  "integrations.shop": { description: "Connect a shop", tier: "enterprise" },
  "support.grant": { description: "Let support change data", tier: "free" },
} as const satisfies Record<string, Entry>;

export type Permission = keyof typeof PERMISSIONS;

const CATEGORY_OF: Record<string, (typeof CATEGORIES)[number]> = {
  dashboard: "dashboard",
  inventory: "inventory",
  recipe: "recipes",
  batch: "batches",
  product: "products",
  user: "users",
  settings: "settings",
  support: "settings",
  reports: "reports",
  alerts: "alerts",
  timers: "timers",
  library: "library",
  integrations: "integrations",
};

export const categoryOf = (permission: string) => CATEGORY_OF[permission.split(".")[0]!] ?? "settings";

/** Roles copied into every organization; they cannot be edited there. */
export const SYSTEM_ROLES: Record<string, readonly Permission[]> = {
  "Production Manager": ["batch.start", "batch.finish", "inventory.adjust", "dashboard.view"],
  "Inventory Specialist": ["inventory.restock", "inventory.adjust", "reports.view"],
  Viewer: ["reports.view"],
};

/** Null means no limit. Only active users count. */
export const TIERS: Record<
  TierCode,
  {
    rank: number;
    name: string;
    maxActiveUsers: number | null;
    maxActiveItems: number | null;
    maxActiveRecipes: number | null;
    maxActiveProducts: number | null;
    maxBatchesPerMonth: number | null;
    features: string[];
  }
> = {
  free: {
    rank: 1,
    name: "Free",
    maxActiveUsers: 1,
    maxActiveItems: 30,
    maxActiveRecipes: 10,
    maxActiveProducts: 10,
    maxBatchesPerMonth: 20,
    features: [],
  },
  team: {
    rank: 2,
    name: "Team",
    maxActiveUsers: 10,
    maxActiveItems: null,
    maxActiveRecipes: null,
    maxActiveProducts: null,
    maxBatchesPerMonth: null,
    features: [],
  },
  enterprise: {
    rank: 3,
    name: "Enterprise",
    maxActiveUsers: null,
    maxActiveItems: null,
    maxActiveRecipes: null,
    maxActiveProducts: null,
    maxBatchesPerMonth: null,
    features: ["api"],
  },
};
