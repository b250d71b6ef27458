import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { uuidv7 } from "@/server/kernel/ids";
import {
  addExtra,
  addNote,
  batchDetail,
  cancel,
  dismissTimer,
  fail,
  recordActual,
  runningBatches,
  start,
  startTimer,
  stopTimer,
  undoExtra,
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

/** A batch that took 60 g out of two lots of 50 g, at 1.00 and at 3.00 a gram. */
async function running() {
  const bench = await openBench();
  const oil = await bench.item("Olive oil");
  const first = await bench.restock(oil, "50", "50");
  const second = await bench.restock(oil, "50", "150");
  const soap = await bench.recipe("Lavender bar", [{ itemId: oil, quantity: "60", unit: "g" }]);
  const batchId = await bench.start(soap);
  const [line] = (await bench.detail(batchId)).lines;
  const weigh = (quantity: string, unit = "g", id = line!.id) =>
    recordActual(bench.ctx, { batchId, ingredientId: id, quantity, unit });
  return { bench, oil, first, second, batchId, line: line!, weigh };
}

describe("weighing in", () => {
  test("exactly what was planned only checks the line off", async () => {
    const { bench, oil, batchId, weigh } = await running();
    await weigh("60");
    const { lines } = await bench.detail(batchId);
    expect(lines).toMatchObject([{ used: "60", actual: { quantity: "60", unit: "g" }, cost: "80" }]);
    expect(lines[0]!.checkedAt).not.toBeNull();
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "40" });
  });

  test("more takes the difference, less goes home to the very lots at the very cost, last taken first", async () => {
    const { bench, oil, first, second, batchId, weigh } = await running();
    await weigh("70");
    expect((await bench.detail(batchId)).lines).toMatchObject([
      {
        planned: { quantity: "60", unit: "g" },
        used: "70",
        cost: "110",
        lots: [
          { fifoCode: first, quantity: "50", cost: "50" },
          { fifoCode: second, quantity: "20", cost: "60" },
        ],
      },
    ]);
    await weigh("0.045", "kg");
    expect((await bench.detail(batchId)).lines).toMatchObject([
      {
        used: "45",
        actual: { quantity: "0.045", unit: "kg" },
        cost: "45",
        lots: [{ fifoCode: first, quantity: "45" }],
      },
    ]);
    expect(await bench.shelf(oil)).toMatchObject({
      onHand: "55",
      value: "155",
      lots: [`${first}: 5 for 5`, `${second}: 50 for 150`],
    });
  });

  test("all of it can go back, and come again", async () => {
    const { bench, oil, batchId, weigh } = await running();
    await weigh("0");
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "100", value: "200" });
    expect((await bench.detail(batchId)).lines).toMatchObject([{ used: "0", lots: [] }]);
    await weigh("60");
    expect((await bench.detail(batchId)).costs).toMatchObject({ materials: "80" });
  });

  test("is refused when the shelf has no more, and nothing changes", async () => {
    const { bench, oil, batchId, weigh } = await running();
    await expect(weigh("101")).rejects.toEqual(code("INSUFFICIENT_STOCK"));
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "40" });
    expect((await bench.detail(batchId)).lines).toMatchObject([{ used: "60", checkedAt: null }]);
  });

  test("a substitute and a changed amount survive to the record", async () => {
    const { bench, batchId, weigh } = await running();
    const almond = await bench.item("Almond oil");
    const lot = await bench.restock(almond, "30", "9");
    await weigh("40");
    await addExtra(bench.ctx, {
      batchId,
      itemId: almond,
      quantity: "20",
      unit: "g",
      reason: "Out of olive oil",
    });
    const detail = await bench.detail(batchId);
    expect(detail.lines).toMatchObject([{ planned: { quantity: "60" }, used: "40" }]);
    expect(detail.extras).toMatchObject([
      {
        itemName: "Almond oil",
        used: "20",
        reason: "Out of olive oil",
        lots: [{ fifoCode: lot, quantity: "20", cost: "6" }],
      },
    ]);
    expect(detail.costs).toMatchObject({ materials: "46" });
  });

  test("what was left out can be weighed in after all", async () => {
    const { bench, oil } = await running();
    const lye = await bench.item("Lye");
    const lines = [oil, lye].map((itemId) => ({ itemId, quantity: "10", unit: "g" }));
    const soap = await bench.recipe("Mint bar", lines, { prefix: "MINT" });
    const { batchId } = await start(bench.ctx, { snapshot: bench.plan(soap), leaveOut: ["2"] });
    await bench.restock(lye, "50", "5");
    const ingredientId = (await bench.detail(batchId)).lines[1]!.id;
    await recordActual(bench.ctx, { batchId, ingredientId, quantity: "9", unit: "g" });
    expect((await bench.detail(batchId)).lines[1]).toMatchObject({
      origin: "left_out",
      used: "9",
      cost: "0.9",
    });
    await cancel(bench.ctx, { batchId, reason: "Over" });
    expect(await bench.shelf(lye)).toMatchObject({ onHand: "50", value: "5" });
  });

  test("two people weigh at once: the last word holds, and the shelf agrees with it", async () => {
    const { bench, oil, batchId, weigh } = await running();
    await Promise.all([weigh("70"), weigh("50"), weigh("65"), weigh("40")]);
    const [line] = (await bench.detail(batchId)).lines;
    const { onHand } = await bench.shelf(oil);
    expect(Number(onHand) + Number(line!.used)).toBe(100);
    expect(["70", "50", "65", "40"]).toContain(line!.used);
  });
});

