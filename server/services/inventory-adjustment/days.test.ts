import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { hold, itemShelf, recount, release, stockValue, undo, use, writeOff } from ".";
import { bringBack, openShelves, takeFor } from "./testing";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

describe("expiry", () => {
  test.each([
    ["Pacific/Auckland", "2026-03-10T10:30:00Z", "2026-03-10"],
    ["Pacific/Auckland", "2026-03-10T11:30:00Z", "2026-03-11"],
    ["America/Los_Angeles", "2026-03-11T06:30:00Z", "2026-03-10"],
    ["America/Los_Angeles", "2026-03-11T07:30:00Z", "2026-03-11"],
    ["Pacific/Tongatapu", "2026-03-10T23:00:00Z", "2026-03-11"],
  ])("in %s at %s it is %s: the last good day is included (peers 62 and 63)", async (timezone, at, today) => {
    const shop = await openShelves({ timezone, at: "2026-03-01T12:00:00Z" });
    const milk = await shop.item("Milk");
    await shop.restock(milk, "1 g", "1", undefined, { expirationDate: "2026-03-10" });
    shop.shop.at(at);
    const { lots } = await itemShelf(shop.ctx, { itemId: milk });
    expect(lots[0]!.expirationDate).toBe("2026-03-10");
    const usable = today === "2026-03-10";
    expect(lots[0]!.state).toBe(usable ? "usable" : "expired");
    const taken = shop.use(milk, "1 g");
    if (usable) await taken;
    else await expect(taken).rejects.toMatchObject({ code: "INSUFFICIENT_STOCK" });
  });

  test("comes from the shelf life unless typed", async () => {
    const shop = await openShelves({ at: "2026-03-10T09:00:00Z" });
    const milk = await shop.item("Milk", "g", { isPerishable: true, shelfLifeDays: 7 });
    const clay = await shop.item("Clay");
    const expiry = async (lot: Promise<{ lotId: string | null }>) =>
      (await shop.lot((await lot).lotId!)).expiry;
    expect(await expiry(shop.restock(milk, "1 g", "1"))).toBe("2026-03-17");
    expect(await expiry(shop.restock(milk, "1 g", "1", "2026-03-08"))).toBe("2026-03-15");
    expect(await expiry(shop.restock(milk, "1 g", "1", undefined, { expirationDate: "2027-01-01" }))).toBe(
      "2027-01-01",
    );
    expect(await expiry(shop.restock(milk, "1 g", "1", undefined, { neverExpires: true }))).toBeNull();
    expect(await expiry(shop.restock(clay, "1 g", "1"))).toBeNull();
  });

  test("what is past its day leaves as expired, trash, failed quality or a recount only", async () => {
    const shop = await openShelves({ at: "2026-03-01T09:00:00Z" });
    const milk = await shop.item("Milk");
    const { lotId } = await shop.restock(milk, "10 g", "10", undefined, { expirationDate: "2026-03-05" });
    await shop.restock(milk, "10 g", "20");
    shop.shop.at("2026-03-06T09:00:00Z");
    const chosen = { itemId: milk, quantity: "1", unit: "g", lotId: lotId! };
    await expect(use(shop.ctx, { ...chosen, reason: "smells fine" })).rejects.toMatchObject({
      code: "LOT_EXPIRED",
    });
    await expect(writeOff(shop.ctx, { ...chosen, kind: "spoil" })).rejects.toMatchObject({
      code: "LOT_EXPIRED",
    });
    for (const kind of ["expired", "trash", "quality_fail"] as const)
      expect((await writeOff(shop.ctx, { ...chosen, kind })).cost).toBe("1");
    await recount(shop.ctx, { itemId: milk, lotId: lotId!, counted: "6", unit: "g" });
    // Unless a lot is chosen, "expired" takes what expired; and a use never does.
    expect(
      (await writeOff(shop.ctx, { itemId: milk, quantity: "6", unit: "g", kind: "expired" })).lines,
    ).toMatchObject([{ lotId, quantity: "6" }]);
    await expect(
      writeOff(shop.ctx, { itemId: milk, quantity: "1", unit: "g", kind: "expired" }),
    ).rejects.toMatchObject({ code: "INSUFFICIENT_STOCK" });
    expect(await shop.shelf(milk)).toMatchObject({ lots: ["10 g for 20"], setAside: [] });
  });
});

