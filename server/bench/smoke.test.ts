import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { openOwner } from "./database";
import { runBench } from "./run";
import { SMOKE } from "./scale";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

test("the bench's noise-free bounds hold: statements, rows, plans, nothing lost, oversold or deadlocked", async () => {
  const owner = openOwner(database.superUrl);
  const said: string[] = [];
  const { breaches, measured, crowds } = await runBench(owner, SMOKE, (line) => said.push(line));
  await owner.end({ timeout: 1 });
  expect(breaches, said.join("\n")).toEqual([]);
  expect(measured.length).toBeGreaterThan(15);
  expect(crowds.length).toBe(5 * SMOKE.clients.length);
}, 120_000);