describe("extras", () => {
  const extra = (itemId: string, batchId: string, quantity = "30") => ({
    batchId,
    itemId,
    quantity,
    unit: "g",
    reason: "Too thin",
  });

  test("are undone to the very lots they came from, also after they were weighed again", async () => {
    const { bench, oil, batchId } = await running();
    const before = await bench.shelf(oil);
    const { ingredientId } = await addExtra(bench.ctx, extra(oil, batchId));
    await recordActual(bench.ctx, { batchId, ingredientId, quantity: "35", unit: "g" });
    expect((await bench.detail(batchId)).extras).toMatchObject([{ used: "35", cost: "105" }]);
    await undoExtra(bench.ctx, { batchId, ingredientId });
    expect(await bench.shelf(oil)).toEqual(before);
    expect((await bench.detail(batchId)).extras).toMatchObject([{ used: "0", cost: "0", lots: [] }]);
    await expect(undoExtra(bench.ctx, { batchId, ingredientId })).rejects.toEqual(code("NOTHING_TO_UNDO"));
  });

  test("of the same oil as a planned line keep apart from it", async () => {
    const { bench, oil, batchId, weigh } = await running();
    const { ingredientId } = await addExtra(bench.ctx, extra(oil, batchId, "10"));
    await weigh("55");
    await undoExtra(bench.ctx, { batchId, ingredientId });
    const detail = await bench.detail(batchId);
    expect(detail.lines).toMatchObject([{ used: "55" }]);
    expect(detail.costs).toMatchObject({ materials: "65" });
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "45", value: "135" });
  });

  test("a planned line is not undone as one, and short stock refuses", async () => {
    const { bench, oil, batchId, line } = await running();
    await expect(undoExtra(bench.ctx, { batchId, ingredientId: line.id })).rejects.toEqual(code("NOT_FOUND"));
    await expect(addExtra(bench.ctx, extra(oil, batchId, "41"))).rejects.toEqual(code("INSUFFICIENT_STOCK"));
  });
});

