import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { seedDemo } from "./demo";

let database: TestDatabase;
let admin: postgres.Sql;
const logins = path.join(os.tmpdir(), `demo-logins-${process.pid}.json`);

beforeAll(async () => {
  database = await freshDatabase();
  process.env.DEMO_LOGINS = logins;
  admin = postgres(database.superUrl, { max: 1, onnotice() {} });
  await seedDemo();
}, 120_000);
afterAll(async () => {
  fs.rmSync(logins, { force: true });
  await admin.end();
  await closeDatabase();
  await database.drop();
});

const count = async (text: string): Promise<number> =>
  Number((await admin.unsafe(`select count(*) as n from ${text}`))[0]!.n);

test("two shops that have been at work for months", async () => {
  expect(await count("organization")).toBe(2);
  expect(await count("inventory_item where kind = 'ingredient'")).toBeGreaterThanOrEqual(45);
  expect(await count("inventory_lot")).toBeGreaterThan(100);
  for (const status of ["planned", "in_progress", "completed", "cancelled", "failed"]) {
    expect(await count(`batch where status = '${status}'`), status).toBeGreaterThanOrEqual(2);
  }
  expect(await count("inventory_adjustment where adjustment_type = 'sale'")).toBeGreaterThanOrEqual(10);
  expect(await count("inventory_history where effective_at > now()")).toBe(0);
  expect(await count("inventory_adjustment where effective_at < now() - interval '122 days'")).toBe(0);
});

test("every log-in is written down", () => {
  const { shops } = JSON.parse(fs.readFileSync(logins, "utf8")) as {
    shops: { people: { role: string }[] }[];
  };
  expect(shops.map((shop) => shop.people.length)).toEqual([4, 4, 1]);
});
