import { beforeEach, describe, expect, test } from "vitest";
import { statementCount } from "@/server/kernel/database";
import { openShop, type Shop } from "@/server/services/organizations/testing";
import { expiringLots } from "@/server/services/expiration";
import { itemDetail, itemOptions, listItems } from ".";
import { anItem, refusal, stock, useDatabase } from "./testing";

useDatabase();

let shop: Shop;
beforeEach(async () => {
  shop = await openShop({ at: "2026-11-21T12:00:00Z" });
});

type Asked = Parameters<typeof listItems>[1];
const names = async (asked: Asked = {}) => (await listItems(shop.ctx, asked)).rows.map((row) => row.name);

describe("the inventory table", () => {
  test("shows what can be taken apart from what is there", async () => {
    const shea = await anItem(shop, "Shea", { displayUnit: "kg", lowStockQuantity: "1" });
    await stock(shop.ctx, shea, "500 g", "10", { expires: "2026-11-20" });
    await stock(shop.ctx, shea, "1 kg", "14.2", { expires: "2026-11-30" });
    await stock(shop.ctx, shea, "300 g", "1", { held: true, expires: "2026-11-22" });
    const [row] = (await listItems(shop.ctx, {})).rows;
    expect(row).toMatchObject({
      name: "Shea",
      displayUnit: "kg",
      onHand: "1.8",
      available: "1",
      baseOnHand: "1800",
      baseAvailable: "1000",
      nextExpiry: "2026-11-30",
      expiry: "soon",
      hasExpired: true,
      isLow: true,
      state: "low",
      value: "25.2",
      unitCost: "14",
      lowStock: { level: "1", fraction: 0.5 },
    });
  });

  test("4 g of a fragrance kept in kg can be what makes it short (peer 39)", async () => {
    const scent = await anItem(shop, "Lavender", {
      displayUnit: "kg",
      lowStockQuantity: "4",
      lowStockUnit: "g",
    });
    await stock(shop.ctx, scent, "4 g", "1");
    expect((await listItems(shop.ctx, { state: "low" })).rows[0]).toMatchObject({
      onHand: "0.004",
      isLow: true,
    });
  });

  test("costs are for those who may see them", async () => {
    const shea = await anItem(shop, "Shea");
    await stock(shop.ctx, shea, "500 g", "10", { expires: "2026-11-25" });
    const viewer = shop.as("Viewer");
    expect((await listItems(viewer, {})).rows[0]).toMatchObject({
      value: null,
      unitCost: null,
      onHand: "500",
    });
    // The order alone would tell which item is worth more.
    expect((await refusal(listItems(viewer, { sort: "value" }))).kind).toBe("forbidden");
    expect(await itemDetail(viewer, { itemId: shea })).toMatchObject({
      value: null,
      unitCost: null,
      lastUnitCost: null,
    });
    expect((await expiringLots(viewer, {})).rows[0]).toMatchObject({ value: null, amount: "500" });
  });

  test("is searched by words in any case, which are not patterns", async () => {
    for (const name of ["Olive oil", "100% Shea", "Under_score", "Back\\slash"]) await anItem(shop, name);
    expect(await names({ search: "OIL" })).toEqual(["Olive oil"]);
    expect(await names({ search: "%" })).toEqual(["100% Shea"]);
    expect(await names({ search: "_" })).toEqual(["Under_score"]);
    expect(await names({ search: "\\" })).toEqual(["Back\\slash"]);
    expect(await names({ search: "'; drop" })).toEqual([]);
  });

  test("is filtered by kind and by how things stand", async () => {
    const level = { lowStockQuantity: "100" };
    const [ok, low, soon, old] = [
      await anItem(shop, "ok", level),
      await anItem(shop, "low", level),
      await anItem(shop, "soon"),
      await anItem(shop, "old"),
    ];
    await anItem(shop, "jar", { kind: "container", displayUnit: "each" });
    await anItem(shop, "water", { isTracked: false });
    await stock(shop.ctx, ok, "500 g", "1", { expires: "2027-11-20" });
    await stock(shop.ctx, low, "100 g", "1");
    await stock(shop.ctx, soon, "500 g", "1", { expires: "2026-11-21" });
    await stock(shop.ctx, old, "500 g", "1", { expires: "2026-11-20" });
    expect(await names({ kinds: ["container"] })).toEqual(["jar"]);
    expect(await names({ state: "low" })).toEqual(["low"]);
    expect(await names({ state: "expiring" })).toEqual(["soon"]);
    expect(await names({ state: "expired" })).toEqual(["old"]);
    expect(await names({ state: "out" })).toEqual(["jar", "old"]);
    const states = Object.fromEntries((await listItems(shop.ctx, {})).rows.map((r) => [r.name, r.state]));
    expect(states).toEqual({
      jar: "out",
      low: "low",
      ok: "ok",
      old: "out",
      soon: "soon",
      water: "untracked",
    });
  });

  test.each(["name", "onHand", "value", "expiry"] as const)(
    "by %s, page after page, forwards and backwards, everything comes once",
    async (sort) => {
      const made: string[] = [];
      for (let i = 0; i < 57; i++) {
        const id = await anItem(shop, `Item ${String(i).padStart(2, "0")}`);
        made.push(id);
        if (i % 3 === 0)
          await stock(shop.ctx, id, `${100 + (i % 5)} g`, `${i % 7}`, {
            expires: i % 2 ? `2026-12-${10 + (i % 9)}` : null,
          });
      }
      for (const descending of [false, true]) {
        const first = await listItems(shop.ctx, { sort, descending });
        expect(first.rows).toHaveLength(50);
        const second = await listItems(shop.ctx, { sort, descending, cursor: first.next });
        expect(second.next).toBeUndefined();
        const all = [...first.rows, ...second.rows];
        expect(new Set(all.map((row) => row.id))).toEqual(new Set(made));
        const key = (row: (typeof all)[number]) =>
          ({
            name: row.name,
            onHand: row.onHand.padStart(9, "0"),
            value: row.value!.padStart(9, "0"),
            expiry: row.nextExpiry ?? (descending ? "0" : "9"),
          })[sort];
        const keys = all.map(key);
        expect(keys).toEqual([...keys].sort((a, b) => (descending ? -1 : 1) * (a < b ? -1 : a > b ? 1 : 0)));
      }
    },
  );

  test("a page costs the same number of statements however many rows and lots it has", async () => {
    const statements = async () => {
      const before = statementCount.sent;
      await listItems(shop.ctx, {});
      return statementCount.sent - before;
    };
    const one = await anItem(shop, "One");
    const few = await statements();
    for (let i = 0; i < 12; i++)
      await stock(shop.ctx, i % 2 ? one : await anItem(shop, `More ${i}`), "10 g", "1");
    expect(await statements()).toBe(few);
    expect(few).toBeLessThanOrEqual(9);
  });

  test("a cursor that was not handed out is refused", async () => {
    const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString("base64url");
    for (const cursor of ["x", forged([]), forged(["a", "b"]), forged(["x", "not-an-id"])])
      expect((await refusal(listItems(shop.ctx, { cursor, sort: "onHand" }))).kind).toBe("invalid");
  });
});

