import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { batch } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { closeDatabase } from "@/server/kernel/database";
import { uuidv7 } from "@/server/kernel/ids";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { archiveItem, editItem } from "@/server/services/inventory";
import { hold, previewUse, itemShelf } from "@/server/services/inventory-adjustment";
import { editRecipe } from "@/server/services/recipes";
import { checkItems } from "@/server/services/stock-check";
import { batchDetail, cancel, listBatches, runningBatches, schedule, start } from ".";
import { unsoundBooks } from "./testing-books";
import { openBench } from "./testing";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const code = (c: string) => expect.objectContaining({ code: c });

/** 600 g of oil and 200 g of lye water, with 1000 g and 500 g on the shelf. */
async function soapBench(options: Parameters<typeof openBench>[0] = {}) {
  const bench = await openBench(options);
  const oil = await bench.item("Olive oil");
  const lye = await bench.item("Lye");
  await bench.restock(oil, "1000", "10");
  await bench.restock(lye, "500", "5");
  const soap = await bench.recipe("Lavender bar", [
    { itemId: oil, quantity: "600", unit: "g" },
    { itemId: lye, quantity: "200", unit: "g" },
  ]);
  return { bench, oil, lye, soap };
}

describe("starting a batch", () => {
  test("a plan in grams is not taken in millilitres once the item is measured so", async () => {
    const bench = await openBench();
    const milk = await bench.item("Goat milk");
    const soap = await bench.recipe("Milk bar", [{ itemId: milk, quantity: "600", unit: "g" }]);
    const plan = bench.plan(soap);
    const { batchId } = await schedule(bench.ctx, { snapshot: plan, scheduledFor: "2026-03-16" });
    await editItem(bench.ctx, { itemId: milk, name: "Goat milk", kind: "ingredient", displayUnit: "ml" });
    await bench.restock(milk, "1000", "10");
    await expect(start(bench.ctx, { snapshot: plan })).rejects.toEqual(code("REMEASURED"));
    await expect(start(bench.ctx, { batchId })).rejects.toEqual(code("REMEASURED"));
    expect(await bench.shelf(milk)).toMatchObject({ onHand: "1000" });
  });

  test("takes every line off the shelf at what its oldest lots cost, and says which", async () => {
    const bench = await openBench();
    const shea = await bench.item("Shea butter");
    const march1 = await bench.restock(shea, "10", "500");
    const march8 = await bench.restock(shea, "10", "300");
    const balm = await bench.recipe("Lip balm", [{ itemId: shea, quantity: "20", unit: "g" }]);
    const detail = await bench.detail(await bench.start(balm));
    expect(detail.label).toBe("LAV-2026-001");
    // Each lot at its own price: 500 + 300, not 1000 and not 600.
    expect(detail.costs).toMatchObject({ materials: "800", total: "800" });
    expect(detail.lines).toMatchObject([
      {
        used: "20",
        cost: "800",
        lots: [
          { fifoCode: march1, quantity: "10", cost: "500" },
          { fifoCode: march8, quantity: "10", cost: "300" },
        ],
      },
    ]);
  });

  test("two lines of one oil share what there is: together they cannot take more", async () => {
    const bench = await openBench();
    const oil = await bench.item("Olive oil");
    await bench.restock(oil, "50", "5");
    const lines = ["50", "20", "30"].map((quantity) => ({ itemId: oil, quantity, unit: "g" }));
    const greedy = await bench.recipe("Greedy bar", lines);
    await expect(bench.start(greedy)).rejects.toMatchObject({
      code: "INSUFFICIENT_STOCK",
      data: { items: [{ itemName: "Olive oil", missing: "50" }] },
    });
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "50", value: "5" });
  });

  test("or nothing: when one line is short, the other stays, and no number is used up", async () => {
    const { bench, oil, lye, soap } = await soapBench();
    await bench.use(lye, "400");
    const refusal = bench.start(soap);
    await expect(refusal).rejects.toMatchObject({
      code: "INSUFFICIENT_STOCK",
      drawer: { kind: "insufficient_stock" },
    });
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "1000" });
    expect((await listBatches(bench.ctx, {})).rows).toEqual([]);
    await bench.restock(lye, "500", "5");
    expect((await bench.detail(await bench.start(soap))).label).toBe("LAV-2026-001");
  });

  test("a line left out on purpose stays on the record and on the shelf", async () => {
    const { bench, lye, soap } = await soapBench();
    await bench.use(lye, "500");
    const { batchId } = await start(bench.ctx, { snapshot: bench.plan(soap), leaveOut: ["2"] });
    const detail = await bench.detail(batchId);
    expect(detail.lines).toMatchObject([
      { itemName: "Olive oil", origin: "planned", used: "600" },
      { itemName: "Lye", origin: "left_out", used: "0", lots: [], planned: { quantity: "200", unit: "g" } },
    ]);
    await expect(start(bench.ctx, { snapshot: bench.plan(soap), leaveOut: ["9"] })).rejects.toEqual(
      code("INVALID"),
    );
  });

  test("two people start on the last stock: exactly one succeeds, the other is told what is missing", async () => {
    const { bench, oil, soap } = await soapBench();
    const both = await Promise.allSettled([
      bench.start(soap),
      bench.start(soap, bench.shop.as("Production Manager")),
    ]);
    expect(both.filter((b) => b.status === "fulfilled")).toHaveLength(1);
    const loser = both.find((b) => b.status === "rejected")!;
    expect(loser.reason).toMatchObject({
      code: "INSUFFICIENT_STOCK",
      data: { items: [{ itemName: "Olive oil", available: "400", missing: "200" }] },
    });
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "400" });
  });

  test("the same form sent fifty times at once makes one batch, and answers alike", async () => {
    const { bench, oil, soap } = await soapBench();
    const commandId = uuidv7();
    const snapshot = bench.plan(soap);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => start(bench.ctx, { snapshot }, { commandId })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await listBatches(bench.ctx, {})).rows).toHaveLength(1);
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "400" });
  });

  test("labels of ten started at once are ten, without a gap, per prefix and local year", async () => {
    const bench = await openBench({ timezone: "Pacific/Auckland", at: "2026-12-31T10:30:00Z" });
    const oil = await bench.item("Olive oil");
    await bench.restock(oil, "100", "1");
    const line = [{ itemId: oil, quantity: "1", unit: "g" }];
    const lavender = await bench.recipe("Lavender bar", line);
    const mint = await bench.recipe("Mint bar", line, { prefix: "MINT" });
    await Promise.all(Array.from({ length: 10 }, () => bench.start(lavender)));
    await bench.start(mint);
    // Half past eleven in the evening there; two hours on it is the new year.
    bench.shop.at("2026-12-31T12:30:00Z");
    await bench.start(lavender);
    const labels = (await listBatches(bench.ctx, {})).rows.map((row) => row.label);
    const ten = Array.from({ length: 10 }, (_, i) => `LAV-2026-${String(i + 1).padStart(3, "0")}`);
    expect(labels.sort()).toEqual([...ten, "LAV-2027-001", "MINT-2026-001"]);
  });

  test("a plan that was touched, or is another organization's, is refused", async () => {
    const { bench, soap } = await soapBench();
    const plan = bench.plan(soap);
    const cheaper = { ...plan, lines: plan.lines.map((line) => ({ ...line, baseQuantity: "1" })) };
    await expect(start(bench.ctx, { snapshot: cheaper })).rejects.toEqual(code("PLAN_CHANGED"));
    const other = await openBench();
    await expect(start(other.ctx, { snapshot: plan })).rejects.toEqual(code("PLAN_CHANGED"));
    expect(await start(bench.ctx, { snapshot: JSON.stringify(plan) })).toMatchObject({
      label: "LAV-2026-001",
    });
  });

  test("a line that could not be converted is refused with its drawer, or left out", async () => {
    const { bench, soap } = await soapBench();
    const { seal } = await import("@/server/services/production-planning/seal");
    const { hash: _hash, ...draft } = bench.plan(soap);
    const lines = draft.lines.map((line, i) => (i ? { ...line, unit: "ml", baseQuantity: null } : line));
    const snapshot = seal(bench.ctx, { ...draft, lines });
    await expect(start(bench.ctx, { snapshot })).rejects.toMatchObject({
      code: "MISSING_DENSITY",
      drawer: { kind: "missing_density" },
    });
    await start(bench.ctx, { snapshot, leaveOut: ["2"] });
  });

  test("later changes of a recipe change nothing in the record of a batch", async () => {
    const { bench, soap } = await soapBench();
    const batchId = await bench.start(soap);
    const before = await bench.detail(batchId);
    await editRecipe(bench.ctx, { recipeId: soap.recipeId, name: "Rose bar", labelPrefix: "ROSE" });
    expect(await bench.detail(batchId)).toEqual(before);
    const rewrite = command({
      name: "test.rewrite",
      can: "batch.edit",
      input: z.strictObject({}),
      async run(ctx) {
        await ctx.db.update(batch, eq(batch.id, batchId), { planSnapshot: { forged: true } });
      },
    });
    await expect(rewrite(bench.ctx, {})).rejects.toThrow(/frozen/);
  });

  test("the month's limit holds, at once too; a cancelled batch does not count", async () => {
    const bench = await openBench({
      tier: "free",
      timezone: "America/Los_Angeles",
      at: "2026-04-01T06:00:00Z",
    });
    const oil = await bench.item("Olive oil");
    await bench.restock(oil, "100", "1");
    const soap = await bench.recipe("Lavender bar", [{ itemId: oil, quantity: "1", unit: "g" }]);
    // It is still March in Los Angeles.
    await bench.start(soap);
    bench.shop.at("2026-04-01T08:00:00Z");
    const done = await Promise.allSettled(Array.from({ length: 22 }, () => bench.start(soap)));
    const started = done.flatMap((d) => (d.status === "fulfilled" ? [d.value] : []));
    expect(started).toHaveLength(20);
    await expect(bench.start(soap)).rejects.toMatchObject({
      code: "BATCH_LIMIT",
      drawer: { kind: "plan_limit", context: { what: "batches", used: 20, limit: 20 } },
    });
    await cancel(bench.ctx, { batchId: started[0]!, reason: "Wrong oil" });
    await bench.start(soap);
  });

  test("a Viewer starts nothing", async () => {
    const { bench, soap } = await soapBench();
    const viewer = bench.shop.as("Viewer");
    const snapshot = bench.plan(soap);
    await expect(start(viewer, { snapshot })).rejects.toEqual(code("FORBIDDEN"));
    await expect(schedule(viewer, { snapshot, scheduledFor: "2026-04-01" })).rejects.toEqual(
      code("FORBIDDEN"),
    );
  });
});

