import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Money } from "@/server/kernel/money";
import { closeDatabase } from "@/server/kernel/database";
import { uuidv7 } from "@/server/kernel/ids";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { archiveSku, productDetail, sell } from "@/server/services/products";
import {
  batchCosts,
  batchDetail,
  cancel,
  fail,
  finish,
  finishDraft,
  listBatches,
  lotGenealogy,
  previewFinish,
  reopen,
  start,
  startTimer,
} from ".";
import { unsoundBooks } from "./testing-books";
import { openBench } from "./testing";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const code = (c: string) => expect.objectContaining({ code: c });

/** A running batch of soap whose oil cost 100. */
async function running(
  options: {
    bars?: string;
    shelfLifeDays?: number;
    capExpiry?: boolean;
    critical?: boolean;
    expires?: string;
  } = {},
) {
  const bench = await openBench();
  const oil = await bench.item("Olive oil");
  const oilLot = await bench.restock(oil, "1000", "100", options.expires);
  const jar = await bench.item("Jar", "each", { kind: "container", capacityQuantity: undefined });
  await bench.restock(jar, "50", "25");
  const soap = await bench.recipe(
    "Lavender bar",
    [{ itemId: oil, quantity: "1000", unit: "g", isCritical: options.critical }],
    options,
  );
  const plan = bench.plan(soap, { containers: [{ itemId: jar, itemName: "Jar", count: "12" }] });
  const { batchId } = await start(bench.ctx, { snapshot: plan });
  const sku = await bench.sku("Lavender bar", "100", soap);
  const end = (more: Partial<Parameters<typeof finish>[1]> = {}) =>
    finish(bench.ctx, {
      batchId,
      yieldQuantity: "960",
      yieldUnit: "g",
      outputs: [{ skuId: sku.skuId, quantity: "10" }],
      ...more,
    });
  return { bench, oil, oilLot, jar, soap, batchId, sku, end };
}

/** inputs + labour + overhead = outputs + loss, to the last digit. */
function expectConserved(detail: Awaited<ReturnType<typeof batchDetail>>) {
  const { materials, labour, overhead, total, loss } = detail.costs!;
  const made = Money.sum(detail.outputs.map((output) => Money.of(output.cost!)));
  expect(String(Money.sum([materials, labour, overhead].map(Money.of)))).toBe(total);
  expect(String(made.plus(Money.of(loss!)))).toBe(total);
}

