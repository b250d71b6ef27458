import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { addCustomUnit, setDensity, setMapping } from "@/server/services/unit-conversion";
import { writeOff, recount, itemShelf, itemMovements } from ".";
import { bringBack, openShelves, takeFor } from "./testing";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const refusal = async (act: Promise<unknown>) => {
  const error = await act.then(
    () => undefined,
    (e: unknown) => e,
  );
  return error as { code: string; message: string; data: Record<string, unknown>; drawer: { kind: string } };
};

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

  test("two lots in one batch: 500 and 300, not 1,000 (peer 1)", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Olive oil");
    await shop.restock(oil, "10 g", "500");
    await shop.restock(oil, "10 g", "300");
    const batch = await takeFor(shop.ctx, { lines: [{ itemId: oil, quantity: "20" }] });
    expect(batch.cost).toBe("800");
    expect(batch.lines.map((line) => line.cost)).toEqual(["500", "300"]);
  });

  test("a free lot and a dear one: 50, not 100 (peer 2)", async () => {
    const shop = await openShelves();
    const wax = await shop.item("Wax");
    await shop.restock(wax, "2 g", "0");
    await shop.restock(wax, "2 g", "100");
    await shop.use(wax, "1 g");
    await shop.use(wax, "1 g");
    expect((await shop.use(wax, "1 g")).cost).toBe("50");
  });

  test("forty at 0.049 are 1.96 (peer 15)", async () => {
    const shop = await openShelves();
    const wick = await shop.item("Wick", "each");
    const lot = await shop.restock(wick, "40 each", "", undefined, { cost: undefined, unitCost: "0.049" });
    expect(lot.cost).toBe("1.96");
  });

  test("the cost of a pound, for sixteen ounces", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Coconut oil", "oz");
    const lot = await shop.restock(oil, "8 oz", "", undefined, {
      cost: undefined,
      unitCost: "3.00",
      costUnit: "lb",
    });
    expect(lot.cost).toBe("1.5");
    expect((await itemShelf(shop.ctx, { itemId: oil })).lots[0]!.unitCost).toBe("0.1875");
  });

  test("nothing on the shelf is worth nothing, whatever led there (peer 16)", async () => {
    const shop = await openShelves();
    const clay = await shop.item("Clay");
    await shop.restock(clay, "3 g", "10.00");
    await shop.restock(clay, "7 g", "0.01");
    for (const amount of ["1 g", "0.333 g", "5 g", "3.667 g"]) await shop.use(clay, amount);
    expect(await shop.shelf(clay)).toMatchObject({ onHand: "0 g", value: "0", lots: [] });
  });
});

describe("what is typed is what is kept", () => {
  test.each([
    ["1", "0.154"],
    ["3", "1"],
    ["750", "1"],
  ])(
    "%s packs are %s kg: buy one pack, use one pack, and nothing is left (peer 28)",
    async (amount, equals) => {
      const shop = await openShelves();
      const yeast = await shop.item("Yeast");
      await addCustomUnit(shop.ctx, { name: "pack" });
      await setMapping(shop.ctx, { itemId: yeast, amount, unit: "pack", equals, equalsUnit: "kg" });
      await shop.restock(yeast, "1 pack", "2.50");
      expect((await shop.use(yeast, "1 pack")).cost).toBe("2.5");
      expect(await shop.shelf(yeast)).toMatchObject({ onHand: "0 g", value: "0" });
    },
  );

  test("the last of what was poured by the spoon can always be used", async () => {
    const shop = await openShelves();
    const honey = await shop.item("Honey");
    await setDensity(shop.ctx, { itemId: honey, density: "1.42" });
    await shop.restock(honey, "1 cup", "8.00");
    for (let i = 0; i < 16; i++) await shop.use(honey, "1 tbsp");
    expect(await shop.shelf(honey)).toMatchObject({ onHand: "0 g", value: "0" });
  });

  test("a tablespoon stays a tablespoon (peer 30)", async () => {
    const shop = await openShelves();
    const lye = await shop.item("Essential oil", "ml");
    await shop.restock(lye, "3 tbsp", "9.00");
    await shop.use(lye, "1 tbsp");
    const { rows } = await itemMovements(shop.ctx, { itemId: lye });
    expect(rows.map((row) => row.entered)).toEqual([
      { quantity: "1", unit: "tbsp" },
      { quantity: "3", unit: "tbsp" },
    ]);
    expect(rows[0]!.quantityChange).toBe("-14.78676478125");
  });

  test("4 g of fragrance out of a kilogram count (peer 39)", async () => {
    const shop = await openShelves();
    const fragrance = await shop.item("Fragrance", "kg");
    await shop.restock(fragrance, "1 kg", "60.00");
    await shop.use(fragrance, "4 g");
    expect(await shop.shelf(fragrance)).toMatchObject({ onHand: "0.996 kg", value: "59.76" });
  });

  test("a pound used ounce by ounce leaves nothing", async () => {
    const shop = await openShelves();
    const butter = await shop.item("Cocoa butter", "lb");
    await shop.restock(butter, "1 lb", "10.01");
    for (let i = 0; i < 16; i++) await shop.use(butter, "1 oz");
    expect(await shop.shelf(butter)).toMatchObject({ onHand: "0 lb", value: "0" });
  });

  test("jars come and go whole", async () => {
    const shop = await openShelves();
    const jar = await shop.item("Jar", "each", { kind: "container" });
    expect(await refusal(shop.restock(jar, "1.5 each", "1"))).toMatchObject({ code: "WHOLE_NUMBERS_ONLY" });
    await shop.restock(jar, "1 dozen", "12");
    expect(await refusal(shop.use(jar, "0.5 each"))).toMatchObject({ code: "WHOLE_NUMBERS_ONLY" });
    expect((await shop.use(jar, "2 each")).cost).toBe("2");
  });
});

