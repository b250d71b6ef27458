import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { uuidv7 } from "@/server/kernel/ids";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { itemMovements, ledger, overrideCost, recount, setTracking, undo, writeOff } from ".";
import { bringBack, openShelves, takeFor, undoDocument } from "./testing";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const document = () => ({ type: "batch", id: uuidv7(), label: "LAV-2026-001" });

describe("undo", () => {
  test("puts a use back into the very lots at the very cost (peer 82)", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    await shop.restock(oil, "0.91 g", "1.00");
    await shop.restock(oil, "5 g", "7.00");
    const before = await shop.shelf(oil);
    const used = await shop.use(oil, "3.337 g");
    await undo(shop.ctx, { adjustmentId: used.adjustmentId, reason: "wrong jar" });
    expect(await shop.shelf(oil)).toEqual(before);
  });

  test("can be done once, and not of an undoing", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    await shop.restock(oil, "5 g", "5");
    const used = await shop.use(oil, "1 g");
    const twice = await Promise.allSettled(
      [1, 2].map(() => undo(shop.ctx, { adjustmentId: used.adjustmentId, reason: "wrong" })),
    );
    expect(twice.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(twice.find((one) => one.status === "rejected")!.reason).toMatchObject({ code: "ALREADY_UNDONE" });
    const done = twice.find((one) => one.status === "fulfilled")!.value;
    await expect(undo(shop.ctx, { adjustmentId: used.adjustmentId })).rejects.toMatchObject({
      code: "ALREADY_UNDONE",
    });
    await expect(undo(shop.ctx, { adjustmentId: done.adjustmentId })).rejects.toMatchObject({
      code: "CANNOT_UNDO",
    });
    expect(await shop.shelf(oil)).toMatchObject({ onHand: "5 g", value: "5" });
  });

  test("is offered only where it is to be had: not again, not of an undoing, not of a batch's line, not to a Viewer", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    await shop.restock(oil, "100 g", "10");
    const used = await shop.use(oil, "1 g");
    await takeFor(shop.ctx, { document: document(), lines: [{ itemId: oil, quantity: "1" }] });
    const offers = async (ctx = shop.ctx) => {
      const [item, all] = await Promise.all([itemMovements(ctx, { itemId: oil }), ledger(ctx, {})]);
      expect(all.rows.map((row) => [row.undoable, row.undoneBy])).toEqual(
        item.rows.map((row) => [row.undoable, row.undoneBy]),
      );
      return Object.fromEntries(item.rows.map((row) => [row.kind, row.undoable]));
    };
    expect(await offers()).toEqual({ restock: true, use: true, batch: false });
    expect(await offers(shop.shop.as("Viewer"))).toEqual({ restock: false, use: false, batch: false });
    const undone = await undo(shop.ctx, { adjustmentId: used.adjustmentId });
    expect(await offers()).toEqual({ restock: true, use: false, batch: false, reversal: false });
    const { rows } = await itemMovements(shop.ctx, { itemId: oil });
    expect(rows.find((row) => row.kind === "use")!.undoneBy).toEqual({
      adjustmentId: undone.adjustmentId,
      code: undone.code,
    });
  });

  test("of a restock of 100 after 10 were used is refused, and says by whom (peer 59)", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    const lot = await shop.restock(oil, "100 g", "10");
    const used = await shop.use(oil, "10 g");
    await expect(undo(shop.ctx, { adjustmentId: lot.adjustmentId })).rejects.toMatchObject({
      code: "CANNOT_UNDO",
      message: expect.stringContaining(used.code),
    });
    await undo(shop.ctx, { adjustmentId: used.adjustmentId });
    await undo(shop.ctx, { adjustmentId: lot.adjustmentId });
    expect(await shop.shelf(oil)).toMatchObject({ onHand: "0 g", value: "0" });
  });

  test("of the newest restock: the last known cost is that of the one before", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    await shop.restock(oil, "10 g", "10");
    const mistake = await shop.restock(oil, "10 g", "9999");
    await undo(shop.ctx, { adjustmentId: mistake.adjustmentId });
    await recount(shop.ctx, { itemId: oil, counted: "12", unit: "g" });
    expect(await shop.shelf(oil)).toMatchObject({ onHand: "12 g", value: "12" });
  });

  test("of a recount takes the surplus away again, and gives a deficit back", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    await shop.restock(oil, "10 g", "10");
    const before = await shop.shelf(oil);
    for (const counted of ["12", "3", "0"]) {
      const { posted } = await recount(shop.ctx, { itemId: oil, counted, unit: "g" });
      await undo(shop.ctx, { adjustmentId: posted!.adjustmentId });
      expect(await shop.shelf(oil)).toEqual(before);
    }
  });

  test("is refused for what belongs to a document, and for switching tracking", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    await shop.restock(oil, "10 g", "10");
    const batch = await takeFor(shop.ctx, {
      document: document(),
      lines: [{ itemId: oil, quantity: "1" }],
    });
    await expect(undo(shop.ctx, { adjustmentId: batch.adjustmentId })).rejects.toMatchObject({
      code: "CANNOT_UNDO",
      message: `${batch.code} belongs to LAV-2026-001. Undo it there.`,
    });
    const { posted } = await setTracking(shop.ctx, { itemId: oil, isTracked: false });
    await expect(undo(shop.ctx, { adjustmentId: posted!.adjustmentId })).rejects.toMatchObject({
      code: "CANNOT_UNDO",
    });
  });
});