describe("finishing a batch", () => {
  test("puts bars on the shelf as a lot with the batch's label, at exactly what the batch cost", async () => {
    const { bench, batchId, sku, jar, end } = await running({ bars: "10" });
    await end({
      containers: [{ itemId: jar, count: "10" }],
      labourMinutes: "90",
      labourRate: "20",
      overhead: "1.5",
    });
    expect(await bench.shelf(sku.itemId)).toMatchObject({ lots: ["LAV-2026-001: 10 for 136.5"] });
    const detail = await bench.detail(batchId);
    expect(detail).toMatchObject({
      status: "completed",
      actualYield: { quantity: "960", unit: "g" },
      costs: { materials: "105", labour: "30", overhead: "1.5", total: "136.5", loss: "0" },
      outputs: [{ sku: sku.sku, quantity: "10", cost: "136.5", unitCost: "13.65" }],
      containers: [{ itemName: "Jar", planned: { quantity: "12" }, used: "10", cost: "5" }],
    });
    expectConserved(detail);
    expect(await bench.shelf(jar)).toMatchObject({ onHand: "40", value: "20" });
    const product = await productDetail(bench.ctx, { productId: await productOf(bench, sku.skuId) });
    expect(product.skus).toMatchObject([
      {
        onHand: "10",
        unitCost: "13.65",
        margin: "-110",
        lots: [{ fifoCode: "LAV-2026-001", batch: { label: "LAV-2026-001" } }],
      },
    ]);
  });

  test("says beforehand what finishing will cost, to the last digit, and changes nothing", async () => {
    const { bench, batchId, sku, jar, end } = await running({ bars: "10", shelfLifeDays: 30 });
    const said = {
      outputs: [{ skuId: sku.skuId, quantity: "7", lost: "3" }],
      containers: [{ itemId: jar, count: "10" }],
      labourMinutes: "100",
      labourRate: "20",
      lossPercent: "1",
    };
    const told = await previewFinish(bench.ctx, { batchId, ...said });
    expect(await bench.shelf(jar)).toMatchObject({ onHand: "50" });
    await end(said);
    const { costs, outputs } = await bench.detail(batchId);
    expect(told.costs).toEqual(costs);
    expect(told.outputs).toMatchObject([
      { quantity: "7", cost: outputs[0]!.cost, unitCost: outputs[0]!.unitCost, expirationDate: "2026-04-14" },
    ]);
    expect(told.short).toEqual([]);
  });

  test("says which containers are short, and hides costs from people who may not see them", async () => {
    const { bench, batchId, sku, jar } = await running({ bars: "10" });
    const said = { batchId, outputs: [{ skuId: sku.skuId, quantity: "10" }] };
    const short = await previewFinish(bench.ctx, { ...said, containers: [{ itemId: jar, count: "51" }] });
    expect(short.short).toEqual([{ itemName: "Jar", missing: "1" }]);
    const manager = await bench.shop.as("Production Manager");
    expect(await previewFinish(manager, said)).toMatchObject({ costs: null, outputs: [{ cost: null }] });
    const viewer = await bench.shop.as("Viewer");
    await expect(previewFinish(viewer, said)).rejects.toEqual(code("FORBIDDEN"));
    const other = await openBench();
    await expect(previewFinish(other.ctx, said)).rejects.toEqual(code("NOT_FOUND"));
  });

  test("free first lots cost nothing in what is made of them", async () => {
    const bench = await openBench();
    const dye = await bench.item("Dye");
    await bench.restock(dye, "2", "0");
    await bench.restock(dye, "2", "100");
    const lines = [{ itemId: dye, quantity: "3", unit: "g" }];
    const batchId = await bench.start(await bench.recipe("Blue", lines));
    const sku = await bench.sku("Blue");
    const made = { yieldQuantity: "3", yieldUnit: "g", outputs: [{ skuId: sku.skuId, quantity: "1" }] };
    await finish(bench.ctx, { batchId, ...made });
    expect(await bench.shelf(sku.itemId)).toMatchObject({ onHand: "1", value: "50" });
  });

  test("several SKUs share the cost by weight, each a lot of its own; spoiled bars and waste are loss", async () => {
    const { bench, batchId, sku, end } = await running();
    const small = await bench.sku("Small bar", "35");
    await end({
      outputs: [
        { skuId: sku.skuId, quantity: "6", lost: "1" },
        { skuId: small.skuId, quantity: "7" },
      ],
      lossPercent: "3",
    });
    const detail = await bench.detail(batchId);
    expect(detail.outputs.map((o) => o.fifoCode)).toEqual(["LAV-2026-001", "LAV-2026-001-2"]);
    // 97 over 700 g of bars (one of seven spoiled) and 245 g of small ones.
    expect(detail.outputs.map((o) => o.cost)).toEqual(["61.587302", "25.148148"]);
    expect(detail.costs!.loss).toBe("13.26455");
    expectConserved(detail);
  });

  test("nothing is lost in odd numbers", async () => {
    const { bench, batchId, sku, end } = await running();
    const others = [await bench.sku("Second"), await bench.sku("Third")];
    await end({
      outputs: [sku, ...others].map(({ skuId }, i) => ({ skuId, quantity: ["7", "3", "13"][i]!, lost: "1" })),
      labourMinutes: "7",
      labourRate: "19.99",
      overhead: "0.000001",
      lossPercent: "0.7",
    });
    expectConserved(await bench.detail(batchId));
  });

  test("pieces are counted, never rounded up: 0.286 of a bar is refused", async () => {
    const { bench, batchId, sku, end } = await running();
    await expect(end({ outputs: [{ skuId: sku.skuId, quantity: "0.286" }] })).rejects.toMatchObject({
      fields: { "outputs.0.quantity": "Count whole pieces only." },
    });
    await expect(end({ yieldUnit: "ml" })).rejects.toMatchObject({
      fields: { yieldUnit: expect.any(String) },
    });
    await expect(end({ outputs: [] })).rejects.toEqual(code("INVALID"));
    await expect(end({ outputs: [{ quantity: "3" }] })).rejects.toEqual(code("INVALID"));
    expect(await bench.detail(batchId)).toMatchObject({ status: "in_progress", outputs: [] });
  });

  test("is one act: when jars are short nothing was made, nothing was taken, and timers run on", async () => {
    const { bench, batchId, sku, jar, end } = await running();
    await startTimer(bench.ctx, { batchId, name: "Cool", seconds: 60 });
    await expect(end({ containers: [{ itemId: jar, count: "51" }] })).rejects.toEqual(
      code("INSUFFICIENT_STOCK"),
    );
    await archiveSku(bench.ctx, { skuId: sku.skuId });
    await expect(end({ containers: [{ itemId: jar, count: "5" }] })).rejects.toEqual(code("SKU_ARCHIVED"));
    expect(await bench.shelf(jar)).toMatchObject({ onHand: "50" });
    expect(await bench.detail(batchId)).toMatchObject({
      status: "in_progress",
      actualYield: null,
      outputs: [],
      timers: [{ stoppedAt: null }],
    });
  });

  test("bars keep as long as the recipe says from the day they are finished, where the shop is", async () => {
    const { batchId, bench, end } = await running({ shelfLifeDays: 365 });
    await end();
    expect((await bench.detail(batchId)).outputs).toMatchObject([{ expirationDate: "2027-03-15" }]);
  });

  test("but not longer than a critical oil, where the recipe says so; a typed day is a typed day", async () => {
    const options = { shelfLifeDays: 365, capExpiry: true, critical: true, expires: "2026-08-01" };
    const capped = await running(options);
    await capped.end();
    expect((await capped.bench.detail(capped.batchId)).outputs).toMatchObject([
      { expirationDate: "2026-08-01" },
    ]);
    const typed = await running(options);
    await typed.end({ outputs: [{ skuId: typed.sku.skuId, quantity: "1", expirationDate: "2026-12-24" }] });
    expect((await typed.bench.detail(typed.batchId)).outputs).toMatchObject([
      { expirationDate: "2026-12-24" },
    ]);
  });

  test("an intermediate becomes a lot of its own ingredient, in any unit, and costs what went in", async () => {
    const bench = await openBench();
    const oil = await bench.item("Olive oil");
    const infused = await bench.item("Infused oil");
    await bench.restock(oil, "500", "12.8");
    const recipe = await bench.recipe("Infusion", [{ itemId: oil, quantity: "500", unit: "g" }], {
      makes: infused,
    });
    const batchId = await bench.start(recipe);
    const { skuId } = await bench.sku("Wrong");
    const made = { batchId, yieldQuantity: "0.48", yieldUnit: "kg" };
    await expect(finish(bench.ctx, { ...made, outputs: [{ skuId, quantity: "1" }] })).rejects.toEqual(
      code("INVALID"),
    );
    expect(await finishDraft(bench.ctx, { batchId })).toMatchObject({
      kind: "ingredient",
      intermediate: { itemName: "Infused oil", quantity: "1000", unit: "g" },
    });
    await finish(bench.ctx, { ...made, outputs: [{ quantity: "0.48", unit: "kg" }] });
    expect(await bench.shelf(infused)).toMatchObject({ lots: ["LAV-2026-001: 480 for 12.8"] });
    expectConserved(await bench.detail(batchId));
  });

  test("the form starts with what was planned", async () => {
    const { bench, batchId, sku } = await running({ bars: "10", shelfLifeDays: 30 });
    expect(await finishDraft(bench.ctx, { batchId })).toMatchObject({
      yield: { quantity: "1000", unit: "g" },
      skus: [{ sku: sku.sku, quantity: "10", expirationDate: "2026-04-14" }],
      containers: [{ itemName: "Jar", count: "12" }],
    });
  });
});

