import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import type { Ctx } from "@/server/kernel/context";
import { uuidv7 } from "@/server/kernel/ids";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import * as doors from ".";
import { openShelves } from "./testing";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

type Ids = { itemId: string; lotId: string; adjustmentId: string };
type Ask = (ctx: Ctx, ids: Ids) => Promise<unknown>;

const g = { quantity: "1", unit: "g" };
/** Every door with an id in its input; each must answer a foreign id like a random one. */
const BY_ID: Record<string, Ask> = {
  restock: (ctx, { itemId }) => doors.restock(ctx, { itemId, ...g, cost: "1" }),
  use: (ctx, { itemId }) => doors.use(ctx, { itemId, ...g }),
  writeOff: (ctx, { itemId }) => doors.writeOff(ctx, { itemId, ...g, kind: "spoil" }),
  recount: (ctx, { itemId }) => doors.recount(ctx, { itemId, counted: "7", unit: "g" }),
  recountMany: (ctx, { itemId }) => doors.recountMany(ctx, { counts: [{ itemId, counted: "8", unit: "g" }] }),
  writeOffMany: (ctx, { itemId }) => doors.writeOffMany(ctx, { kind: "trash", lines: [{ itemId, ...g }] }),
  undo: (ctx, { adjustmentId }) => doors.undo(ctx, { adjustmentId }),
  overrideCost: (ctx, { lotId }) => doors.overrideCost(ctx, { lotId, cost: "99", reason: "typo" }),
  hold: (ctx, { lotId }) => doors.hold(ctx, { lotId, reason: "smells" }),
  release: (ctx, { lotId }) => doors.release(ctx, { lotId, reason: "fine" }),
  setTracking: (ctx, { itemId }) => doors.setTracking(ctx, { itemId, isTracked: false }),
  previewUse: (ctx, { itemId }) => doors.previewUse(ctx, { itemId, ...g }),
  previewWriteOff: (ctx, { itemId }) => doors.previewWriteOff(ctx, { itemId, ...g, kind: "spoil" }),
  previewRecount: (ctx, { itemId }) => doors.previewRecount(ctx, { itemId, counted: "1", unit: "g" }),
  previewRestock: (ctx, { itemId }) => doors.previewRestock(ctx, { itemId, ...g, cost: "1" }),
  itemShelf: (ctx, { itemId }) => doors.itemShelf(ctx, { itemId }),
  usedUpLots: (ctx, { itemId }) => doors.usedUpLots(ctx, { itemId }),
  itemMovements: (ctx, { itemId }) => doors.itemMovements(ctx, { itemId }),
  adjustmentDetail: (ctx, { adjustmentId }) => doors.adjustmentDetail(ctx, { adjustmentId }),
  supplierPrices: (ctx, { itemId }) => doors.supplierPrices(ctx, { itemId }),
};
const WITHOUT_ID: Record<string, Ask> = {
  ledger: (ctx) => doors.ledger(ctx, {}),
  ledgerPeople: (ctx) => doors.ledgerPeople(ctx, {}),
  stockValue: (ctx) => doors.stockValue(ctx, {}),
  latestActs: (ctx) => doors.latestActs(ctx, {}),
  stockValueDays: (ctx) => doors.stockValueDays(ctx, {}),
  stockValueParts: (ctx) => doors.stockValueParts(ctx, {}),
};

async function stocked() {
  const shop = await openShelves();
  const itemId = await shop.item("Oil");
  const { lotId } = await shop.restock(itemId, "10 g", "10");
  const { adjustmentId } = await shop.use(itemId, "1 g");
  return { shop, ids: { itemId, lotId: lotId!, adjustmentId } };
}

test("every door of this house is tried here", () => {
  const made = Object.keys(doors);
  expect(made.sort()).toEqual([...Object.keys(BY_ID), ...Object.keys(WITHOUT_ID)].sort());
});

describe.each([...Object.entries(BY_ID), ...Object.entries(WITHOUT_ID)])("%s", (name, ask) => {
  test("works for the owner, and not without the permission", async () => {
    const { shop, ids } = await stocked();
    await expect(ask(shop.shop.as([]), ids)).rejects.toMatchObject({ kind: "forbidden" });
    if (name === "release") await doors.hold(shop.ctx, { lotId: ids.lotId, reason: "smells" });
    await expect(ask(shop.ctx, ids)).resolves.toBeDefined();
  });
});

test.each(Object.entries(BY_ID))("%s: another organization's id is not found", async (_name, ask) => {
  const { shop, ids } = await stocked();
  const stranger = await openShelves();
  const random = { itemId: uuidv7(), lotId: uuidv7(), adjustmentId: uuidv7() };
  const answer = (ctx: Ctx, of: Ids) =>
    ask(ctx, of).then(
      () => "answered",
      (error: Error & { kind?: string }) => `${error.kind}: ${error.message}`,
    );
  const foreign = await answer(stranger.ctx, ids);
  expect(foreign).toMatch(/^not_found: /);
  expect(foreign).toBe(await answer(stranger.ctx, random));
  expect(await shop.shelf(ids.itemId)).toMatchObject({ onHand: "9 g" });
});

