import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Sql } from "postgres";

/**
 * Applies db/migrations in the order of its journal (drizzle-kit writes both). Each migration is one transaction together with
 * the row that records it, as app_owner, and under a lock: a kill leaves a migration either done or not begun, and two
 * starts at once do it once. Everything is set for the transaction only, so it also works through a transaction pooler.
 */

/** A refusal meant for the person at the terminal. */
export class MigrationRefused extends Error {}

type Migration = { tag: string; hash: string; statements: string[] };

/** The migrations of the folder, in order; none where the folder does not exist yet. */
function readMigrations(folder = path.resolve("db/migrations")): Migration[] {
  const journal = path.join(folder, "meta", "_journal.json");
  if (!existsSync(journal)) return [];
  const { entries } = JSON.parse(readFileSync(journal, "utf8")) as {
    entries: { tag: string; idx: number }[];
  };
  return entries
    .toSorted((a, b) => a.idx - b.idx)
    .map(({ tag }) => {
      const text = readFileSync(path.join(folder, `${tag}.sql`), "utf8").replaceAll("\r\n", "\n");
      return {
        tag,
        hash: createHash("sha256").update(text).digest("hex"),
        statements: text.split("--> statement-breakpoint").filter((part) => part.trim() !== ""),
      };
    });
}

const LEDGER = `
  create schema if not exists migration;
  create table if not exists migration.applied (
    tag text primary key, hash text not null, applied_at timestamptz not null default now());
  create table if not exists migration.mark (name text primary key, at timestamptz not null default now());`;

/** Runs `work` in a transaction that owns the schema and that no other migration runs beside. */
async function asOwner<T>(sql: Sql, work: (tx: Sql) => Promise<T>): Promise<T> {
  const answer = await sql.begin(async (tx) => {
    await tx`select set_config('role', 'app_owner', true), set_config('lock_timeout', '60s', true)`;
    await tx`select pg_advisory_xact_lock(7255002)`;
    return { value: await work(tx as unknown as Sql) };
  });
  return (answer as { value: T }).value;
}

/** Applies what is missing and answers the tags applied now. Throws MigrationRefused with a sentence. */
export async function applyMigrations(sql: Sql, migrations = readMigrations()): Promise<string[]> {
  await asOwner(sql, (tx) => tx.unsafe(LEDGER).simple());
  const applied: string[] = [];
  for (const migration of migrations) {
    if (await asOwner(sql, (tx) => applyOne(tx, migration))) applied.push(migration.tag);
  }
  const known = new Set(migrations.map((migration) => migration.tag));
  const rows = await asOwner(
    sql,
    (tx) => tx<{ tag: string }[]>`select tag from migration.applied order by tag`,
  );
  const newer = rows.find((row) => !known.has(row.tag));
  if (newer) {
    throw new MigrationRefused(
      `The database is newer than this version of BatchTrack: it has the migration ${newer.tag}, which is unknown here. ` +
        "Start the newer version.",
    );
  }
  return applied;
}

async function applyOne(tx: Sql, { tag, hash, statements }: Migration): Promise<boolean> {
  const [before] = await tx<{ hash: string }[]>`select hash from migration.applied where tag = ${tag}`;
  if (before) {
    if (before.hash === hash) return false;
    throw new MigrationRefused(
      `The migration ${tag} was changed after it was applied to this database. Applied migrations are never edited: ` +
        "write a new one (npm run db:generate). For a database without worth, npm run db:reset begins again.",
    );
  }
  for (const statement of statements) {
    try {
      await tx.unsafe(statement).simple();
    } catch (error) {
      const first = statement.trim().split("\n").slice(0, 4).join("\n    ");
      throw new MigrationRefused(`The migration ${tag} failed: ${(error as Error).message}\n    ${first}`, {
        cause: error,
      });
    }
  }
  await tx`insert into migration.applied (tag, hash) values (${tag}, ${hash})`;
  return true;
}

/** Marks remember across starts what was done once, as "demo:begun" and "demo:done". */
export const mark = (sql: Sql, name: string) =>
  asOwner(sql, (tx) => tx`insert into migration.mark (name) values (${name}) on conflict do nothing`);

export async function marks(sql: Sql): Promise<Set<string>> {
  const rows = await asOwner(sql, (tx) => tx<{ name: string }[]>`select name from migration.mark`);
  return new Set(rows.map((row) => row.name));
}

/** Removes every table, type and function of BatchTrack from this database, data included. */
export async function dropEverything(sql: Sql): Promise<void> {
  await asOwner(sql, (tx) => tx.unsafe("drop owned by app_owner cascade").simple());
}