describe("a batch ends once", () => {
  test("finish, cancel and fail at once: one happens, the others are told which and by whom", async () => {
    const { bench, batchId, end } = await running();
    const done = await Promise.allSettled([
      end(),
      cancel(bench.ctx, { batchId, reason: "No" }),
      fail(bench.ctx, { batchId, reason: "No" }),
      end(),
    ]);
    expect(done.filter((d) => d.status === "fulfilled")).toHaveLength(1);
    const { status } = await bench.detail(batchId);
    for (const d of done) {
      if (d.status === "rejected")
        expect(d.reason).toMatchObject({ code: "BATCH_STATE", data: { status, by: "Olive Owner" } });
    }
    const { rows } = await listBatches(bench.ctx, { status: [status] });
    expect(rows).toHaveLength(1);
  });

  test("finishing twice with the same form answers the same, once", async () => {
    const { bench, batchId, sku, end } = await running();
    const commandId = uuidv7();
    const input = {
      batchId,
      yieldQuantity: "960",
      yieldUnit: "g",
      outputs: [{ skuId: sku.skuId, quantity: "10" }],
    };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => finish(bench.ctx, input, { commandId })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await bench.shelf(sku.itemId)).toMatchObject({ onHand: "10", value: "100" });
    await expect(end()).rejects.toMatchObject({
      message: "LAV-2026-001 was finished by Olive Owner at Mar 15, 2026, 10:00 AM.",
    });
  });

  test("a Viewer ends nothing; a Production Manager finishes, without seeing what it cost", async () => {
    const { bench, batchId, sku } = await running();
    const input = {
      batchId,
      yieldQuantity: "1",
      yieldUnit: "kg",
      outputs: [{ skuId: sku.skuId, quantity: "10" }],
    };
    await expect(finish(bench.shop.as("Viewer"), input)).rejects.toEqual(code("FORBIDDEN"));
    const manager = bench.shop.as("Production Manager");
    await finish(manager, input);
    const detail = await batchDetail(manager, { batchId });
    expect(detail.costs).toBeNull();
    expect(detail.outputs).toMatchObject([{ quantity: "10", cost: null, unitCost: null }]);
    expect(detail.lines).toMatchObject([{ used: "1000", cost: null, lots: [{ cost: null }] }]);
    expect((await listBatches(manager, {})).rows[0]).toMatchObject({ cost: null });
    await expect(batchCosts(manager, {})).rejects.toEqual(code("FORBIDDEN"));
    const other = await openBench();
    const missing = code("NOT_FOUND");
    await expect(finish(other.ctx, input)).rejects.toEqual(missing);
    await expect(reopen(other.ctx, { batchId, reason: "?" })).rejects.toEqual(missing);
    await expect(finishDraft(other.ctx, { batchId })).rejects.toEqual(missing);
    const theirs = await running();
    await expect(theirs.end({ outputs: [{ skuId: sku.skuId, quantity: "1" }] })).rejects.toEqual(missing);
  });
});

