import { getTableColumns, getTableName, is, sql, type SQL } from "drizzle-orm";
import { PgTable, type PgColumn } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as schema from "@/db/schema";
import { openShop } from "@/server/services/organizations/testing";
import { closeDatabase, dialect, withTx, type Run } from "./database";
import type { OrganizationId } from "./ids";
import * as kernelTables from "./tables";
import { anyOf, TenantDb, type OwnedTable } from "./tenant-db";
import { freshDatabase, type TestDatabase } from "./testing-database";

/**
 * Every table of pg_catalog that has organization_id, and every word of TenantDb: existing rows of another organization
 * can be neither seen nor touched. Each wall is tried alone: the words without row security (as a superuser), and row
 * security without the words (hand-written SQL as app_rw and app_ro).
 */

let database: TestDatabase;
let admin: postgres.Sql;
let ours: OrganizationId;
let theirs: OrganizationId;

const owned = new Map(
  ([...Object.values(schema), ...Object.values(kernelTables)] as unknown[])
    .filter((value): value is OwnedTable => is(value, PgTable) && "organizationId" in value)
    .map((table) => [getTableName(table), table]),
);

beforeAll(async () => {
  database = await freshDatabase();
  admin = postgres(database.superUrl, { max: 2, onnotice() {} });
  ours = (await openShop({ name: "Ours" })).organizationId;
  theirs = (await openShop({ name: "Theirs" })).organizationId;
  for (const table of owned.keys())
    if (table !== "organization") for (const org of [ours, theirs]) await plant(table, org);
});
afterAll(async () => {
  await admin.end();
  await closeDatabase();
  await database.drop();
});

/** One row of made-up values, past every key and trigger: what matters here is only whose it is. */
async function plant(table: string, org: string): Promise<void> {
  const columns = await admin<{ name: string; type: string; fixed: boolean }[]>`
    select attname as name, format_type(atttypid, null) as type, (attidentity <> '' or attgenerated <> '') as fixed
    from pg_attribute where attrelid = ${`"${table}"`}::regclass and attnum > 0 and not attisdropped`;
  const given = columns.filter((c) => !c.fixed);
  const values = given.map(({ name, type }) => {
    if (name === "organization_id") return org;
    const needed = allowed[`${table}.${name}`];
    if (needed !== undefined) return needed;
    if (type === "uuid") return crypto.randomUUID();
    if (type === "boolean") return "false";
    if (type.startsWith("timestamp")) return "2026-01-01T00:00:00Z";
    if (type === "date") return "2026-01-01";
    if (type === "jsonb") return "{}";
    if (["integer", "bigint", "exact_quantity", "exact_money", "numeric"].includes(type)) return "1";
    return `${name}-${crypto.randomUUID().slice(0, 8)}`;
  });
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    const names = given.map((c) => `"${c.name}"`).join(", ");
    const places = given.map((c, i) => `$${i + 1}::text::${c.type}`).join(", ");
    await tx.unsafe(`insert into "${table}" (${names}) values (${places})`, values);
  });
}

/** Values that a CHECK insists on. */
const allowed: Record<string, string | null> = {
  "user.user_type": "team_member",
  "batch.status": "planned",
  "batch_ingredient.origin": "planned",
  "inventory_item.kind": "ingredient",
  "inventory_item.dimension": "mass",
  "inventory_item.deduction_order": "fifo",
  "lot_hold.kind": "hold",
  "recipe.makes": "intermediate",
  "recipe_ingredient.item_id": null,
};

async function everythingOf(org: string): Promise<string> {
  const parts: string[] = [];
  for (const table of owned.keys()) {
    const key = table === "organization" ? "id" : "organization_id";
    const rows = await admin.unsafe(
      `select to_jsonb(t)::text as row from "${table}" t where ${key} = $1 order by 1`,
      [org],
    );
    parts.push(table, ...rows.map((r) => String(r.row)));
  }
  return parts.join("\n");
}

class Undo extends Error {}

