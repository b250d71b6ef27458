import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { batchCostTotals, listBatches } from "@/server/services/batches";
import { editItem, itemOptions, listItems } from "@/server/services/inventory";
import { ledger, restock, use } from "@/server/services/inventory-adjustment";
import { openShelves } from "@/server/services/inventory-adjustment/testing";
import { everything } from "@/server/services/search";
import { command } from "./command";
import { closeDatabase } from "./database";
import { AppError } from "./errors";
import { freshDatabase, type TestDatabase } from "./testing-database";

let database: TestDatabase;
let shop: Awaited<ReturnType<typeof openShelves>>;
let oil: string;
beforeAll(async () => {
  database = await freshDatabase();
  shop = await openShelves();
  oil = await shop.item("Olive oil");
  await shop.restock(oil, "10 g", "1");
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

/** What is told: "INVALID note" for a refusal, the name of the error for anything that would be a 500. */
async function told(act: Promise<unknown>): Promise<string> {
  const error = await act.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (error === undefined) return "done";
  if (!(error instanceof AppError)) return `500: ${String(error)}`;
  return `${error.code} ${"fields" in error ? Object.keys(error.fields as object).join() : ""}`.trim();
}

const bring = (changes: Record<string, unknown>) =>
  restock(shop.ctx, { itemId: oil, quantity: "1", unit: "g", cost: "1", ...changes } as never);

describe("texts that no column can hold are refused at their field", () => {
  const zero = "a\0b";
  const half = "a\ud800b";
  test.each([
    ["a zero byte in a note", () => bring({ note: zero }), "INVALID note"],
    ["half a character in a note", () => bring({ note: half }), "INVALID note"],
    ["half a character in a line", () => bring({ supplier: half }), "INVALID supplier"],
    ["a zero byte in a unit", () => bring({ unit: zero }), "INVALID unit"],
    ["in a search", () => listItems(shop.ctx, { search: zero }), "INVALID search"],
    ["in a typeahead", () => itemOptions(shop.ctx, { search: zero }), "INVALID search"],
    ["in the palette", () => everything(shop.ctx, { text: zero }), "INVALID text"],
    ["in the list of batches", () => listBatches(shop.ctx, { search: zero }), "INVALID search"],
    ["in a filter", () => ledger(shop.ctx, { actorId: zero }), "INVALID actorId"],
  ])("%s", async (_what, act, answer) => {
    expect(await told(act())).toBe(answer);
  });

  test("in the name of a field, and deep inside", async () => {
    expect(await told(bring({ [zero]: "1" }))).toMatch(/^INVALID/);
    let deep: unknown = "x";
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(await told(bring({ note: deep }))).toMatch(/^INVALID/);
  });

  test("whole characters outside the first plane are fine", async () => {
    expect(await told(bring({ note: "🧼 lavender\n\ttwo" }))).toBe("done");
  });
});

describe("amounts beyond what can be kept are refused, however they come about", () => {
  const most = "999999999999999999";
  test("a second lot that would be one too many", async () => {
    const wax = await shop.item("Wax");
    expect(await told(restock(shop.ctx, { itemId: wax, quantity: most, unit: "g", cost: "1" }))).toBe("done");
    expect(await told(restock(shop.ctx, { itemId: wax, quantity: most, unit: "g", cost: "1" }))).toBe(
      "OUT_OF_RANGE",
    );
  });

  test("values that would add up to too much", async () => {
    const gold = await shop.item("Gold leaf");
    const dear = { itemId: gold, quantity: "1", unit: "g", cost: "99999999999999" };
    expect(await told(restock(shop.ctx, dear))).toBe("done");
    expect(await told(restock(shop.ctx, dear))).toBe("OUT_OF_RANGE");
  });

  test("a conversion beyond it", async () => {
    expect(await told(use(shop.ctx, { itemId: oil, quantity: most, unit: "tonne" }))).toMatch(/^INVALID/);
    const level = { lowStockQuantity: most, lowStockUnit: "tonne" };
    const edited = { itemId: oil, name: "Olive oil", kind: "ingredient" as const, displayUnit: "g" };
    expect(await told(editItem(shop.ctx, { ...edited, ...level }))).toBe("OUT_OF_RANGE");
  });
});

test("an amount that the item's own unit cannot say is refused, and the list stays readable", async () => {
  const dye = await shop.item("Dye", "mg");
  const typed = { itemId: dye, quantity: "5000000000000000", unit: "g", cost: "1" };
  expect(await told(restock(shop.ctx, typed))).toBe("INVALID quantity");
  expect(await told(listItems(shop.ctx, {}))).toBe("done");
});

test("nothing said is not zero days", async () => {
  const edited = { itemId: oil, name: "Olive oil", kind: "ingredient" as const, displayUnit: "g" };
  const never = { isPerishable: true, shelfLifeDays: null as never };
  expect(await told(editItem(shop.ctx, { ...edited, ...never }))).toBe("INVALID shelfLifeDays");
});

describe("days that no calendar here has", () => {
  test.each(["0000-01-01", "0001-01-01", "9999-12-31"])("%s", async (day) => {
    expect(await told(bring({ receivedOn: day }))).toBe("INVALID receivedOn");
    expect(await told(bring({ expirationDate: day }))).toBe("INVALID expirationDate");
    expect(await told(ledger(shop.ctx, { from: day, to: day }))).toBe("INVALID from,to");
    expect(await told(batchCostTotals(shop.ctx, { to: day }))).toBe("INVALID to");
  });

  test("moments, and cursors that somebody made up", async () => {
    const at = command({
      name: "test.at",
      can: "inventory.view",
      input: z.strictObject({ at: (await import("./fields")).fields.instant }),
      run: async () => {},
    });
    expect(await told(at(shop.ctx, { at: "0000-01-01T00:00:00Z" }))).toBe("INVALID at");
    expect(await told(at(shop.ctx, { at: "2026-01-01T00:00:00+13:00" }))).toBe("done");
    const cursor = (...key: string[]) => Buffer.from(JSON.stringify(key)).toString("base64url");
    const id = "00000000-0000-7000-8000-000000000000";
    expect(await told(listBatches(shop.ctx, { cursor: cursor("0000-01-01T00:00:00.000Z", id) }))).toBe(
      "INVALID cursor",
    );
    expect(await told(listItems(shop.ctx, { sort: "expiry", cursor: cursor("0000-01-01", id) }))).toBe(
      "INVALID cursor",
    );
    expect(await told(listItems(shop.ctx, { sort: "expiry", cursor: cursor("2026-99-99", id) }))).toBe(
      "INVALID cursor",
    );
  });
});
