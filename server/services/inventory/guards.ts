import { and, eq, ne, sql } from "drizzle-orm";
import { category, inventoryHistory, inventoryItem, organization } from "@/db/schema";
import type { CommandTx, Tx } from "@/server/kernel/context";
import { Invalid, NotFound, PlanLimit, RuleError } from "@/server/kernel/errors";
import { UNITS } from "@/server/services/unit-conversion/pure";

/** Waits for whoever else adds, renames or restores items here, so that limits and names hold in parallel. */
export const lockOrganization = (ctx: Tx) =>
  ctx.db.lock(organization, organization.organizationId, [ctx.organizationId]);

/** Locks one item until the end of the command and answers it. Throws NotFound. */
export async function lockItem(ctx: Tx, itemId: string) {
  const [item] = await ctx.db.lock(inventoryItem, inventoryItem.id, [itemId]);
  if (!item) throw new NotFound("This item");
  return item;
}

/** Throws PlanLimit where the tier allows no further active item; SKUs' items count as products, not here. */
export async function roomForItem(ctx: Tx): Promise<void> {
  const limit = ctx.tier.maxActiveItems;
  if (limit === null) return;
  const active = and(eq(inventoryItem.isActive, true), ne(inventoryItem.kind, "product"));
  const used = await ctx.db.count(inventoryItem, active);
  if (used < limit) return;
  throw new PlanLimit(
    "ITEM_LIMIT",
    `Your ${ctx.tier.name} plan includes ${limit} active items. Archive one, or choose a larger plan.`,
    { limit, used, what: "items" },
  );
}

/** Throws Invalid where another active item has this name, whatever its case. Call with the organization locked. */
export async function freeName(ctx: Tx, name: string, except?: string): Promise<void> {
  const same = and(sql`lower(${inventoryItem.name}) = lower(${name})`, eq(inventoryItem.isActive, true));
  const taken = await ctx.db.find(
    inventoryItem,
    and(same, except ? ne(inventoryItem.id, except) : undefined)!,
  );
  if (taken) throw new Invalid({ name: `You already have an item called ${taken.name}.` });
}

/** The category, where one is given. Throws NotFound; Invalid where it sorts another kind of thing or is archived. */
export async function requireCategory(ctx: Tx, kind: string, categoryId: string | null | undefined) {
  if (!categoryId) return undefined;
  const found = await ctx.db.get(category, categoryId, "This category");
  if (found.kind !== kind)
    throw new Invalid({ categoryId: `${found.name} is not a category for this kind.` });
  if (!found.isActive)
    throw new Invalid({ categoryId: `${found.name} is archived. Choose another category.` });
  return found;
}

/** Has anything ever been received, used or counted of it? */
export const hasMoved = async (ctx: CommandTx, itemId: string): Promise<boolean> =>
  (await ctx.db.find(inventoryHistory, eq(inventoryHistory.itemId, itemId))) !== undefined;

/** The platform unit that stock of a new item is thought of in. Throws Invalid where it cannot be one. */
export function stockUnit(kind: string, code: string) {
  const unit = UNITS.get(code);
  if (!unit || unit.dimension === "time")
    throw new Invalid({
      displayUnit:
        "Start with a unit of weight, volume, pieces, length or area; add units of your own afterwards.",
    });
  const counted = kind === "container" || kind === "product";
  if (counted && unit.dimension !== "count")
    throw new Invalid({
      displayUnit: "Containers and products are counted: choose each, pair, dozen or gross.",
    });
  return unit;
}

/** Archiving must not hide stock that has a value. */
export class ItemHasStock extends RuleError {
  constructor(name: string, amount: string) {
    super(
      "ITEM_HAS_STOCK",
      `There is still ${amount} of ${name} on the shelf. Use it up, write it off or recount it to zero, then archive it.`,
      undefined,
      { amount },
    );
  }
}

export class DimensionLocked extends RuleError {
  constructor(name: string) {
    super(
      "DIMENSION_LOCKED",
      `${name} has movements, so it stays measured the way it was. Add a conversion instead, or a new item.`,
    );
  }
}

/** What an item is called and how it is measured is the library's to say while the link stands. */
export class LinkedToLibrary extends RuleError {
  constructor(name: string) {
    super(
      "LINKED_TO_LIBRARY",
      `${name} is linked to the global library: its name, kind, unit of measure, density and category stay as they are. Unlink it to change them.`,
    );
  }
}

/** Throws LinkedToLibrary. Call with the item locked. */
export function requireUnlinked(item: { name: string; globalItemId: string | null }): void {
  if (item.globalItemId !== null) throw new LinkedToLibrary(item.name);
}

export class BelongsToProduct extends RuleError {
  constructor(name: string) {
    super("BELONGS_TO_PRODUCT", `${name} is the stock of a SKU. Change it under Products.`);
  }
}