describe("lots set aside", () => {
  test("are passed over until released, and may be chosen with a reason", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    const { lotId } = await shop.restock(oil, "10 g", "10");
    await shop.restock(oil, "10 g", "20");
    await hold(shop.ctx, { lotId: lotId!, reason: "smells odd" });
    await expect(hold(shop.ctx, { lotId: lotId!, reason: "again" })).rejects.toMatchObject({
      code: "HOLD_REFUSED",
    });
    expect((await shop.use(oil, "5 g")).cost).toBe("10");
    await expect(shop.use(oil, "6 g")).rejects.toMatchObject({
      data: { items: [{ available: "5", missing: "1" }] },
    });
    const byHand = { itemId: oil, quantity: "1", unit: "g", lotId: lotId! };
    await expect(use(shop.ctx, byHand)).rejects.toMatchObject({ fields: { reason: expect.anything() } });
    expect((await use(shop.ctx, { ...byHand, reason: "for the test bench" })).cost).toBe("1");
    await hold(shop.ctx, { lotId: lotId!, kind: "recall", reason: "supplier recalled" });
    expect(await shop.shelf(oil)).toMatchObject({ setAside: ["9 g recalled"] });
    await release(shop.ctx, { lotId: lotId!, reason: "all clear" });
    expect((await shop.use(oil, "9 g")).cost).toBe("9");
    await expect(release(shop.ctx, { lotId: lotId!, reason: "?" })).rejects.toMatchObject({
      code: "HOLD_REFUSED",
    });
  });
});

describe("back-dating", () => {
  test("takes only lots received by then", async () => {
    const shop = await openShelves({ at: "2026-03-20T09:00:00Z" });
    const oil = await shop.item("Oil");
    await shop.restock(oil, "10 g", "10", "2026-03-01");
    await shop.restock(oil, "10 g", "30", "2026-03-10");
    await expect(shop.use(oil, "11 g", { takenOn: "2026-03-09" })).rejects.toMatchObject({
      data: { items: [{ available: "10", missing: "1" }] },
    });
    expect((await shop.use(oil, "11 g", { takenOn: "2026-03-10" })).cost).toBe("13");
    await expect(shop.use(oil, "1 g", { takenOn: "2026-03-21" })).rejects.toMatchObject({
      fields: { takenOn: "That is in the future." },
    });
    await expect(shop.restock(oil, "1 g", "1", "2026-03-21")).rejects.toMatchObject({ code: "INVALID" });
  });

  test("never takes what was gone at some moment since", async () => {
    const shop = await openShelves({ at: "2026-03-01T09:00:00Z" });
    const oil = await shop.item("Oil");
    await shop.restock(oil, "10 g", "10");
    shop.shop.at("2026-03-05T09:00:00Z");
    const sold = await takeFor(shop.ctx, { kind: "sale", lines: [{ itemId: oil, quantity: "10" }] });
    shop.shop.at("2026-03-09T09:00:00Z");
    await bringBack(shop.ctx, {
      adjustmentId: sold.adjustmentId,
      lines: [{ itemId: oil, quantity: "10" }],
    });
    await expect(shop.use(oil, "1 g", { takenOn: "2026-03-04" })).rejects.toMatchObject({
      code: "INSUFFICIENT_STOCK",
    });
    await shop.use(oil, "1 g");
  });

  test("stops at the lock date, that day included", async () => {
    const shop = await openShelves({ at: "2026-03-20T09:00:00Z" });
    const oil = await shop.item("Oil");
    const early = await shop.restock(oil, "10 g", "10", "2026-03-01");
    const admin = postgres(database.superUrl, { max: 1 });
    await admin`update organization set lock_date = '2026-03-10' where id = ${shop.shop.organizationId}`;
    await admin.end();
    await expect(shop.use(oil, "1 g", { takenOn: "2026-03-10" })).rejects.toMatchObject({
      code: "PERIOD_LOCKED",
    });
    await expect(shop.restock(oil, "1 g", "1", "2026-03-09")).rejects.toMatchObject({
      code: "PERIOD_LOCKED",
    });
    await shop.use(oil, "1 g", { takenOn: "2026-03-11" });
    // An undoing takes effect now: it may undo what lies in a closed period.
    await expect(undo(shop.ctx, { adjustmentId: early.adjustmentId })).rejects.toMatchObject({
      code: "CANNOT_UNDO",
    });
  });

  test("the report of any past day is what was there then", async () => {
    const shop = await openShelves({ at: "2026-03-01T09:00:00Z" });
    const oil = await shop.item("Oil", "kg");
    await shop.restock(oil, "10 kg", "100");
    shop.shop.at("2026-03-05T09:00:00Z");
    await shop.use(oil, "4 kg");
    shop.shop.at("2026-03-20T09:00:00Z");
    await shop.restock(oil, "1 kg", "20", "2026-03-10");
    await shop.use(oil, "1 kg", { takenOn: "2026-03-03" });
    const on = async (asOf: string) => {
      const { rows, total } = await stockValue(shop.ctx, { asOf });
      return `${rows[0]!.shownOnHand.quantity} ${rows[0]!.shownOnHand.unit} for ${rows[0]!.value}, ${total}`;
    };
    expect(await on("2026-02-28")).toBe("0 kg for 0, 0");
    expect(await on("2026-03-01")).toBe("10 kg for 100, 100");
    expect(await on("2026-03-03")).toBe("9 kg for 90, 90");
    expect(await on("2026-03-05")).toBe("5 kg for 50, 50");
    expect(await on("2026-03-10")).toBe("6 kg for 70, 70");
    expect(await on("2026-03-20")).toBe("6 kg for 70, 70");
    await expect(stockValue(shop.ctx, { asOf: "2026-03-21" })).rejects.toMatchObject({ code: "INVALID" });
  });
});