test("another organization's lot, chosen by hand, is not found", async () => {
  const { ids } = await stocked();
  const own = await stocked();
  await expect(
    doors.use(own.shop.ctx, { itemId: own.ids.itemId, ...g, lotId: ids.lotId, reason: "mine" }),
  ).rejects.toMatchObject({ kind: "not_found" });
});

test("who may not see costs sees none", async () => {
  const { shop, ids } = await stocked();
  const viewer = shop.shop.as("Viewer");
  const seen = JSON.stringify([
    await doors.itemShelf(viewer, { itemId: ids.itemId }),
    await doors.itemMovements(viewer, { itemId: ids.itemId }),
    await doors.ledger(viewer, {}),
    await doors.stockValue(viewer, {}),
    await doors.adjustmentDetail(viewer, { adjustmentId: ids.adjustmentId }),
    await doors.previewUse(shop.shop.as(["inventory.adjust"]), { itemId: ids.itemId, ...g }),
    await doors.use(shop.shop.as(["inventory.adjust"]), { itemId: ids.itemId, ...g }),
  ]);
  const costs = [
    ...seen.matchAll(
      /"(cost|costLeft|unitCost|value|costChange|costIn|costOut|net|total|balanceValue)":([^,}]*)/g,
    ),
  ];
  expect(costs.length).toBeGreaterThan(15);
  for (const [, , value] of costs) expect(value).toBe("null");
});

test("the same command id fifty times over is one restock", async () => {
  const shop = await openShelves();
  const itemId = await shop.item("Oil");
  const commandId = uuidv7();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      doors.restock(shop.ctx, { itemId, quantity: "5", unit: "g", cost: "5" }, { commandId }),
    ),
  );
  expect(new Set(answers.map((one) => one.code)).size).toBe(1);
  expect(await shop.shelf(itemId)).toMatchObject({ onHand: "5 g", value: "5" });
});

test("a preview says what the act then does", async () => {
  const shop = await openShelves();
  const itemId = await shop.item("Oil", "kg");
  await shop.restock(itemId, "1 kg", "10");
  await shop.restock(itemId, "1 kg", "20");
  const input = { itemId, quantity: "1500", unit: "g" };
  const preview = await doors.previewUse(shop.ctx, input);
  expect(preview).toMatchObject({ cost: "20", missing: null, onHandAfter: { quantity: "0.5", unit: "kg" } });
  expect(preview.takes.map((take) => take.shown.quantity)).toEqual(["1", "0.5"]);
  const used = await doors.use(shop.ctx, input);
  expect(used.lines.map((line) => [line.lotId, line.cost])).toEqual(
    preview.takes.map((take) => [take.lotId, take.cost]),
  );
  expect(await doors.previewUse(shop.ctx, input)).toMatchObject({ missing: { quantity: "1", unit: "kg" } });
  expect(await doors.previewRestock(shop.ctx, { ...input, unitCost: "30", costUnit: "kg" })).toMatchObject({
    cost: "45",
    unitCost: "30",
    lastCost: "30",
    onHandAfter: { quantity: "2" },
  });
  expect(await doors.previewRecount(shop.ctx, { itemId, counted: "0.4", unit: "kg" })).toMatchObject({
    shownDifference: { quantity: "-0.1" },
    cost: "2",
  });
});

test("a recount sets the truth, item by item or lot by lot", async () => {
  const shop = await openShelves();
  const itemId = await shop.item("Oil");
  const { lotId } = await shop.restock(itemId, "10 g", "10");
  await shop.restock(itemId, "10 g", "20");
  const count = (counted: string, lot?: string) =>
    doors.recount(shop.ctx, { itemId, counted, unit: "g", lotId: lot, reason: "monthly" });
  expect(await count("20")).toEqual({ difference: "0", posted: null });
  expect((await count("9", lotId!)).posted).toMatchObject({
    code: expect.stringMatching(/^RCN-/),
    cost: "1",
  });
  expect((await count("18.5")).posted).toMatchObject({ cost: "0.5" });
  const surplus = await count("20");
  expect(surplus).toMatchObject({ difference: "1.5", posted: { cost: "3" } });
  expect(await shop.shelf(itemId)).toMatchObject({
    onHand: "20 g",
    lots: ["8.5 g for 8.5", "10 g for 20", "1.5 g for 3"],
  });
  await expect(
    doors.recountMany(shop.ctx, { counts: [1, 2].map(() => ({ itemId, counted: "1", unit: "g" })) }),
  ).rejects.toMatchObject({ code: "INVALID" });
});

