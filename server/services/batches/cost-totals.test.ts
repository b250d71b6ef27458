import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { Money } from "@/server/kernel/money";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { batchCosts, batchCostTotals, fail, finish } from ".";
import { openBench } from "./testing";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

test("the sums of a range are those of its batches, the lost one included", async () => {
  const bench = await openBench({ timezone: "America/Los_Angeles" });
  const oil = await bench.item("Oil");
  await bench.restock(oil, "5000", "70");
  const recipe = await bench.recipe("Bar", [{ itemId: oil, quantity: "900", unit: "g" }]);
  const { skuId } = await bench.sku("Bar", "100", recipe);
  const made = { yieldQuantity: "1000", yieldUnit: "g", outputs: [{ skuId, quantity: "7" }] };
  for (const day of ["2026-04-01T06:30:00Z", "2026-04-01T07:30:00Z"]) {
    bench.shop.at(day);
    const batchId = await bench.start(recipe);
    await finish(bench.ctx, { batchId, ...made, labourMinutes: "20", labourRate: "20", overhead: "1.1" });
  }
  await fail(bench.ctx, { batchId: await bench.start(recipe), reason: "It seized." });
  await bench.start(recipe);

  const sumOf = async (range: { from?: string; to?: string }) => {
    const { rows } = await batchCosts(bench.ctx, range);
    const sum = (of: (row: (typeof rows)[number]) => string) =>
      String(Money.sum(rows.map((r) => Money.of(of(r)))));
    return {
      batches: rows.length,
      materials: sum((row) => row.materials),
      labour: sum((row) => row.labour),
      overhead: sum((row) => row.overhead),
      total: sum((row) => row.total),
      outputs: String(Money.sum(rows.flatMap((row) => row.outputs.map((output) => Money.of(output.cost))))),
      loss: sum((row) => row.loss),
    };
  };
  const all = await batchCostTotals(bench.ctx, {});
  expect(all).toEqual(await sumOf({}));
  expect(all).toMatchObject({ batches: 3, materials: "37.8", loss: "12.6" });
  const march = await batchCostTotals(bench.ctx, { to: "2026-03-31" });
  expect(march).toEqual(await sumOf({ to: "2026-03-31" }));
  expect(march.batches).toBe(1);
  expect(await batchCostTotals(bench.ctx, { from: "2030-01-01" })).toMatchObject({ batches: 0, total: "0" });
  await expect(batchCostTotals(bench.shop.as("Viewer"), {})).rejects.toMatchObject({ kind: "forbidden" });
});