describe("all or nothing", () => {
  test("every short item is told at once, and nothing changed", async () => {
    const shop = await openShelves();
    const [oil, lye, water] = [
      await shop.item("Oil", "kg"),
      await shop.item("Lye"),
      await shop.item("Water"),
    ];
    await shop.restock(oil, "500 g", "5");
    await shop.restock(lye, "10 g", "1");
    await shop.restock(water, "100 g", "0");
    const short = await refusal(
      takeFor(shop.ctx, {
        lines: [
          { itemId: water, quantity: "50" },
          { itemId: oil, quantity: "600" },
          { itemId: lye, quantity: "11" },
        ],
      }),
    );
    expect(short).toMatchObject({
      code: "INSUFFICIENT_STOCK",
      drawer: { kind: "insufficient_stock" },
      data: {
        items: [
          { itemName: "Oil", unit: "kg", needed: "0.6", available: "0.5", missing: "0.1" },
          { itemName: "Lye", unit: "g", needed: "11", available: "10", missing: "1" },
        ],
      },
    });
    expect(short.message).toContain("Oil: 0.6 kg needed, 0.5 kg there, 0.1 kg missing.");
    expect(await shop.shelf(water)).toMatchObject({ onHand: "100 g" });
  });

  test("an ingredient that is twice in a recipe is there once (peer 49)", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    await shop.restock(oil, "5 g", "5");
    const twice = { lines: [3, 3].map((n) => ({ itemId: oil, quantity: String(n) })) };
    expect(await refusal(takeFor(shop.ctx, twice))).toMatchObject({
      data: { items: [{ needed: "6", available: "5", missing: "1" }] },
    });
    await shop.restock(oil, "1 g", "7");
    const both = await takeFor(shop.ctx, twice);
    expect(both.lines.map((line) => [line.line, line.quantity, line.cost])).toEqual([
      [0, "3", "3"],
      [1, "2", "2"],
      [1, "1", "7"],
    ]);
  });

  test("50 + 20 + 30 from a lot of 50 in one document does not pass (peer 57)", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    const { lotId, fifoCode } = await shop.restock(oil, "50 g", "5");
    await shop.restock(oil, "500 g", "50");
    const lines = ["50", "20", "30"].map((n) => ({
      itemId: oil,
      quantity: n,
      lots: [{ lotId: lotId!, quantity: n }],
    }));
    const short = await refusal(takeFor(shop.ctx, { lines, reason: "by hand" }));
    expect(short).toMatchObject({ code: "INSUFFICIENT_STOCK" });
    expect(short.data?.items).toMatchObject([
      { itemId: oil, fifoCode, needed: "100", available: "50", missing: "50" },
    ]);
    expect(await shop.shelf(oil)).toMatchObject({ onHand: "550 g" });
  });

  test("is told about once where lines by hand and lines in order are short together", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    const first = await shop.restock(oil, "5 g", "5");
    await shop.restock(oil, "7 g", "7");
    const byHand = (n: string) => ({
      itemId: oil,
      quantity: n,
      lots: [{ lotId: first.lotId!, quantity: n }],
    });
    const items = async (...lines: { itemId: string; quantity: string }[]) =>
      (await refusal(takeFor(shop.ctx, { lines, reason: "by hand" }))).data!.items;
    expect(await items(byHand("4"), { itemId: oil, quantity: "9" })).toMatchObject([
      { needed: "13", available: "12", missing: "1" },
    ]);
    expect(await items(byHand("6"), { itemId: oil, quantity: "9" })).toMatchObject([
      { needed: "15", available: "12", missing: "3" },
    ]);
  });
});