/** Runs in a transaction that is always rolled back, as the superuser: the words alone must hold. */
async function withoutRowSecurity(work: (db: TenantDb) => Promise<void>): Promise<void> {
  await admin
    .begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      const run: Run = (statement: SQL) => {
        const { sql: text, params } = dialect.sqlToQuery(statement);
        return tx.unsafe(text, params as never[]).values() as unknown as Promise<unknown[][]>;
      };
      await work(new TenantDb(run, new Date("2026-01-02T00:00:00Z"), ours));
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
}

const first = (table: OwnedTable): [string, PgColumn] => {
  const columns = Object.entries(getTableColumns(table)) as [string, PgColumn][];
  return columns.find(([key]) => key === "id") ?? columns.find(([key]) => key !== "organizationId")!;
};

/** A condition that, put beside another one without parentheses, would let everything through. */
const leak = sql`false or true`;

test("the contract covers every table that carries a tenant", async () => {
  const rows = await admin<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname = 'organization_id' and not a.attisdropped`;
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.map((r) => r.name).filter((name) => !owned.has(name))).toEqual([]);
  for (const table of owned.keys()) {
    const [{ n } = { n: 0 }] = await admin.unsafe(
      `select count(*)::int as n from "${table}" where ${table === "organization" ? "id" : "organization_id"} = $1`,
      [theirs],
    );
    expect(n, `${table} has rows to reach for`).toBeGreaterThan(0);
  }
});

describe("the words alone, without row security", () => {
  test.each([...owned])("%s", async (_name, table) => {
    const [key, column] = first(table);
    const before = await everythingOf(theirs);
    await withoutRowSecurity(async (db) => {
      const foreign = (await admin.unsafe(
        `select * from "${getTableName(table)}" where ${getTableName(table) === "organization" ? "id" : "organization_id"} = $1 limit 1`,
        [theirs],
      )) as unknown as Record<string, unknown>[];
      expect(foreign).toHaveLength(1);
      const mine = (rows: { organizationId: unknown }[]) => rows.every((r) => r.organizationId === ours);

      const listed = (await db.list(table, { where: leak })) as { organizationId: unknown }[];
      expect(listed.length).toBeGreaterThan(0);
      expect(mine(listed)).toBe(true);
      expect(await db.find(table, sql`${table.organizationId} = ${theirs}`)).toBeUndefined();
      expect(await db.count(table, sql`${table.organizationId} = ${theirs} or false`)).toBe(0);
      expect(await db.count(table, leak)).toBe(listed.length);

      for (const other of [
        schema.category,
        table === schema.inventoryItem ? schema.role : schema.inventoryItem,
      ]) {
        const joined = await db.select({
          fields: {
            a: sql<string>`${table.organizationId}::text`,
            b: sql<string>`${other.organizationId}::text`,
          },
          from: table,
          join: table === (other as OwnedTable) ? [] : [{ table: other, on: leak }],
          where: leak,
        });
        expect(joined.every((r) => r.a === ours && r.b === ours)).toBe(true);
        const left = await db.select({
          fields: { b: sql<string | null>`${other.organizationId}::text` },
          from: table,
          left: table === (other as OwnedTable) ? [] : [{ table: other, on: leak }],
        });
        expect(left.every((r) => r.b === null || r.b === ours)).toBe(true);
      }

      const reached = await db.walk(table, {
        from: column,
        to: column,
        start: String(foreign[0]![column.name] ?? foreign[0]![nameIn(foreign[0]!, key)]),
      });
      expect(reached.length).toBeLessThanOrEqual(1);
      expect(
        mine((await db.lock(table, table.organizationId, [theirs, ours])) as { organizationId: unknown }[]),
      ).toBe(true);

      if (table !== (schema.organization as OwnedTable)) {
        const touched = (await db.update(table, leak, changeOf(table) as never)) as {
          organizationId: unknown;
        }[];
        expect(mine(touched)).toBe(true);
        const value = await valueOf(table, column, theirs);
        if (value !== null) {
          await db.updateMany(table, key as never, [{ [key]: value, ...sample(table, key) }] as never);
        }
        await db.remove(table, leak);
        expect(await db.count(table)).toBe(0);
      }
      expect(await snapshotIn(db)).toBe(true);
    });
    expect(await everythingOf(theirs)).toBe(before);
  });

  /** Inside the rolled-back transaction: do their rows still stand as they stood? */
  async function snapshotIn(db: TenantDb): Promise<boolean> {
    const theirDb = Object.assign(Object.create(Object.getPrototypeOf(db) as object), db, {
      organizationId: theirs,
    }) as TenantDb;
    for (const table of owned.values()) if ((await theirDb.count(table)) === 0) return false;
    return true;
  }

  async function valueOf(table: OwnedTable, column: PgColumn, org: string): Promise<string | null> {
    const text = `select ${dialect.sqlToQuery(sql`${column}`).sql}::text as v from "${getTableName(table)}" where organization_id = $1 limit 1`;
    const [row] = await admin.unsafe(text, [org]);
    return (row?.v as string | undefined) ?? null;
  }

  /** A change that changes nothing, of a column that may change. */
  function changeOf(table: OwnedTable): Record<string, unknown> {
    const [name, column] = (Object.entries(getTableColumns(table)) as [string, PgColumn][]).find(
      ([, c]) =>
        c.getSQLType() === "text" || c.getSQLType() === "integer" || c.getSQLType().startsWith("exact"),
    )!;
    return { [name]: sql`${column}` };
  }

  /** Some other column to set, with a value that would show. */
  function sample(table: OwnedTable, key: string): Record<string, unknown> {
    const text = (Object.entries(getTableColumns(table)) as [string, PgColumn][]).find(
      ([name, c]) => name !== key && name !== "organizationId" && c.getSQLType() === "text",
    );
    return text ? { [text[0]]: "stolen" } : {};
  }
});

describe("row security alone, with hand-written SQL", () => {
  test.each([...owned.keys()])("%s", async (table) => {
    const before = await everythingOf(theirs);
    const key = table === "organization" ? "id" : "organization_id";
    for (const role of ["app_rw", "app_ro"] as const) {
      const seen = await withTx({ role, organizationId: ours, repeatable: false }, (run) =>
        run(sql`select ${sql.identifier(key)}::text from ${sql.identifier(table)}`),
      );
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.every(([org]) => org === ours)).toBe(true);
      const blind = await withTx({ role, organizationId: null, repeatable: false }, (run) =>
        run(sql`select 1 from ${sql.identifier(table)}`),
      );
      expect(blind).toEqual([]);
    }
    for (const statement of [
      sql`delete from ${sql.identifier(table)} where ${sql.identifier(key)} = ${theirs}`,
      sql`update ${sql.identifier(table)} set ${sql.identifier(settable(table))} = ${sql.identifier(settable(table))} where ${sql.identifier(key)} = ${theirs}`,
      sql`truncate ${sql.identifier(table)} cascade`,
    ]) {
      const touched = await withTx({ role: "app_rw", organizationId: ours, repeatable: false }, (run) =>
        run(sql`${statement}`),
      ).catch((error: { code?: string }) => {
        expect(error.code).toMatch(/^(42501|55000)$/);
        return [];
      });
      expect(touched).toEqual([]);
    }
    expect(await everythingOf(theirs)).toBe(before);
  });
});

/** "itemId" as the database calls it. */
const nameIn = (row: Record<string, unknown>, key: string) =>
  Object.keys(row).find((name) => name.replaceAll("_", "") === key.toLowerCase())!;

/** A column that is no identity. */
const settable = (table: string) => (table === "organization" ? "name" : "organization_id");

test("a child can never point into another tenant", async () => {
  const [foreign] = await admin`select id from category where organization_id = ${theirs} limit 1`;
  const itemId = crypto.randomUUID();
  await expect(
    withTx({ role: "app_rw", organizationId: ours, repeatable: false }, (run) =>
      new TenantDb(run, new Date(), ours).insert(schema.inventoryItem, {
        id: itemId,
        name: "Borrowed",
        kind: "ingredient",
        categoryId: foreign!.id as string,
        dimension: "mass",
        displayUnit: "g",
      }),
    ),
  ).rejects.toMatchObject({ code: "23503" });
});

test("anyOf keeps quotes and commas as they are", async () => {
  const strange = ['a"b', "c\\d", "e,f", "{g}", "NULL"];
  await withTx({ role: "app_rw", organizationId: ours, repeatable: false }, async (run) => {
    const rows = await run(sql`select x from unnest(${`{}`}::text[]) x`);
    expect(rows).toEqual([]);
    const db = new TenantDb(run, new Date(), ours);
    for (const name of strange) await db.insert(schema.role, { id: crypto.randomUUID(), name });
    const found = await db.list(schema.role, { where: anyOf(schema.role.name, strange) });
    expect(found.map((r) => r.name).sort()).toEqual([...strange].sort());
  });
});

describe("laws over pg_catalog", () => {
  test("every tenant table forces row security, has the policy, and leads its keys with the organization", async () => {
    const loose = await admin<{ name: string }[]>`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'organization_id' and not a.attisdropped
        and not (c.relrowsecurity and c.relforcerowsecurity
          and exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant'))`;
    expect(loose.map((r) => r.name)).toEqual([]);
    const keys = await admin<{ name: string }[]>`
      select i.indexrelid::regclass::text as name from pg_index i
      join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
      where i.indkey[0] <> a.attnum and c.relname not in ('user', 'outbox_message')
        -- removing a library entry takes the links to it away in every tenant
        and i.indexrelid not in ('inventory_item_global_item_idx'::regclass, 'recipe_ingredient_global_item_idx'::regclass)`;
    expect(keys.map((r) => r.name)).toEqual([]);
  });

  test("every foreign key is covered by an index", async () => {
    const bare = await admin<{ name: string }[]>`
      select f.conrelid::regclass || '.' || f.conname as name from pg_constraint f
      where f.contype = 'f' and f.connamespace = 'public'::regnamespace and not exists (
        select 1 from pg_index i where i.indrelid = f.conrelid
          and (i.indkey::int2[])[0:array_length(f.conkey, 1) - 1] @> f.conkey)`;
    expect(bare.map((r) => r.name)).toEqual([]);
  });

  test("what is history cannot be changed by the web server, nor a lot's origin", async () => {
    for (const table of ["inventory_history", "inventory_adjustment", "audit_event"]) {
      for (const statement of [
        sql`update ${sql.identifier(table)} set organization_id = organization_id`,
        sql`delete from ${sql.identifier(table)}`,
      ]) {
        await expect(
          withTx({ role: "app_rw", organizationId: ours, repeatable: false }, (run) => run(statement)),
        ).rejects.toMatchObject({ code: "42501" });
      }
    }
    await expect(
      withTx({ role: "app_rw", organizationId: ours, repeatable: false }, (run) =>
        run(sql`update inventory_lot set cost = cost`),
      ),
    ).rejects.toMatchObject({ code: "42501" });
    await expect(
      withTx({ role: "app_rw", organizationId: ours, repeatable: false }, (run) =>
        run(sql`update inventory_lot set remaining = remaining`),
      ),
    ).rejects.toMatchObject({ code: "55000" });
  });

  test("the web server's roles see neither passwords nor sessions", async () => {
    for (const table of ["credential", "session", "throttle"]) {
      for (const role of ["app_rw", "app_ro"] as const) {
        await expect(
          withTx({ role, organizationId: ours, repeatable: false }, (run) =>
            run(sql`select 1 from ${sql.identifier(table)}`),
          ),
        ).rejects.toMatchObject({ code: "42501" });
      }
    }
  });
});