describe("a batch on the calendar", () => {
  test("takes nothing until it is started, keeps its label, and is started once", async () => {
    const { bench, oil, soap } = await soapBench();
    const { batchId, label } = await schedule(bench.ctx, {
      snapshot: bench.plan(soap),
      scheduledFor: "2026-03-20",
    });
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "1000" });
    expect(await bench.detail(batchId)).toMatchObject({
      status: "planned",
      lines: [{ planned: { quantity: "600" }, used: "0" }, {}],
    });
    const both = await Promise.allSettled([1, 2].map(() => start(bench.ctx, { batchId })));
    expect(both.filter((b) => b.status === "fulfilled")).toHaveLength(1);
    expect(both.find((b) => b.status === "rejected")!.reason).toMatchObject({
      code: "BATCH_STATE",
      data: { status: "in_progress", by: "Olive Owner" },
    });
    expect(await bench.detail(batchId)).toMatchObject({ status: "in_progress", label });
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "400" });
    expect(await runningBatches(bench.ctx, {})).toMatchObject([
      { label, lines: 2, checked: 0, next: "Olive oil" },
    ]);
  });

  test("what it needs was archived since: refused before anything is called short, unless it is left out", async () => {
    const { bench, oil, lye, soap } = await soapBench();
    const { batchId } = await schedule(bench.ctx, { snapshot: bench.plan(soap), scheduledFor: "2026-03-20" });
    await bench.use(lye, "500");
    await archiveItem(bench.ctx, { itemId: lye });
    await expect(start(bench.ctx, { batchId })).rejects.toEqual(code("ITEM_ARCHIVED"));
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "1000" });
    await start(bench.ctx, { batchId, leaveOut: ["2"] });
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "400" });
  });

  test("can be called off before it starts", async () => {
    const { bench, oil, soap } = await soapBench();
    const { batchId } = await schedule(bench.ctx, { snapshot: bench.plan(soap), scheduledFor: "2026-03-20" });
    await cancel(bench.ctx, { batchId, reason: "No market this week" });
    await expect(start(bench.ctx, { batchId })).rejects.toMatchObject({
      message: /was cancelled by Olive Owner/,
    });
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "1000" });
  });

  test("another organization's is not found", async () => {
    const { bench, soap } = await soapBench();
    const { batchId } = await schedule(bench.ctx, { snapshot: bench.plan(soap), scheduledFor: "2026-03-20" });
    const other = await openBench();
    const missing = code("NOT_FOUND");
    await expect(start(other.ctx, { batchId })).rejects.toEqual(missing);
    await expect(cancel(other.ctx, { batchId, reason: "?" })).rejects.toEqual(missing);
    await expect(batchDetail(other.ctx, { batchId })).rejects.toEqual(missing);
    await expect(batchDetail(other.ctx, { batchId: uuidv7() })).rejects.toEqual(missing);
  });
});