describe("two at once", () => {
  test("fifty at once, over every path, never take more than there is (peer 48)", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    await shop.restock(oil, "5 g", "5");
    const paths = [
      () => shop.use(oil, "1 g"),
      () => takeFor(shop.ctx, { lines: [{ itemId: oil, quantity: "1" }] }),
      () => writeOff(shop.ctx, { itemId: oil, quantity: "1", unit: "g", kind: "spoil" }),
      () => shop.use(oil, "1 g", { kind: "sample" }),
    ];
    const done = await Promise.allSettled(Array.from({ length: 50 }, (_, i) => paths[i % paths.length]!()));
    expect(done.filter((one) => one.status === "fulfilled").length).toBe(5);
    for (const one of done)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "INSUFFICIENT_STOCK" });
    expect(await shop.shelf(oil)).toMatchObject({ onHand: "0 g", value: "0" });
  });

  test("two takers of the last gram, in opposite order of items: one wins, nobody waits for ever", async () => {
    const shop = await openShelves();
    const [a, b] = [await shop.item("A"), await shop.item("B")];
    await shop.restock(a, "1 g", "1");
    await shop.restock(b, "1 g", "1");
    const take = (...items: string[]) =>
      takeFor(shop.ctx, { lines: items.map((itemId) => ({ itemId, quantity: "1" })) });
    const done = await Promise.allSettled([take(a, b), take(b, a)]);
    expect(done.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("an item that is earliest-expiry-first", () => {
  test("takes 29 October before 30 October before never (peer 64), also beyond many lots", async () => {
    const shop = await openShelves();
    const milk = await shop.item("Goat milk", "g", { deductionOrder: "fefo" });
    for (let i = 0; i < 20; i++) await shop.restock(milk, "1 g", "1.00");
    await shop.restock(milk, "1 g", "30", undefined, { expirationDate: "2026-10-30" });
    await shop.restock(milk, "1 g", "29", undefined, { expirationDate: "2026-10-29" });
    expect((await shop.use(milk, "1 g")).cost).toBe("29");
    expect((await shop.use(milk, "1 g")).cost).toBe("30");
    expect((await shop.use(milk, "20 g")).cost).toBe("20");
  });
});

describe("an item that never runs out", () => {
  test("is used without lots at its last known cost, and cannot be restocked", async () => {
    const shop = await openShelves();
    const { setTracking } = await import(".");
    const water = await shop.item("Water");
    await shop.restock(water, "1000 g", "2.00");
    await setTracking(shop.ctx, { itemId: water, isTracked: false, reason: "from the tap" });
    expect(await shop.shelf(water)).toMatchObject({ onHand: "0 g", value: "0" });
    const used = await shop.use(water, "5000 g");
    expect(used).toMatchObject({ cost: "10", lines: [{ lotId: null, quantity: "5000" }] });
    expect(await refusal(shop.restock(water, "1 g", "1"))).toMatchObject({ code: "TRACKING_OFF" });
    expect(await refusal(recount(shop.ctx, { itemId: water, counted: "1", unit: "g" }))).toMatchObject({
      code: "TRACKING_OFF",
    });
    await setTracking(shop.ctx, { itemId: water, isTracked: true, quantity: "300", unit: "g" });
    expect(await shop.shelf(water)).toMatchObject({ onHand: "300 g", value: "0.6" });
    expect(await refusal(setTracking(shop.ctx, { itemId: water, isTracked: true }))).toMatchObject({
      code: "TRACKED_ALREADY",
    });
  });
});

test("lots that may not be taken do not hide those behind them, however many", async () => {
  const shop = await openShelves({ at: "2026-03-01T09:00:00Z" });
  const milk = await shop.item("Milk");
  for (let i = 0; i < 20; i++)
    await shop.restock(milk, "1 g", "100", undefined, { expirationDate: "2026-03-02" });
  for (let i = 0; i < 40; i++) await shop.restock(milk, "1 g", "1");
  shop.shop.at("2026-03-05T09:00:00Z");
  expect((await shop.use(milk, "3 g")).cost).toBe("3");
  expect((await shop.use(milk, "30 g")).cost).toBe("30");
  expect(await refusal(shop.use(milk, "8 g"))).toMatchObject({
    data: { items: [{ available: "7", missing: "1" }] },
  });
  expect(await shop.shelf(milk)).toMatchObject({ onHand: "27 g", value: "2007" });
});

test("a hundred lots are taken in one go, and the statements do not grow with them", async () => {
  const shop = await openShelves();
  const { statementCount } = await import("@/server/kernel/database");
  const [few, many] = [await shop.item("Few"), await shop.item("Many")];
  await shop.restock(few, "1 g", "1");
  for (let i = 0; i < 100; i++) await shop.restock(many, "1 g", "1");
  const count = async (itemId: string, amount: string) => {
    const before = statementCount.sent;
    await takeFor(shop.ctx, { lines: [{ itemId, quantity: amount }] });
    return statementCount.sent - before;
  };
  expect(await count(few, "1")).toBe(12);
  expect(await count(many, "100")).toBe(12);
  expect(await shop.shelf(many)).toMatchObject({ onHand: "0 g", value: "0" });
});

test("what came home while an item was not counted is not there twice when it is counted again", async () => {
  const { setTracking } = await import(".");
  const shop = await openShelves();
  const water = await shop.item("Water");
  await shop.restock(water, "100 g", "10");
  const taken = await takeFor(shop.ctx, { lines: [{ itemId: water, quantity: "40" }] });
  await setTracking(shop.ctx, { itemId: water, isTracked: false });
  await bringBack(shop.ctx, { adjustmentId: taken.adjustmentId, lines: [{ itemId: water, quantity: "40" }] });
  await setTracking(shop.ctx, { itemId: water, isTracked: true, quantity: "30", unit: "g", cost: "3" });
  expect(await shop.shelf(water)).toMatchObject({ onHand: "30 g", value: "3", lots: ["30 g for 3"] });
});
