import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { applyMigrations, dropEverything } from "./migrations";
import { ensureRoles } from "./roles";

let database: TestDatabase;
let sql: Sql;

const open = () => postgres(database.superUrl, { max: 1, prepare: false, fetch_types: false, onnotice() {} });
const migration = (tag: string, ...statements: string[]) => ({ tag, hash: statements.join(";"), statements });
const first = migration("0000_first", "create table jar (id int)");
const second = migration("0001_second", "create table lid (id int)");

beforeAll(async () => {
  database = await freshDatabase({ empty: true });
  sql = open();
  await ensureRoles(sql, ["app_login"]);
});

afterAll(async () => {
  await sql.end({ timeout: 1 });
  await database.drop();
});

test("two starts at once apply each migration once, and its tables belong to app_owner", async () => {
  const other = open();
  const applied = await Promise.all([
    applyMigrations(sql, [first, second]),
    applyMigrations(other, [first, second]),
  ]);
  await other.end({ timeout: 1 });
  expect(applied.flat().toSorted()).toEqual(["0000_first", "0001_second"]);
  const owners =
    await sql`select tablename, tableowner from pg_tables where schemaname = 'public' order by 1`;
  expect([...owners]).toEqual([
    { tablename: "jar", tableowner: "app_owner" },
    { tablename: "lid", tableowner: "app_owner" },
  ]);
});

test("a migration that fails in the middle leaves nothing", async () => {
  const broken = migration("0002_broken", "create table wick (id int)", "create table jar (id int)");
  await expect(applyMigrations(sql, [first, second, broken])).rejects.toThrow(
    /0002_broken failed: relation "jar"/,
  );
  expect(await sql`select 1 from pg_tables where tablename = 'wick'`).toHaveLength(0);
});

test("an applied migration that was edited, and a newer database, are refused", async () => {
  const edited = { ...second, hash: "another" };
  await expect(applyMigrations(sql, [first, edited])).rejects.toThrow(/0001_second was changed after/);
  await expect(applyMigrations(sql, [first])).rejects.toThrow(/newer than this version.*0001_second/);
});

test("everything can be dropped and made again", async () => {
  await dropEverything(sql);
  expect(await sql`select 1 from pg_tables where schemaname in ('public', 'migration')`).toHaveLength(0);
  await ensureRoles(sql, ["app_login"]);
  expect(await applyMigrations(sql, [first])).toEqual(["0000_first"]);
});
