import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { plan } from "@/server/services/production-planning";
import { createRecipe } from "@/server/services/recipes";
import { finish, finishDraft, start } from ".";
import { openBench } from "./testing";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

test("from wax in pounds to candles in tins, planned, started and finished with the drafts that were offered", async () => {
  const bench = await openBench();
  const wax = await bench.item("Soy wax", "lb");
  const tin = await bench.item("Tin", "each", { kind: "container", capacityQuantity: undefined });
  const wick = await bench.item("Wick", "each", { kind: "consumable" });
  await bench.restock(wax, "4535.9237", "45");
  await bench.restock(wick, "100", "10");
  await bench.restock(tin, "24", "36");
  const recipe = await createRecipe(bench.ctx, {
    name: "Soy candle",
    labelPrefix: "SOY",
    yieldQuantity: "5",
    yieldUnit: "lb",
    portioning: { kind: "portions", name: "candle", count: "12" },
    lines: [
      { itemId: wax, quantity: "5", unit: "lb" },
      { itemId: wick, quantity: "12", unit: "each" },
    ],
  });
  const candle = await bench.sku("Soy candle", "180", {
    ...recipe,
    name: "Soy candle",
    lines: [],
    options: {},
  });
  const made = await plan(bench.ctx, {
    recipeId: recipe.recipeId,
    scale: { by: "portions", count: "24" },
    labourMinutes: "60",
  });
  // Through a browser and back.
  const snapshot = JSON.parse(JSON.stringify(made.snapshot)) as unknown;
  const { batchId, label } = await start(bench.ctx, { snapshot });
  expect(await bench.shelf(wax)).toMatchObject({ onHand: "0", value: "0" });
  const draft = await finishDraft(bench.ctx, { batchId });
  expect(draft).toMatchObject({ yield: { quantity: "10", unit: "lb" }, labourMinutes: "60" });
  await finish(bench.ctx, {
    batchId,
    yieldQuantity: draft.yield.quantity,
    yieldUnit: draft.yield.unit,
    outputs: draft.skus.map(({ skuId, quantity }) => ({ skuId, quantity })),
    containers: [{ itemId: tin, count: "24" }],
    labourMinutes: draft.labourMinutes!,
    labourRate: "18",
  });
  // 45.00 of wax, 2.40 of wicks, 36.00 of tins, an hour at 18.00.
  expect(await bench.shelf(candle.itemId)).toMatchObject({ lots: [`${label}: 24 for 101.4`] });
});