describe("opening a finished batch again", () => {
  test("takes the bars off, brings the jars back, and it can be finished otherwise or cancelled", async () => {
    const { bench, batchId, sku, jar, oil, end } = await running();
    const wrap = await bench.item("Wrapper", "each", { kind: "packaging" });
    await bench.restock(wrap, "20", "2");
    const containers = [
      { itemId: jar, count: "10" },
      { itemId: wrap, count: "10" },
    ];
    await end({ containers });
    await reopen(bench.ctx, { batchId, reason: "Miscounted" });
    expect(await bench.shelf(jar)).toMatchObject({ onHand: "50", value: "25" });
    expect(await bench.shelf(wrap)).toMatchObject({ onHand: "20", value: "2" });
    expect(await bench.shelf(sku.itemId)).toMatchObject({ onHand: "0", value: "0" });
    expect(await bench.detail(batchId)).toMatchObject({
      status: "in_progress",
      outputs: [],
      costs: { materials: "100", loss: null },
    });
    await end({ containers: [{ itemId: wrap, count: "9" }], outputs: [{ skuId: sku.skuId, quantity: "9" }] });
    const detail = await bench.detail(batchId);
    expect(detail).toMatchObject({
      outputs: [{ fifoCode: "LAV-2026-001-2", quantity: "9", cost: "100.9" }],
      containers: [{ used: "0" }],
      extras: [{ itemName: "Wrapper", used: "9" }],
    });
    expectConserved(detail);
    await reopen(bench.ctx, { batchId, reason: "Wrong after all" });
    await cancel(bench.ctx, { batchId, reason: "Over" });
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "1000", value: "100" });
    expect(await bench.shelf(wrap)).toMatchObject({ onHand: "20" });
    expect(await bench.shelf(sku.itemId)).toMatchObject({ onHand: "0" });
  });

  test("is refused once a bar was sold", async () => {
    const { bench, batchId, sku, end } = await running();
    await end();
    await sell(bench.ctx, { skuId: sku.skuId, quantity: "1" });
    await expect(reopen(bench.ctx, { batchId, reason: "?" })).rejects.toMatchObject({
      code: "OUTPUTS_USED",
      data: { codes: ["LAV-2026-001"] },
    });
    expect(await bench.detail(batchId)).toMatchObject({ status: "completed" });
  });
});

