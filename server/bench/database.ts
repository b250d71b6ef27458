import { randomBytes } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { bringUpToDate, directUrl } from "@/server/cli/parts/connection";
import { Refused } from "@/server/cli/parts/command-line";
import { closeDatabase } from "@/server/kernel/database";
import { seedReference } from "@/db/seed/reference";

/** A database of the bench's own on the server that DATABASE_DIRECT_URL names; nobody's data is touched. */
export type BenchDatabase = {
  /** As a superuser, with triggers and foreign keys off: for seeding and for putting things back between runs. */
  owner: Sql;
  drop: () => Promise<void>;
};

const PREFIX = "batchtrack_bench_";

const quietly = { fetch_types: false, onnotice() {} } as const;

/** Makes it, migrates it as `npm run db:migrate` does, and points DATABASE_URL and DATABASE_DIRECT_URL of this process to it. */
export async function makeDatabase(): Promise<BenchDatabase> {
  const before = directUrl();
  const runtime = process.env.DATABASE_URL!;
  const name = PREFIX + randomBytes(6).toString("hex");
  await administer(before, async (sql) => {
    const [me] = await sql<
      { rolsuper: boolean }[]
    >`select rolsuper from pg_roles where rolname = current_user`;
    if (!me?.rolsuper)
      throw new Refused(
        "The bench makes a database of its own and seeds it as a superuser. Give it a server where DATABASE_DIRECT_URL is one, " +
          "or leave DATABASE_URL empty: then the embedded one is used.",
      );
    await sql.unsafe(`create database ${name} template template0`);
  });
  process.env.DATABASE_URL = inDatabase(runtime, name);
  process.env.DATABASE_DIRECT_URL = inDatabase(before, name);
  const owner = openOwner(process.env.DATABASE_DIRECT_URL);
  const drop = async () => {
    await closeDatabase();
    await owner.end({ timeout: 1 });
    await administer(before, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
  };
  try {
    await bringUpToDate();
    await seedReference();
    return { owner, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** One connection past every policy, trigger and foreign key. */
export const openOwner = (url: string): Sql =>
  postgres(url, {
    ...quietly,
    max: 1,
    connection: { options: "-c session_replication_role=replica -c synchronous_commit=off" },
  });

/**
 * Connections for the hand-written floor: the same login, role and policies as ours, with the tenant set once for the
 * whole connection, which is the least that a program could do.
 */
export const openFloor = (organizationId: string, max: number): Sql =>
  postgres(process.env.DATABASE_URL!, {
    ...quietly,
    max,
    connection: { options: `-c role=app_rw -c app.organization_id=${organizationId}` },
  });

async function administer(url: string, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { ...quietly, max: 1, prepare: false });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
