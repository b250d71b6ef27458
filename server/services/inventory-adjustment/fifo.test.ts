import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { openShelves, takeFor } from "./testing";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

describe("what a taking costs", () => {
  test("a batch costs what its oldest lots cost", async () => {
    const shop = await openShelves();
    const shea = await shop.item("Shea butter");
    await shop.restock(shea, "500 g", "10.00", "2026-03-01");
    await shop.restock(shea, "500 g", "14.00", "2026-03-08");
    const balm = await takeFor(shop.ctx, { lines: [{ itemId: shea, quantity: "600" }] });
    expect(balm.cost).toBe("12.8");
    expect(await shop.shelf(shea)).toMatchObject({
      onHand: "400 g",
      value: "11.2",
      lots: ["400 g for 11.2"],
    });
  });
});
