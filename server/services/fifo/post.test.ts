import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { log } from "@/server/kernel/log";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { takeFor, openShelves } from "@/server/services/inventory-adjustment/testing";

vi.mock("@/server/kernel/log", async (original) => ({ ...(await original<object>()), log: vi.fn() }));

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

test("the log tells of each deduction which adjustment it was and how many lots it touched, and no amounts", async () => {
  const shop = await openShelves();
  const shea = await shop.item("Shea butter");
  await shop.restock(shea, "500 g", "10.00", "2026-03-01");
  await shop.restock(shea, "500 g", "14.00", "2026-03-08");
  vi.mocked(log).mockClear();
  const taken = await takeFor(shop.ctx, { lines: [{ itemId: shea, quantity: "600" }] });
  expect(vi.mocked(log).mock.calls.filter(([, event]) => event === "posted")).toEqual([
    [
      "info",
      "posted",
      {
        adjustment: taken.code,
        kind: "batch",
        lots: 2,
        requestId: shop.ctx.requestId,
        organization: shop.ctx.organizationId,
        actor: shop.ctx.actor.id,
      },
    ],
  ]);
});
