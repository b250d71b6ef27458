import { eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryItem, itemStock } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { shownAmount, withUnit } from "@/server/kernel/shown";
import { symbolOf, toDisplay } from "@/server/services/unit-conversion/pure";
import { rulesOf } from "@/server/services/unit-conversion/steps";
import { BelongsToProduct, freeName, ItemHasStock, lockItem, lockOrganization, roomForItem } from "./guards";

const oneItem = z.strictObject({ itemId: fields.id });

/**
 * Takes an item out of every choice; its history and recipes keep it. Archiving twice changes nothing.
 * Refuses: stock on hand (it would keep a value that nobody sees), items of SKUs.
 */
export const archiveItem = command({
  name: "inventory.archiveItem",
  can: "inventory.archive",
  input: oneItem,
  async run(ctx, { itemId }) {
    const item = await lockItem(ctx, itemId);
    if (item.kind === "product") throw new BelongsToProduct(item.name);
    const [stock] = await ctx.db.lock(itemStock, itemStock.itemId, [itemId]);
    if (stock?.onHand.isPositive) {
      const rules = await rulesOf(ctx, itemId);
      throw new ItemHasStock(
        item.name,
        withUnit(shownAmount(String(toDisplay(rules, stock.onHand)), ctx.locale), symbolOf(item.displayUnit)),
      );
    }
    await ctx.db.update(inventoryItem, eq(inventoryItem.id, itemId), { isActive: false });
    ctx.audit({
      subject: { kind: "item", id: itemId, label: item.name },
      before: { isActive: item.isActive },
      after: { isActive: false },
    });
    return { itemId, name: item.name };
  },
});

/** Brings an item back. Refuses: the plan's limit, a name that another item took meanwhile, items of SKUs. */
export const restoreItem = command({
  name: "inventory.restoreItem",
  can: "inventory.archive",
  input: oneItem,
  async run(ctx, { itemId }) {
    await lockOrganization(ctx);
    const item = await lockItem(ctx, itemId);
    if (item.kind === "product") throw new BelongsToProduct(item.name);
    if (!item.isActive) {
      await roomForItem(ctx);
      await freeName(ctx, item.name, itemId);
      await ctx.db.update(inventoryItem, eq(inventoryItem.id, itemId), { isActive: true });
    }
    ctx.audit({
      subject: { kind: "item", id: itemId, label: item.name },
      before: { isActive: item.isActive },
      after: { isActive: true },
    });
    return { itemId, name: item.name };
  },
});
