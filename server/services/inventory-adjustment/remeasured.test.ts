import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { inventoryItem, itemStock } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { editItem } from "@/server/services/inventory";
import { recount, restock } from ".";
import { openShelves } from "./testing";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

/** What editItem does when it makes millilitres of grams, held open between its last write and its COMMIT. */
function remeasure() {
  let hold!: () => void;
  let go!: () => void;
  const holding = new Promise<void>((resolve) => (hold = resolve));
  const gate = new Promise<void>((resolve) => (go = resolve));
  const act = command({
    name: "test.remeasure",
    can: "inventory.edit",
    input: z.strictObject({ itemId: z.string() }),
    async run(ctx, { itemId }) {
      await ctx.db.lock(inventoryItem, inventoryItem.id, [itemId]);
      await ctx.db.lock(itemStock, itemStock.itemId, [itemId]);
      await ctx.db.update(inventoryItem, eq(inventoryItem.id, itemId), {
        dimension: "volume",
        displayUnit: "ml",
      });
      hold();
      await gate;
    },
  });
  return { act, holding, go };
}

test.each([
  ["received", restock, { quantity: "2", unit: "kg", cost: "1" }],
  ["counted", recount, { counted: "2", unit: "kg" }],
])(
  "what is %s while the item becomes one of volume is refused, not kept as 2,000 ml",
  async (_w, door, input) => {
    const shop = await openShelves();
    const itemId = await shop.item("Water");
    const { act, holding, go } = remeasure();
    const changed = act(shop.ctx, { itemId });
    await holding;
    const came = (door as typeof restock)(shop.ctx, { itemId, ...input } as never).then(
      () => "done",
      (e: { code: string }) => e.code,
    );
    await new Promise((resolve) => setTimeout(resolve, 300)); // it has read its conversion and waits for the shelf
    go();
    await changed;
    expect(await came).toBe("REMEASURED");
    expect(await shop.shelf(itemId)).toMatchObject({ lots: [] });
  },
);

test("who changes the unit waits for who receives, and is refused then", async () => {
  const shop = await openShelves();
  const itemId = await shop.item("Water");
  const edit = { itemId, name: "Water", kind: "ingredient" as const, displayUnit: "ml" };
  const all = await Promise.allSettled([
    ...Array.from({ length: 6 }, () => restock(shop.ctx, { itemId, quantity: "1", unit: "kg", cost: "1" })),
    editItem(shop.ctx, edit),
  ]);
  const codes = all.map((one) =>
    one.status === "fulfilled" ? "done" : (one.reason as { code: string }).code,
  );
  for (const code of codes)
    expect(["done", "REMEASURED", "DIMENSION_LOCKED", "MISSING_DENSITY"]).toContain(code);
  const { lots } = await shop.shelf(itemId);
  // Either everything came in grams and the edit was refused, or nothing did.
  if (codes[6] === "done") expect(lots).toEqual([]);
  else expect(lots.every((lot: string) => lot.startsWith("1000 g"))).toBe(true);
});
