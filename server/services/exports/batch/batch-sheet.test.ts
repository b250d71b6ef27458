import { beforeAll, describe, expect, test } from "vitest";
import { Forbidden } from "@/server/kernel/errors";
import { addExtra, addNote, finish, recordActual, startTimer } from "@/server/services/batches";
import { openBench, type Bench } from "@/server/services/batches/testing";
import { editItem } from "@/server/services/inventory";
import { useDatabase } from "@/server/services/inventory/testing";
import { editRecipe, saveVersion } from "@/server/services/recipes";
import { codeOf, draft } from "@/server/services/recipes/testing";
import { batchSheet } from "..";
import type { ProductLabel, Sheet } from "../pure";

useDatabase();

let bench: Bench;
let olive: string;
let buds: string;
let infused: string;
let batchId: string;
let infusion: Awaited<ReturnType<Bench["recipe"]>>;
let bar: Awaited<ReturnType<Bench["recipe"]>>;

const grams = (itemId: string, quantity: string) => ({ itemId, quantity, unit: "g" });
const sheetOf = (sheet: string, id = batchId) => batchSheet(bench.ctx, { batchId: id, sheet });
const labelsIn = ({ blocks }: Sheet): ProductLabel[] =>
  blocks.flatMap((block) => (block.kind === "labels" ? block.labels : []));

beforeAll(async () => {
  bench = await openBench();
  [olive, buds, infused] = [
    await bench.item("Olive oil"),
    await bench.item("Lavender buds"),
    await bench.item("Infused oil"),
  ];
  await bench.restock(olive, "10000", "100");
  await bench.restock(buds, "1000", "50");
  infusion = await bench.recipe("Infusion", [grams(olive, "1000"), grams(buds, "100")], {
    makes: infused,
    prefix: "INF",
  });
  const steeped = await bench.start(infusion);
  await finish(bench.ctx, {
    batchId: steeped,
    yieldQuantity: "1000",
    yieldUnit: "g",
    outputs: [{ quantity: "1000", unit: "g" }],
  });
  bar = await bench.recipe("Lavender bar", [grams(infused, "500"), grams(olive, "300")], {
    bars: "8",
    shelfLifeDays: 365,
  });
  const sku = await bench.sku("Lavender bar", "100", bar);
  batchId = await bench.start(bar);
  const { lines } = await bench.detail(batchId);
  await recordActual(bench.ctx, {
    batchId,
    ingredientId: lines[1]!.id,
    quantity: "305",
    unit: "g",
  });
  await addExtra(bench.ctx, { batchId, itemId: buds, quantity: "5", unit: "g", reason: "On top" });
  await startTimer(bench.ctx, { batchId, name: "Gel", seconds: "600" } as never);
  await addNote(bench.ctx, { batchId, body: "Traced quickly" });
  await finish(bench.ctx, {
    batchId,
    yieldQuantity: "800",
    yieldUnit: "g",
    outputs: [{ skuId: sku.skuId, quantity: "8" }],
  });
}, 60_000);

describe("the record of a batch", () => {
  test("tells what was planned and used, with lots, extras, timers, notes, and who did what", async () => {
    const sheet = await sheetOf("record");
    const text = JSON.stringify(sheet);
    const table = sheet.blocks.find((block) => block.kind === "table" && block.title === "Planned and used");
    expect(table?.kind === "table" && table.rows.map((row) => row.slice(0, 5))).toEqual([
      ["Infused oil", "500 g", "500 g", "", "INF-2026-001"],
      ["Olive oil", "300 g", "305 g", "+5 g", expect.stringMatching(/^LOT-/)],
    ]);
    for (const word of [
      "On top",
      "Gel",
      "Traced quickly",
      "Started",
      "Finished",
      "Signatures",
      "LAV-2026-001",
    ])
      expect(text).toContain(word);
  });

  test("and its labels stay as they were, whatever is renamed or rewritten afterwards", async () => {
    const before = [await sheetOf("record"), await sheetOf("labels")];
    await editItem(bench.ctx, { itemId: olive, name: "Another oil", kind: "ingredient", displayUnit: "g" });
    for (const { recipeId, versionId } of [infusion, bar]) {
      await editRecipe(bench.ctx, { recipeId, name: `Rewritten ${recipeId.slice(-4)}` });
      await saveVersion(bench.ctx, {
        recipeId,
        basedOn: versionId,
        ...draft([[buds, "999 g"]]),
        instructions: "All different",
      });
    }
    expect([await sheetOf("record"), await sheetOf("labels")]).toEqual(before);
  });
});

test("a label for every piece, with its lot, its last good day and a code of words", async () => {
  const labels = labelsIn(await sheetOf("labels"));
  expect(labels).toHaveLength(8);
  expect(labels[0]).toMatchObject({
    name: "Lavender bar, 100 g",
    netWeight: "Net wt 3.52 oz (100 g)",
    lot: "LAV-2026-001",
    expires: "Mar 15, 2027",
    qr: "Lavender bar, 100 g\nLot LAV-2026-001\nBest before 2027-03-15\nTest shop",
  });
  // 500 g of the very lot of infused oil: 500 g of oil and 50 g of buds went into it; 305 g and 5 g more went in here.
  expect(labels[0]!.ingredients).toBe("Olea Europaea (Olive) Fruit Oil, Lavandula Angustifolia Flower");
});

describe("who may see it", () => {
  test("costs are for those who may see costs of batches", async () => {
    const viewer = bench.shop.as(["batch.view"]);
    expect(JSON.stringify(await sheetOf("record"))).toMatch(/What it cost/);
    expect(JSON.stringify(await batchSheet(viewer, { batchId, sheet: "record" }))).not.toMatch(/[Cc]ost|\$/);
  });
  test("nobody without the permission; no other organization; no sheet that there is none of", async () => {
    await expect(batchSheet(bench.shop.as([]), { batchId, sheet: "record" })).rejects.toThrow(Forbidden);
    const other = await openBench();
    expect(await codeOf(batchSheet(other.ctx, { batchId, sheet: "record" }))).toBe("NOT_FOUND");
    expect(await codeOf(sheetOf("recipe"))).toBe("NOT_FOUND");
  });
});

test("a running batch has labels with its code and says that its day is not known yet", async () => {
  const running = await bench.start(bar);
  const sheet = await sheetOf("labels", running);
  expect(labelsIn(sheet)[0]).toMatchObject({ lot: "LAV-2026-002", expires: null });
  expect(JSON.stringify(sheet)).toMatch(/best-before day is not known yet/);
});