describe("looking back", () => {
  test("the cost report counts finished and failed batches between two days of the shop", async () => {
    const bench = await openBench({ timezone: "America/Los_Angeles" });
    const oil = await bench.item("Olive oil");
    await bench.restock(oil, "100", "100");
    const soap = await bench.recipe("Lavender bar", [{ itemId: oil, quantity: "10", unit: "g" }]);
    const sku = await bench.sku("Lavender bar");
    const finishAt = async (iso: string) => {
      bench.shop.at(iso);
      const batchId = await bench.start(soap);
      const outputs = [{ skuId: sku.skuId, quantity: "4" }];
      await finish(bench.ctx, { batchId, yieldQuantity: "8", yieldUnit: "g", outputs });
    };
    await finishAt("2026-04-01T06:00:00Z"); // still 31 March there
    await finishAt("2026-04-01T08:00:00Z");
    await fail(bench.ctx, { batchId: await bench.start(soap), reason: "Burnt" });
    await bench.start(soap);
    const report = await batchCosts(bench.ctx, { from: "2026-04-01", to: "2026-04-01" });
    expect(report.rows).toMatchObject([
      { label: "LAV-2026-003", status: "failed", total: "10", loss: "10", outputs: [], yieldUnitCost: null },
      {
        label: "LAV-2026-002",
        total: "10",
        loss: "0",
        outputs: [{ unitCost: "2.5" }],
        yieldUnitCost: "1.25",
      },
    ]);
    expect((await batchCosts(bench.ctx, { to: "2026-03-31" })).rows).toMatchObject([
      { label: "LAV-2026-001" },
    ]);
    expect((await batchCosts(bench.ctx, {})).rows).toHaveLength(3);
  });

  test("a lot tells where it came from and where it went", async () => {
    const { bench, batchId, oilLot, jar, end } = await running();
    await end({ containers: [{ itemId: jar, count: "10" }] });
    const detail = await bench.detail(batchId);
    const bars = await lotGenealogy(bench.ctx, { lotId: detail.outputs[0]!.lotId });
    expect(bars).toMatchObject({ lot: { fifoCode: "LAV-2026-001" }, usedIn: [] });
    expect(bars.madeIn!.ingredients).toMatchObject([
      { itemName: "Jar", quantity: "10" },
      { itemName: "Olive oil", fifoCode: oilLot, quantity: "1000" },
    ]);
    const oil = await lotGenealogy(bench.ctx, { lotId: bars.madeIn!.ingredients[1]!.lotId });
    expect(oil).toMatchObject({
      madeIn: null,
      usedIn: [
        { label: "LAV-2026-001", quantity: "1000", outputs: [{ fifoCode: "LAV-2026-001", quantity: "10" }] },
      ],
    });
    await expect(lotGenealogy((await openBench()).ctx, { lotId: detail.outputs[0]!.lotId })).rejects.toEqual(
      code("NOT_FOUND"),
    );
  });

  test("lists page newest first, by state, recipe and search", async () => {
    const bench = await openBench();
    const oil = await bench.item("Olive oil");
    await bench.restock(oil, "100", "1");
    const line = [{ itemId: oil, quantity: "1", unit: "g" }];
    const soap = await bench.recipe("Lavender bar", line);
    for (let i = 0; i < 52; i++) await bench.start(soap);
    const mint = await bench.recipe("Mint bar", line, { prefix: "MINT" });
    await bench.start(mint);
    const first = await listBatches(bench.ctx, {});
    expect(first.rows).toHaveLength(50);
    expect(first.rows[0]).toMatchObject({ label: "MINT-2026-001", recipeName: "Mint bar", versionNo: 1 });
    const second = await listBatches(bench.ctx, { cursor: first.next });
    expect(second.rows.map((r) => r.label)).toEqual(["LAV-2026-003", "LAV-2026-002", "LAV-2026-001"]);
    expect((await listBatches(bench.ctx, { search: "mint" })).rows).toHaveLength(1);
    expect((await listBatches(bench.ctx, { search: "2026-05" })).rows).toHaveLength(3);
    expect((await listBatches(bench.ctx, { search: "%" })).rows).toHaveLength(0);
    expect(
      (await listBatches(bench.ctx, { recipeId: mint.recipeId, status: ["in_progress"] })).rows,
    ).toHaveLength(1);
    expect((await listBatches(bench.ctx, { status: ["failed"] })).rows).toEqual([]);
    await expect(listBatches(bench.ctx, { cursor: "nonsense" })).rejects.toEqual(code("INVALID"));
  });
});

async function productOf(bench: Awaited<ReturnType<typeof openBench>>, skuId: string): Promise<string> {
  const { listProducts } = await import("@/server/services/products");
  const { rows } = await listProducts(bench.ctx, {});
  return rows.find((row) => row.skus.some((sku) => sku.id === skuId))!.id;
}

test("after all of that, the books are sound", async () => {
  const { checked, wrong } = await unsoundBooks(database.superUrl);
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(20);
});
