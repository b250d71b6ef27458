import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { closeDatabase } from "@/server/kernel/database";
import { command } from "@/server/kernel/command";
import { query } from "@/server/kernel/query";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { openShop, type Shop } from "@/server/services/organizations/testing";
import { metrics } from "./metrics";

const SECRET = "a secret of the scraper";
let database: TestDatabase;
let shop: Shop;
beforeAll(async () => {
  vi.stubEnv("METRICS_SECRET", SECRET);
  database = await freshDatabase();
  shop = await openShop();
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const asked = (authorization?: string) =>
  metrics(
    new Request("http://shop.example/api/metrics", { headers: authorization ? { authorization } : {} }),
  );

test.each([undefined, "", "Bearer", "Bearer ", `Basic ${SECRET}`, SECRET, `Bearer ${SECRET}x`, "Bearer x"])(
  "%j: there is no such page",
  async (authorization) => {
    await expect(asked(authorization)).rejects.toMatchObject({ kind: "not_found" });
  },
);

test("the scraper reads acts by name and outcome, the pool, and the event loop; and nobody's name", async () => {
  const input = z.strictObject({});
  const act = command({ name: "test.act", can: "inventory.edit", input, run: async () => ({ ok: true }) });
  const see = query({ name: "test.see", can: "inventory.view", input, run: async () => 1 });
  await act(shop.ctx, {});
  await expect(act(shop.as("Viewer"), {})).rejects.toThrow();
  await see(shop.ctx, {});
  const answer = await asked(`Bearer ${SECRET}`);
  const text = await answer.text();
  expect(answer.headers.get("content-type")).toContain("text/plain");
  expect(text).toContain('batchtrack_command_seconds_count{command="test.act",outcome="ok"} 1');
  expect(text).toContain('batchtrack_command_seconds_count{command="test.act",outcome="forbidden"} 1');
  expect(text).toContain('batchtrack_query_seconds_count{query="test.see",outcome="ok"} 1');
  expect(text).toContain('batchtrack_transactions{state="inside"} 0');
  expect(text).toContain('batchtrack_transactions{state="waiting"} 0');
  expect(text).toMatch(/batchtrack_statements_total [1-9]/);
  expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds [\d.e-]+/);
  expect(text).not.toContain(shop.ctx.actor.name);
  expect(text).not.toMatch(/organization|actor/);
});

test("without a secret in the environment there is no such page for anybody", async () => {
  vi.resetModules();
  vi.stubEnv("METRICS_SECRET", "");
  const { metrics: unset } = await import("./metrics");
  const request = new Request("http://shop.example/api/metrics", { headers: { authorization: "Bearer " } });
  await expect(unset(request)).rejects.toMatchObject({ kind: "not_found" });
});