test("the ledger pages, filters and sums", async () => {
  const shop = await openShelves();
  const [oil, lye] = [await shop.item("Oil"), await shop.item("Lye")];
  await shop.restock(lye, "5 g", "5");
  await shop.restock(oil, "100 g", "100");
  for (let i = 0; i < 59; i++) await shop.use(oil, "1 g");
  const first = await doors.ledger(shop.ctx, { itemId: oil });
  expect(first).toMatchObject({
    page: { lines: 50, costIn: "0", costOut: "-50" },
    filter: { lines: 60, more: false, costIn: "100", costOut: "-59", net: "41" },
  });
  const second = await doors.ledger(shop.ctx, { itemId: oil, cursor: first.next });
  expect(second).toMatchObject({ page: { lines: 10 } });
  expect(second.next).toBeUndefined();
  expect(await doors.ledger(shop.ctx, { kind: "restock" })).toMatchObject({ filter: { lines: 2 } });
  expect(await doors.ledger(shop.ctx, { actorId: "nobody" })).toMatchObject({ filter: { lines: 0 } });
  expect(await doors.ledger(shop.ctx, { to: "2026-03-09" })).toMatchObject({ filter: { lines: 0 } });
  const movements = await doors.itemMovements(shop.ctx, { itemId: oil });
  expect(movements.rows.map((row) => row.balance).slice(0, 3)).toEqual(["41", "42", "43"]);
  const older = await doors.itemMovements(shop.ctx, { itemId: oil, cursor: movements.next });
  expect(older.rows.at(-1)).toMatchObject({ balance: "100", balanceValue: "100", kind: "restock" });
  const seen = await doors.itemMovements(shop.shop.as("Viewer"), { itemId: oil });
  // The value that the older page begins with is a cost: it does not travel in a cursor of who may not see costs.
  expect(JSON.parse(Buffer.from(seen.next!, "base64url").toString())).toMatchObject({ 1: "91", 2: "0" });
  expect(
    (await doors.itemMovements(shop.shop.as("Viewer"), { itemId: oil, cursor: seen.next })).rows.at(-1),
  ).toMatchObject({ balance: "100", balanceValue: null });
  await expect(doors.ledger(shop.ctx, { cursor: "rubbish" })).rejects.toMatchObject({ code: "INVALID" });
});

test("an entry tells whether it can be undone, and by what it was", async () => {
  const { shop, ids } = await stocked();
  expect(await doors.adjustmentDetail(shop.ctx, { adjustmentId: ids.adjustmentId })).toMatchObject({
    undoable: true,
    kindLabel: "Use",
    lines: [{ quantityChange: "-1", costChange: "-1" }],
  });
  const undone = await doors.undo(shop.ctx, { adjustmentId: ids.adjustmentId });
  expect(await doors.adjustmentDetail(shop.ctx, { adjustmentId: ids.adjustmentId })).toMatchObject({
    undoable: false,
    undoneBy: { code: undone.code },
  });
  expect(await doors.adjustmentDetail(shop.ctx, { adjustmentId: undone.adjustmentId })).toMatchObject({
    undoable: false,
    undid: { adjustmentId: ids.adjustmentId },
  });
});

test("many at once asks for both permissions: to act on many, and to act", async () => {
  const { shop, ids } = await stocked();
  const line = { itemId: ids.itemId, ...g };
  for (const granted of [["inventory.bulk"], ["inventory.adjust"]]) {
    const member = shop.shop.as(granted);
    const forbidden = { code: "FORBIDDEN" };
    await expect(doors.writeOffMany(member, { kind: "trash", lines: [line] })).rejects.toMatchObject(
      forbidden,
    );
    const counts = [{ itemId: ids.itemId, counted: "8", unit: "g" }];
    await expect(doors.recountMany(member, { counts })).rejects.toMatchObject(forbidden);
  }
  const both = shop.shop.as(["inventory.bulk", "inventory.adjust"]);
  expect((await doors.writeOffMany(both, { kind: "trash", lines: [line] })).lines).toHaveLength(1);
});

test("used up lots and prices over time", async () => {
  const { shop, ids } = await stocked();
  await shop.use(ids.itemId, "9 g");
  await shop.restock(ids.itemId, "1 kg", "5", undefined, { supplier: "Oils & Co", supplierLot: "A1" });
  expect((await doors.usedUpLots(shop.ctx, { itemId: ids.itemId })).rows).toMatchObject([
    { lotId: ids.lotId, remaining: "0", costLeft: "0", cost: "10" },
  ]);
  expect((await doors.supplierPrices(shop.ctx, { itemId: ids.itemId })).rows).toMatchObject([
    { supplier: "Oils & Co", unitCost: "0.005", entered: { quantity: "1", unit: "kg" } },
    { supplier: null, unitCost: "1" },
  ]);
});