describe("the combobox", () => {
  test("offers what begins so first, with the units that can be said", async () => {
    const olive = await anItem(shop, "Olive oil", { density: "0.918" });
    await anItem(shop, "Virgin olive oil");
    await anItem(shop, "Jar", { kind: "container", displayUnit: "each" });
    await stock(shop.ctx, olive, "1 l", "10");
    const found = await itemOptions(shop.ctx, { search: "ol" });
    expect(found.map((item) => item.name)).toEqual(["Olive oil", "Virgin olive oil"]);
    expect(found[0]).toMatchObject({ available: "918", unitSymbol: "g" });
    expect(found[0]!.units).toContainEqual({ code: "cup", symbol: "cup" });
    expect(found[1]!.units).not.toContainEqual({ code: "cup", symbol: "cup" });
    expect((await itemOptions(shop.ctx, { kinds: ["container"] })).map((item) => item.name)).toEqual(["Jar"]);
  });
});

describe("lots that end soon", () => {
  const codes = async (of: Shop, asked = {}) =>
    (await expiringLots(of.ctx, asked)).rows.map(
      (row) => `${row.itemName} ${row.expirationDate} ${row.state}`,
    );

  test("earliest first, within the window, in the unit people think in", async () => {
    const shea = await anItem(shop, "Shea", { displayUnit: "kg" });
    for (const expires of ["2026-12-21", "2026-11-20", "2026-12-22", "2026-11-21", null])
      await stock(shop.ctx, shea, "500 g", "10", { expires });
    expect(await codes(shop)).toEqual([
      "Shea 2026-11-20 expired",
      "Shea 2026-11-21 soon",
      "Shea 2026-12-21 soon",
    ]);
    expect(await codes(shop, { withinDays: 0 })).toHaveLength(2);
    const first = await expiringLots(shop.ctx, { limit: 1 });
    expect(first.rows[0]).toMatchObject({ amount: "0.5", unit: "kg", value: "10" });
    const second = await expiringLots(shop.ctx, { limit: 2, cursor: first.next });
    expect(second.rows.map((row) => row.expirationDate)).toEqual(["2026-11-21", "2026-12-21"]);
  });

  test("by the workshop's own day, not by UTC (peer 63)", async () => {
    for (const [timezone, at, expected] of [
      ["Pacific/Pitcairn", "2026-11-22T07:00:00Z", "Shea 2026-11-21 soon"],
      ["Pacific/Pitcairn", "2026-11-22T09:00:00Z", "Shea 2026-11-21 expired"],
      ["Pacific/Tongatapu", "2026-11-21T10:00:00Z", "Shea 2026-11-21 soon"],
      ["Pacific/Tongatapu", "2026-11-21T12:00:00Z", "Shea 2026-11-21 expired"],
    ] as const) {
      const far = await openShop({ timezone, at: "2026-11-01T12:00:00Z" });
      await stock(far.ctx, await anItem(far, "Shea"), "500 g", "10", { expires: "2026-11-21" });
      far.at(at);
      expect(await codes(far)).toEqual([expected]);
      const { available } = (await listItems(far.ctx, {})).rows[0]!;
      expect(available).toBe(expected.endsWith("soon") ? "500" : "0");
    }
  });

  test("nobody without the permission, nothing of others", async () => {
    await stock(shop.ctx, await anItem(shop, "Shea"), "500 g", "10", { expires: "2026-11-21" });
    expect((await refusal(expiringLots(shop.as([]), {}))).kind).toBe("forbidden");
    expect(await codes(await openShop())).toEqual([]);
  });
});
