import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { inventoryItem, itemStock } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { setTracking } from ".";
import { openShelves } from "./testing";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Holds one row until it is let go. */
function holder(table: "item" | "stock") {
  let has!: () => void;
  let go!: () => void;
  const holding = new Promise<void>((resolve) => (has = resolve));
  const gate = new Promise<void>((resolve) => (go = resolve));
  const act = command({
    name: "test.hold",
    can: "inventory.edit",
    input: z.strictObject({ itemId: z.string() }),
    async run(ctx, { itemId }) {
      if (table === "item") await ctx.db.lock(inventoryItem, inventoryItem.id, [itemId]);
      else await ctx.db.lock(itemStock, itemStock.itemId, [itemId]);
      has();
      await gate;
    },
  });
  return { act, holding, go };
}

test.each([false, true])(
  "switching tracking (to %s) waits for who holds the item without holding its stock",
  async (isTracked) => {
    const shop = await openShelves();
    const itemId = await shop.item("Water", "g", { isTracked: !isTracked });
    const [item, stock] = [holder("item"), holder("stock")];
    const edited = item.act(shop.ctx, { itemId });
    await item.holding;
    const switched = setTracking(shop.ctx, { itemId, isTracked });
    await pause(300); // it has come as far as it can
    const taken = stock.act(shop.ctx, { itemId });
    const stockIsFree = await Promise.race([stock.holding.then(() => true), pause(3_000).then(() => false)]);
    item.go();
    stock.go();
    await Promise.all([edited, taken, switched]);
    expect(stockIsFree).toBe(true);
  },
);