describe("giving back", () => {
  test("13.13 + 12.20 sold is 25.33, and 25.33 when it comes back (peers 7 and 12)", async () => {
    const shop = await openShelves();
    const bar = await shop.item("Bar");
    await shop.restock(bar, "1 g", "13.13");
    await shop.restock(bar, "1 g", "12.20");
    const sale = await takeFor(shop.ctx, { kind: "sale", lines: [{ itemId: bar, quantity: "2" }] });
    expect(sale.cost).toBe("25.33");
    expect(await shop.shelf(bar)).toMatchObject({ onHand: "0 g", value: "0" });
    await shop.restock(bar, "5 g", "500");
    const back = await bringBack(shop.ctx, {
      adjustmentId: sale.adjustmentId,
      lines: [{ itemId: bar, quantity: "2" }],
    });
    expect(back.cost).toBe("25.33");
    expect(await shop.shelf(bar)).toMatchObject({
      value: "525.33",
      lots: ["1 g for 13.13", "1 g for 12.2", "5 g for 500"],
    });
  });

  test("in parts: the last taken comes first, the last part takes the rest of the cost, and no more comes than went", async () => {
    const shop = await openShelves();
    const bar = await shop.item("Bar");
    await shop.restock(bar, "3 g", "10");
    const sale = await takeFor(shop.ctx, { kind: "sale", lines: [{ itemId: bar, quantity: "3" }] });
    const part = () =>
      bringBack(shop.ctx, { adjustmentId: sale.adjustmentId, lines: [{ itemId: bar, quantity: "1" }] });
    expect([(await part()).cost, (await part()).cost, (await part()).cost]).toEqual([
      "3.333333",
      "3.333334",
      "3.333333",
    ]);
    await expect(part()).rejects.toMatchObject({ code: "NOT_SO_MUCH_OUT" });
    expect(await shop.shelf(bar)).toMatchObject({ lots: ["3 g for 10"] });
  });

  test("two returns of the same piece at once: one", async () => {
    const shop = await openShelves();
    const bar = await shop.item("Bar");
    await shop.restock(bar, "1 g", "10");
    const sale = await takeFor(shop.ctx, { kind: "sale", lines: [{ itemId: bar, quantity: "1" }] });
    const back = await Promise.allSettled(
      [1, 2, 3].map(() =>
        bringBack(shop.ctx, { adjustmentId: sale.adjustmentId, lines: [{ itemId: bar, quantity: "1" }] }),
      ),
    );
    expect(back.filter((one) => one.status === "fulfilled").length).toBe(1);
    expect(await shop.shelf(bar)).toMatchObject({ onHand: "1 g", value: "10" });
  });

  test("a cancelled batch: start, extra, a part given back, all of it goes home once", async () => {
    const shop = await openShelves();
    const [oil, lye] = [await shop.item("Oil"), await shop.item("Lye")];
    await shop.restock(oil, "100 g", "33.33");
    await shop.restock(lye, "100 g", "7.77");
    const before = [await shop.shelf(oil), await shop.shelf(lye)];
    const batch = document();
    const start = await takeFor(shop.ctx, {
      document: batch,
      lines: [
        { itemId: oil, quantity: "30" },
        { itemId: lye, quantity: "7" },
      ],
    });
    await takeFor(shop.ctx, { document: batch, lines: [{ itemId: oil, quantity: "11" }] });
    await bringBack(shop.ctx, {
      adjustmentId: start.adjustmentId,
      lines: [{ itemId: oil, quantity: "13" }],
    });
    const undone = await undoDocument(shop.ctx, { document: batch });
    expect(undone.length).toBe(2);
    expect([await shop.shelf(oil), await shop.shelf(lye)]).toEqual(before);
    expect(await undoDocument(shop.ctx, { document: batch })).toEqual([]);
  });
});