describe("calling off and writing off", () => {
  test("cancel puts everything back: planned, extra, weighed more and less, as if it had never been", async () => {
    const bench = await openBench();
    const oil = await bench.item("Olive oil");
    await bench.restock(oil, "50", "13.13");
    await bench.restock(oil, "50", "12.2");
    const before = await bench.shelf(oil);
    const soap = await bench.recipe("Lavender bar", [{ itemId: oil, quantity: "33", unit: "g" }]);
    const batchId = await bench.start(soap);
    const [line] = (await bench.detail(batchId)).lines;
    await addExtra(bench.ctx, { batchId, itemId: oil, quantity: "40", unit: "g", reason: "More" });
    for (const quantity of ["47", "31", "35"])
      await recordActual(bench.ctx, { batchId, ingredientId: line!.id, quantity, unit: "g" });
    await cancel(bench.ctx, { batchId, reason: "Seized" });
    expect(await bench.shelf(oil)).toEqual(before);
    expect(await bench.detail(batchId)).toMatchObject({
      status: "cancelled",
      endReason: "Seized",
      lines: [{ used: "0", lots: [] }],
      extras: [{ used: "0", lots: [] }],
      costs: { total: "0" },
    });
  });

  test("a failed batch keeps what it took: its cost is loss", async () => {
    const { bench, oil, batchId } = await running();
    await fail(bench.ctx, { batchId, reason: "False trace" });
    expect(await bench.detail(batchId)).toMatchObject({
      status: "failed",
      endReason: "False trace",
      lines: [{ used: "60" }],
      outputs: [],
      costs: { materials: "80", total: "80", loss: "80" },
    });
    expect(await bench.shelf(oil)).toMatchObject({ onHand: "40" });
    await expect(fail(bench.ctx, { batchId, reason: " " })).rejects.toEqual(code("INVALID"));
  });

  test("an ended batch takes nothing more", async () => {
    const { bench, oil, batchId, weigh } = await running();
    await fail(bench.ctx, { batchId, reason: "Burnt" });
    const state = code("BATCH_STATE");
    await expect(weigh("61")).rejects.toEqual(state);
    await expect(
      addExtra(bench.ctx, { batchId, itemId: oil, quantity: "1", unit: "g", reason: "?" }),
    ).rejects.toEqual(state);
    await expect(startTimer(bench.ctx, { batchId, name: "Cure", seconds: 60 })).rejects.toEqual(state);
    await expect(cancel(bench.ctx, { batchId, reason: "?" })).rejects.toMatchObject({
      message: "LAV-2026-001 was marked as failed by Olive Owner at Mar 15, 2026, 10:00 AM.",
      data: { status: "failed", by: "Olive Owner" },
    });
  });
});

describe("notes and timers", () => {
  test("notes stand in the order they were written, also after the end", async () => {
    const { bench, batchId } = await running();
    await addNote(bench.ctx, { batchId, body: "Light trace at 12 minutes" });
    await fail(bench.ctx, { batchId, reason: "Burnt" });
    await addNote(bench.ctx, { batchId, body: "Scraped the pot" });
    expect((await bench.detail(batchId)).notes).toMatchObject([
      { body: "Light trace at 12 minutes", by: "Olive Owner" },
      { body: "Scraped the pot" },
    ]);
    await expect(addNote(bench.ctx, { batchId, body: "  " })).rejects.toEqual(code("INVALID"));
  });

  test("a batch that is called off lets no timer ring", async () => {
    const { bench, batchId } = await running();
    await startTimer(bench.ctx, { batchId, name: "Cool", seconds: 3600 });
    bench.shop.at("2026-03-15T10:07:00Z");
    await cancel(bench.ctx, { batchId, reason: "Seized" });
    const [timer] = (await bench.detail(batchId)).timers;
    expect(timer!.stoppedAt).toBe("2026-03-15T10:07:00.000Z");
  });

  test("timers run on the server's clock, and end with the batch", async () => {
    const { bench, batchId } = await running();
    const stir = await startTimer(bench.ctx, { batchId, name: "Stir", seconds: 600 });
    const gel = await startTimer(bench.ctx, { batchId, name: "Gel", seconds: 86_400 });
    await dismissTimer(bench.ctx, { batchId, ...gel });
    expect(await runningBatches(bench.ctx, {})).toMatchObject([
      { timers: [{ name: "Stir", endsAt: "2026-03-15T10:10:00.000Z", stoppedAt: null }] },
    ]);
    bench.shop.at("2026-03-15T10:07:00Z");
    await stopTimer(bench.ctx, { batchId, ...stir });
    bench.shop.at("2026-03-15T10:09:00Z");
    await stopTimer(bench.ctx, { batchId, ...stir });
    await startTimer(bench.ctx, { batchId, name: "Cool", seconds: 60 });
    await fail(bench.ctx, { batchId, reason: "Burnt" });
    expect((await bench.detail(batchId)).timers.map((t) => [t.name, t.stoppedAt, t.isDismissed])).toEqual([
      ["Stir", "2026-03-15T10:07:00.000Z", false],
      ["Gel", "2026-03-15T10:00:00.000Z", true],
      ["Cool", "2026-03-15T10:09:00.000Z", false],
    ]);
  });
});

