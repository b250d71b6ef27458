import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { bringBack, openShelves, takeFor } from "@/server/services/inventory-adjustment/testing";
import { diagnose } from "./parts/doctor";

let database: TestDatabase;
let admin: postgres.Sql;
beforeAll(async () => {
  database = await freshDatabase();
  admin = postgres(database.superUrl, { max: 1, onnotice() {} });
});
afterAll(async () => {
  await admin.end();
  await closeDatabase();
  await database.drop();
});

/** As nobody could by the front door: a superuser with all triggers off. */
const tamper = (statement: string) =>
  admin.begin(async (tx) => {
    await tx.unsafe("set local session_replication_role = replica");
    await tx.unsafe(statement);
  });

const LAST_MOVEMENT = "select max(id) from inventory_history where lot_id is not null";

/** One planted error of each kind: what it breaks, how it is planted, how it is mended. */
const PLANTED: [kind: string, plant: string, mend: string][] = [
  [
    "lot",
    "update inventory_lot set remaining = remaining - 0.000000000001 where remaining > 1",
    "update inventory_lot set remaining = remaining + 0.000000000001 where remaining > 0.5",
  ],
  [
    "cost",
    "update inventory_lot set cost_left = cost_left + 0.000001 where remaining > 0",
    "update inventory_lot set cost_left = cost_left - 0.000001 where remaining > 0",
  ],
  [
    "chain",
    `update inventory_history set remaining_after = remaining_after + 1 where id = (${LAST_MOVEMENT})`,
    `update inventory_history set remaining_after = remaining_after - 1 where id = (${LAST_MOVEMENT})`,
  ],
  [
    "item",
    "update item_stock set on_hand = on_hand + 1 where on_hand > 0",
    "update item_stock set on_hand = on_hand - 1 where on_hand > 0",
  ],
  [
    "value",
    "update item_stock set value = value + 0.000001 where on_hand > 0",
    "update item_stock set value = value - 0.000001 where on_hand > 0",
  ],
  [
    "posting",
    "update inventory_adjustment set lines = lines + 1 where adjustment_type = 'restock'",
    "update inventory_adjustment set lines = lines - 1 where adjustment_type = 'restock'",
  ],
  [
    "orphan",
    "update inventory_adjustment set id = gen_random_uuid() where id = (select min(id::text)::uuid from inventory_adjustment)",
    "",
  ],
  [
    "credit",
    "update inventory_history set quantity_change = quantity_change * 100 where home_id is not null",
    "",
  ],
];

test("finds one planted error of each kind, and nothing where nothing is wrong", async () => {
  for (let i = 0; i < 3; i++) {
    const shop = await openShelves();
    const oil = await shop.item("Oil");
    await shop.restock(oil, "10 g", "10");
    const { adjustmentId } = await takeFor(shop.ctx, { lines: [{ itemId: oil, quantity: "4" }] });
    await bringBack(shop.ctx, { adjustmentId, lines: [{ itemId: oil, quantity: "1" }] });
  }
  const sound = await diagnose(database.superUrl);
  expect(sound).toMatchObject({
    healthy: true,
    organizations: 3,
    items: 3,
    lots: 3,
    movements: 9,
    adjustments: 9,
    findings: [],
  });
  expect(sound.report).toContain("Checked 3 organizations, 3 items, 3 lots, 9 movements");
  for (const [kind, plant, mend] of PLANTED) {
    await tamper(plant);
    const sick = await diagnose(database.superUrl);
    expect(sick.healthy, kind).toBe(false);
    expect(
      sick.findings.map((finding) => finding.kind),
      kind,
    ).toContain(kind);
    if (!mend) continue;
    await tamper(mend);
    expect((await diagnose(database.superUrl)).healthy, `${kind} mended`).toBe(true);
  }
});

test("fails where it saw less than there is", async () => {
  const before = await diagnose(database.superUrl);
  // Movements of an organization that is no longer listed would be passed over in silence.
  await tamper("delete from organization where id = (select max(id) from organization)");
  const after = await diagnose(database.superUrl);
  expect(after.counted.movements).toBe(before.counted.movements);
  expect(after.movements).toBeLessThan(after.counted.movements);
  expect(after.healthy).toBe(false);
  expect(after.report).toContain("movements checked, but there are");
});
