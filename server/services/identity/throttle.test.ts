import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import postgres from "postgres";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { countAttempt } from "./throttle";

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

const at = (time: string) => ({ clock: () => new Date(`2026-03-01T${time}Z`) });
const count = (key: string, time: string, limit = 2) => countAttempt([{ key, limit }], at(time));
const windows = async (key: string) =>
  Number((await admin`select count(*) from throttle where key = ${key}`)[0]!.count);

test("a window counts to its limit, and the next one begins anew", async () => {
  const key = randomUUID();
  expect(await count(key, "10:00:00")).toMatchObject({ within: true, left: 1, seconds: 900 });
  expect(await count(key, "10:14:59")).toMatchObject({ within: true, left: 0, seconds: 1 });
  expect(await count(key, "10:14:59")).toMatchObject({ within: false });
  expect(await count(key, "10:15:00")).toMatchObject({ within: true, left: 1 });
});

test("windows that are over do not pile up: each new one takes some of them away, never one that still counts", async () => {
  const old = randomUUID();
  for (const hour of ["01", "02", "03"]) await count(old, `${hour}:00:00`);
  const now = randomUUID();
  await count(now, "12:00:00");
  await count(randomUUID(), "12:05:00");
  expect(await windows(old)).toBe(0);
  expect(await windows(now)).toBe(1);
});

test("many at once, on windows that are over, neither wait for one another nor lose a count", async () => {
  for (let i = 0; i < 30; i++) await count(randomUUID(), "13:00:00");
  const key = randomUUID();
  const twelve = await Promise.all(Array.from({ length: 12 }, () => count(key, "14:00:00", 5)));
  expect(twelve.filter(({ within }) => within)).toHaveLength(5);
});
