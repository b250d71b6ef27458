import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "@/server/kernel/clock";
import { closeDatabase, statementCount } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { createCategory } from "@/server/services/inventory";
import { itemMovements, latestActs, recount, stockValue, stockValueDays, stockValueParts, undo } from ".";
import { openShelves, takeFor } from "./testing";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const statements = async (ask: () => Promise<unknown>) => {
  const before = statementCount.sent;
  await ask();
  return statementCount.sent - before;
};

/** Three weeks of a shop at the other end of the world, where the day changes before noon in Greenwich. */
async function aShop() {
  const shop = await openShelves({ timezone: "Pacific/Auckland", at: "2026-03-01T10:59:00Z" });
  const oils = await createCategory(shop.ctx, { name: "My oils", kind: "ingredient", color: "#6b7280" });
  const oil = await shop.item("Oil", "kg", { categoryId: oils.categoryId });
  const water = await shop.item("Water", "l", { isTracked: false });
  await shop.restock(oil, "10 kg", "100");
  shop.shop.at("2026-03-01T11:01:00Z");
  await shop.use(oil, "1 kg");
  await shop.use(water, "1 l");
  shop.shop.at("2026-03-12T09:00:00Z");
  const jar = await shop.item("Jar", "each", { kind: "container" });
  await shop.restock(jar, "12 each", "6");
  await shop.use(oil, "4 kg", { takenOn: "2026-03-05" });
  shop.shop.at("2026-03-20T09:00:00Z");
  return { ...shop, oil, jar };
}

describe("stock value over days", () => {
  test("is on each day what the report of that day says, the organization's midnight included", async () => {
    const shop = await aShop();
    const { rows } = await stockValueDays(shop.ctx, { days: 25 });
    expect(rows.map(({ day }) => day)).toEqual(
      Array.from({ length: 25 }, (_, i) => addDays("2026-02-24", i)),
    );
    for (const { day, value } of rows)
      expect(`${day} ${value}`).toBe(`${day} ${(await stockValue(shop.ctx, { asOf: day })).total}`);
    const on = (day: string) => rows.find((row) => row.day === day)!.value;
    expect([
      on("2026-02-28"),
      on("2026-03-01"),
      on("2026-03-02"),
      on("2026-03-05"),
      on("2026-03-20"),
    ]).toEqual(["0", "100", "90", "50", "56"]);
  });

  test("takes the same few statements for a year as for a week, and is not for people without costs", async () => {
    const shop = await aShop();
    const week = await statements(() => stockValueDays(shop.ctx, { days: 7 }));
    expect(await statements(() => stockValueDays(shop.ctx, { days: 366 }))).toBe(week);
    await expect(stockValueDays(shop.shop.as("Viewer"), {})).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("stock value by category", () => {
  test("sums to the report's total on any day, the greatest first", async () => {
    const shop = await aShop();
    expect(await stockValueParts(shop.ctx, {})).toEqual([
      { kind: "ingredient", category: "My oils", value: "50" },
      { kind: "container", category: null, value: "6" },
    ]);
    expect(await stockValueParts(shop.ctx, { asOf: "2026-03-02" })).toEqual([
      { kind: "ingredient", category: "My oils", value: "90" },
    ]);
    expect(await stockValueParts(shop.ctx, { kind: "container" })).toHaveLength(1);
    expect(await stockValueParts(shop.ctx, { asOf: "2026-02-01" })).toEqual([]);
    await expect(stockValueParts(shop.ctx, { asOf: "2026-03-21" })).rejects.toMatchObject({
      fields: { asOf: "That day has not come yet." },
    });
    await expect(stockValueParts(shop.shop.as("Viewer"), {})).rejects.toMatchObject({ kind: "forbidden" });
  });
});

test("what several lots gave of one amount is said to be a part of it; a count is not", async () => {
  const shop = await aShop();
  const soda = await shop.item("Soda");
  await shop.restock(soda, "300 g", "1");
  await shop.restock(soda, "500 g", "1");
  await shop.use(soda, "700 g");
  await recount(shop.ctx, { itemId: soda, counted: "0.09", unit: "kg" });
  const { rows } = await itemMovements(shop.ctx, { itemId: soda });
  expect(rows.map((row) => [row.kind, row.quantityChange, row.isPartOfEntered])).toEqual([
    ["recount", "-10", false],
    ["use", "-400", true],
    ["use", "-300", true],
    ["restock", "500", false],
    ["restock", "300", false],
  ]);
});

describe("the latest acts", () => {
  test("are acts, not lines: newest first, with their document and what was undone", async () => {
    const shop = await aShop();
    const document = { type: "batch", id: "0190a1b2-c3d4-7e5f-8a6b-0123456789ab", label: "LAV-2026-001" };
    await takeFor(shop.ctx, {
      document,
      lines: [
        { itemId: shop.oil, quantity: "100" },
        { itemId: shop.jar, quantity: "2" },
      ],
    });
    const used = await shop.use(shop.jar, "1 each");
    await undo(shop.ctx, { adjustmentId: used.adjustmentId });
    const acts = await latestActs(shop.ctx, { limit: 4 });
    expect(acts).toMatchObject([
      { kindLabel: "Undone", isUndoing: true, itemName: "Jar", others: 0, change: { quantity: "1" } },
      { kindLabel: "Use", isUndoing: false, change: { quantity: "-1" }, reference: null },
      { kindLabel: "Batch", itemName: "Oil", others: 1, change: null, reference: document },
      { itemName: "Oil", change: { quantity: "-4", unit: "kg" } },
    ]);
    // Two lots of one item are one item.
    await shop.restock(shop.jar, "10 each", "5");
    await shop.use(shop.jar, "15 each");
    expect((await latestActs(shop.ctx, { limit: 1 }))[0]).toMatchObject({
      others: 0,
      change: { quantity: "-15" },
    });
    expect(JSON.stringify(await latestActs(shop.shop.as("Viewer"), {}))).not.toContain("cost");
    await expect(latestActs(shop.shop.as(["recipe.view"]), {})).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("of another shop are not there, and statements do not grow with them", async () => {
    const other = await openShelves();
    expect(await latestActs(other.ctx, {})).toEqual([]);
    const shop = await aShop();
    const few = await statements(() => latestActs(shop.ctx, { limit: 1 }));
    expect(await statements(() => latestActs(shop.ctx, { limit: 20 }))).toBe(few);
  });
});
