import { eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryItem, itemStock } from "@/db/schema";
import { command } from "@/server/kernel/command";
import type { CommandTx } from "@/server/kernel/context";
import { Invalid } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { baseUnitOf, canConvert, dimensionOf } from "@/server/services/unit-conversion/pure";
import { rulesOf } from "@/server/services/unit-conversion/steps";
import {
  BelongsToProduct,
  DimensionLocked,
  freeName,
  hasMoved,
  lockItem,
  lockOrganization,
  requireCategory,
  requireUnlinked,
  stockUnit,
} from "./guards";
import { capacityOf, itemFacts, lowStockOf, shelfLifeOf } from "./item-fields";
import { MADE_BY_HAND } from "./pure";
import type { Item } from "./steps";

/**
 * Saves an item's form: what is left blank is cleared. A display unit of another dimension changes what the item is
 * measured in, which is refused once anything has moved. What the library says of a linked item stays. Refuses as createItem does, and items of SKUs.
 */
export const editItem = command({
  name: "inventory.editItem",
  can: "inventory.edit",
  input: z.strictObject({
    itemId: fields.id,
    name: fields.name,
    kind: z.enum(MADE_BY_HAND, { error: "Choose a kind." }),
    displayUnit: fields.unit,
    ...itemFacts,
  }),
  async run(ctx, input) {
    await lockOrganization(ctx);
    const before = await lockItem(ctx, input.itemId);
    if (before.kind === "product") throw new BelongsToProduct(before.name);
    if (before.isActive) await freeName(ctx, input.name, before.id);
    if (input.categoryId !== (before.categoryId ?? undefined) || input.kind !== before.kind)
      await requireCategory(ctx, input.kind, input.categoryId);
    const dimension = await dimensionAfter(ctx, before, input.kind, input.displayUnit);
    const isSame =
      input.name === before.name &&
      input.kind === before.kind &&
      dimension === before.dimension &&
      (input.categoryId ?? null) === before.categoryId &&
      (input.density?.toString() ?? null) === (before.density?.toString() ?? null);
    if (!isSame) requireUnlinked(before);
    const here = eq(inventoryItem.id, before.id);
    await ctx.db.update(inventoryItem, here, {
      name: input.name,
      kind: input.kind,
      categoryId: input.categoryId ?? null,
      dimension,
      displayUnit: input.displayUnit,
      density: input.density ?? null,
      isPerishable: input.isPerishable,
      shelfLifeDays: shelfLifeOf(input.isPerishable, input.shelfLifeDays),
      deductionOrder: input.deductionOrder,
      ...capacityOf(input.kind, input.capacityQuantity, input.capacityUnit),
      supplier: input.supplier ?? null,
      supplierCode: input.supplierCode ?? null,
      note: input.note,
    });
    // Only now do the rules know the new density, category and unit.
    const rules = await rulesOf(ctx, before.id);
    if (!canConvert(rules, input.displayUnit, baseUnitOf(dimension)))
      throw new Invalid({ displayUnit: "Say first what one of it comes to, under Conversions." });
    const lowStockLevel = lowStockOf(rules, input.lowStockQuantity, input.lowStockUnit);
    const [after] = await ctx.db.update(inventoryItem, here, { lowStockLevel });
    ctx.audit({
      subject: { kind: "item", id: before.id, label: input.name },
      before: plainItem(before),
      after: plainItem(after!),
    });
    return { itemId: before.id, name: input.name };
  },
});

/** A unit of one's own keeps the dimension; a platform unit brings its own, where nothing has moved yet. */
async function dimensionAfter(ctx: CommandTx, item: Item, kind: string, displayUnit: string) {
  const isOwnUnit = dimensionOf(displayUnit) === undefined;
  const { dimension } = isOwnUnit ? item : stockUnit(kind, displayUnit);
  if (dimension === item.dimension) {
    if (isOwnUnit && kind === "container" && dimension !== "count") stockUnit(kind, baseUnitOf(dimension));
    return dimension;
  }
  // Whoever receives or takes holds this row: what has moved is then known for good.
  await ctx.db.lock(itemStock, itemStock.itemId, [item.id]);
  if (await hasMoved(ctx, item.id)) throw new DimensionLocked(item.name);
  return dimension;
}

/** An item as the audit trail keeps it. */
function plainItem({ organizationId: _o, createdAt: _c, updatedAt: _u, ...item }: Item) {
  const { density, lowStockLevel, capacity } = item;
  return {
    ...item,
    density: density?.toString() ?? null,
    lowStockLevel: lowStockLevel?.toString() ?? null,
    capacity: capacity?.toString() ?? null,
  };
}

/** Sets or clears (blank) the level at or below which an item counts as short, in any unit that converts. */
export const setLowStock = command({
  name: "inventory.setLowStock",
  can: "inventory.edit",
  input: z.strictObject({
    itemId: fields.id,
    quantity: optional(fields.quantityOrZero),
    unit: optional(fields.unit),
  }),
  async run(ctx, { itemId, quantity, unit }) {
    const item = await lockItem(ctx, itemId);
    const lowStockLevel = lowStockOf(await rulesOf(ctx, itemId), quantity, unit);
    await ctx.db.update(inventoryItem, eq(inventoryItem.id, itemId), { lowStockLevel });
    ctx.audit({
      subject: { kind: "item", id: itemId, label: item.name },
      before: { lowStockLevel: item.lowStockLevel?.toString() ?? null },
      after: { lowStockLevel: lowStockLevel?.toString() ?? null },
    });
    return { itemId };
  },
});