test("another organization reaches nothing of a batch, and a Viewer changes nothing", async () => {
  const { bench, oil, batchId, line } = await running();
  const { timerId } = await startTimer(bench.ctx, { batchId, name: "Stir", seconds: 600 });
  const other = await running();
  const acts = (ctx: typeof bench.ctx, id: string, ingredientId: string, item: string) => [
    () => recordActual(ctx, { batchId: id, ingredientId, quantity: "1", unit: "g" }),
    () => addExtra(ctx, { batchId: id, itemId: item, quantity: "1", unit: "g", reason: "?" }),
    () => undoExtra(ctx, { batchId: id, ingredientId }),
    () => addNote(ctx, { batchId: id, body: "?" }),
    () => stopTimer(ctx, { batchId: id, timerId }),
    () => fail(ctx, { batchId: id, reason: "?" }),
    () => cancel(ctx, { batchId: id, reason: "?" }),
  ];
  const outcomes = async (all: (() => Promise<unknown>)[]) =>
    (await Promise.allSettled(all.map((act) => act()))).map((o) =>
      o.status === "rejected" ? o.reason.kind : "done",
    );
  const all = (kind: string, n: number) => Array.from({ length: n }, () => kind);
  expect(await outcomes(acts(other.bench.ctx, batchId, line.id, oil))).toEqual(all("not_found", 7));
  // Their own batch, our line, our oil, our timer.
  const nested = acts(other.bench.ctx, other.batchId, line.id, oil).slice(0, 3);
  expect(await outcomes(nested)).toEqual(all("not_found", 3));
  expect(await outcomes([() => stopTimer(other.bench.ctx, { batchId: other.batchId, timerId })])).toEqual([
    "not_found",
  ]);
  expect(await outcomes(acts(bench.shop.as("Viewer"), batchId, line.id, oil))).toEqual(all("forbidden", 7));
  expect(await outcomes(acts(bench.shop.as("Viewer"), uuidv7(), uuidv7(), uuidv7()))).toEqual(
    all("forbidden", 7),
  );
  expect(await bench.detail(batchId)).toMatchObject({
    status: "in_progress",
    lines: [{ used: "60" }],
    extras: [],
  });
});

test("after all of that, the books are sound", async () => {
  const { checked, wrong } = await unsoundBooks(database.superUrl);
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(20);
});

test("notes come fifty at a time, the newest first of all, and none twice or never", async () => {
  const { bench, batchId } = await running();
  for (let i = 1; i <= 53; i++) await addNote(bench.ctx, { batchId, body: `note ${i}` });
  const newest = await bench.detail(batchId);
  const older = await batchDetail(bench.ctx, { batchId, notesBefore: newest.olderNotes! });
  const said = (of: typeof newest) => of.notes.map((note) => note.body);
  expect(said(newest)).toEqual(Array.from({ length: 50 }, (_, i) => `note ${i + 4}`));
  expect(said(older)).toEqual(["note 1", "note 2", "note 3"]);
  expect(older.olderNotes).toBeNull();
}, 60_000);

test("however many timers there were, those that run are among those shown", async () => {
  const { bench, batchId } = await running();
  const first = await startTimer(bench.ctx, { batchId, name: "cure", seconds: "60" as never });
  for (let i = 0; i < 55; i++) {
    const { timerId } = await startTimer(bench.ctx, { batchId, name: `t${i}`, seconds: "60" as never });
    await dismissTimer(bench.ctx, { batchId, timerId });
  }
  const { timers } = await bench.detail(batchId);
  expect(timers).toHaveLength(50);
  expect(timers[0]).toMatchObject({ id: first.timerId, name: "cure" });
}, 60_000);