describe("planning again", () => {
  const calendar = async () => {
    const { bench, soap, ...items } = await soapBench();
    const old = await schedule(bench.ctx, { snapshot: bench.plan(soap), scheduledFor: "2026-03-20" });
    return { bench, soap, old, ...items };
  };

  test("the new plan takes the place of the old one on the calendar, or is started in its stead", async () => {
    const { bench, soap, old } = await calendar();
    const next = await schedule(bench.ctx, {
      snapshot: bench.plan(soap),
      scheduledFor: "2026-03-21",
      instead: old.batchId,
    });
    expect(await bench.detail(old.batchId)).toMatchObject({
      status: "cancelled",
      endReason: `Planned again as ${next.label}.`,
    });
    const { batchId } = await start(bench.ctx, { snapshot: bench.plan(soap), instead: next.batchId });
    expect(await bench.detail(batchId)).toMatchObject({ status: "in_progress" });
    expect(await bench.detail(next.batchId)).toMatchObject({ status: "cancelled" });
  });

  test("what is no longer on the calendar cannot be replaced, and no second batch appears", async () => {
    const { bench, soap, oil, old } = await calendar();
    await start(bench.ctx, { batchId: old.batchId });
    const again = { snapshot: bench.plan(soap), instead: old.batchId };
    await expect(start(bench.ctx, again)).rejects.toEqual(code("BATCH_STATE"));
    await expect(schedule(bench.ctx, { ...again, scheduledFor: "2026-03-21" })).rejects.toEqual(
      code("BATCH_STATE"),
    );
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "400" });
    expect((await listBatches(bench.ctx, {})).rows).toHaveLength(1);
    await expect(start(bench.ctx, { batchId: old.batchId, instead: old.batchId })).rejects.toEqual(
      code("INVALID"),
    );
  });

  test("a batch of another shop is not there to be replaced", async () => {
    const { bench, soap } = await calendar();
    const { old: foreign } = await calendar();
    await expect(
      start(bench.ctx, { snapshot: bench.plan(soap), instead: foreign.batchId }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

test("a shortage says what stands in lots that are set aside", async () => {
  const bench = await openBench();
  const clay = await bench.item("Pink clay");
  await bench.restock(clay, "30", "3");
  const held = await bench.restock(clay, "500", "5");
  const { lots } = await itemShelf(bench.ctx, { itemId: clay });
  await hold(bench.ctx, { lotId: lots.find((lot) => lot.fifoCode === held)!.lotId, reason: "Smells odd" });
  const bar = await bench.recipe("Clay bar", [{ itemId: clay, quantity: "100", unit: "g" }]);
  await expect(bench.start(bar)).rejects.toMatchObject({
    message: expect.stringContaining("500 g more stand in lots that are held.") as string,
    drawer: {
      kind: "insufficient_stock",
      context: { items: [{ missing: "70", setAside: { quantity: "500", as: "held" } }] },
    },
  });
  const asked = { itemId: clay, quantity: "100", unit: "g" };
  expect(await previewUse(bench.ctx, asked)).toMatchObject({
    setAside: { itemId: clay, quantity: "500", unit: "g", as: "held" },
  });
  expect(await previewUse(bench.ctx, { ...asked, quantity: "30" })).toMatchObject({ setAside: null });
  const { lines } = await checkItems(bench.ctx, { lines: [{ key: "1", ...asked }] });
  expect(lines).toMatchObject([{ missing: "70", setAside: { quantity: "500", as: "held" } }]);
});

test("after all of that, the books are sound", async () => {
  const { checked, wrong } = await unsoundBooks(database.superUrl);
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(20);
});