describe("another cost", () => {
  test("re-costs what is left and posts the share of what was used, exactly", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    const { lotId } = await shop.restock(oil, "10 g", "10");
    await shop.use(oil, "4 g");
    const changed = await overrideCost(shop.ctx, { lotId: lotId!, cost: "13", reason: "invoice corrected" });
    expect(changed).toMatchObject({ left: "1.8", variance: "1.2", code: expect.stringMatching(/^CST-/) });
    expect(await shop.shelf(oil)).toMatchObject({ onHand: "6 g", value: "7.8" });
    const freight = await overrideCost(shop.ctx, {
      lotId: lotId!,
      addition: "1",
      reason: "freight came late",
    });
    expect(freight).toMatchObject({ left: "0.6", variance: "0.4" });
    await expect(
      overrideCost(shop.ctx, { lotId: lotId!, cost: "14", reason: "the same" }),
    ).rejects.toMatchObject({ code: "INVALID" });
  });

  test("of a lot that is used up is all variance, and nothing stays worth something", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    const { lotId } = await shop.restock(oil, "3 g", "10");
    await shop.use(oil, "3 g");
    expect(await overrideCost(shop.ctx, { lotId: lotId!, cost: "4", reason: "credit note" })).toMatchObject({
      left: "0",
      variance: "-6",
    });
    expect(await shop.shelf(oil)).toMatchObject({ onHand: "0 g", value: "0" });
  });

  test("can be undone while the lot stands as it was, and holds up the undoing of its restock", async () => {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    const lot = await shop.restock(oil, "10 g", "10");
    const changed = await overrideCost(shop.ctx, { lotId: lot.lotId!, cost: "20", reason: "typo" });
    await expect(undo(shop.ctx, { adjustmentId: lot.adjustmentId })).rejects.toMatchObject({
      code: "CANNOT_UNDO",
    });
    const specialist = shop.shop.as("Inventory Specialist");
    await expect(undo(specialist, { adjustmentId: changed.adjustmentId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await undo(shop.ctx, { adjustmentId: changed.adjustmentId });
    expect(await shop.shelf(oil)).toMatchObject({ value: "10" });
    const again = await overrideCost(shop.ctx, { lotId: lot.lotId!, cost: "20", reason: "no typo" });
    expect(again).toMatchObject({ left: "10", variance: "0" });
    await shop.use(oil, "1 g");
    await expect(undo(shop.ctx, { adjustmentId: again.adjustmentId })).rejects.toMatchObject({
      code: "CANNOT_UNDO",
    });
  });
});

test("a loss is written off and comes back when it was none", async () => {
  const shop = await openShelves();
  const oil = await shop.item("Oil");
  await shop.restock(oil, "10 g", "10");
  const lost = await writeOff(shop.ctx, { itemId: oil, quantity: "2.5", unit: "g", kind: "damaged" });
  expect(lost).toMatchObject({ cost: "2.5", code: expect.stringMatching(/^DMG-/) });
  await undo(shop.ctx, { adjustmentId: lost.adjustmentId, reason: "it was only wet" });
  expect(await shop.shelf(oil)).toMatchObject({ onHand: "10 g", value: "10" });
});
