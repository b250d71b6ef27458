import { PgDialect } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import type { SQL } from "drizzle-orm";
import postgres from "postgres";
import { env } from "./env";
import { Busy } from "./errors";
import type { OrganizationId } from "./ids";
import { log } from "./log";
import { sqlState } from "./sql-state";

/**
 * The pool and the one way into a transaction. Nothing outside the kernel sees the driver:
 * services hold the words of TenantDb, the few system files hold those of SystemDb.
 */

/** The roles a transaction may take; see docs/ARCHITECTURE.md. Login itself owns and may nothing. */
export type DbRole = "app_rw" | "app_ro" | "app_system";

type Driver = ReturnType<typeof postgres>;
type DriverTx = postgres.TransactionSql;

/** Rows of a statement in the order of its columns, as the driver hands them over. */
export type Run = (statement: SQL) => Promise<unknown[][]>;

export const dialect = new PgDialect({ casing: "snake_case" });

type Counts = {
  batchtrackStatements?: { sent: number };
  batchtrackTransactions?: { waiting: number; inside: number; again: number };
};
const counts = globalThis as Counts; // as the pool: one count a process, however often this file is bundled

/** Statements sent since the process started, for metrics and for the bench that bounds them. */
export const statementCount = (counts.batchtrackStatements ??= { sent: 0 });

/** Transactions now (waiting for a connection, inside one), and how many ran again since the process started. */
export const poolUse = (counts.batchtrackTransactions ??= { waiting: 0, inside: 0, again: 0 });

const PATCH = "batchtrack-1";

function connect(): Driver {
  // An unpatched driver can run a dead transaction's statements inside somebody else's (docs/decisions): refuse.
  if ((postgres as { patchedBy?: string }).patchedBy !== PATCH) {
    throw new Error("The database driver is not patched. Run `npx patch-package` and start again.");
  }
  const { DATABASE_URL, DATABASE_POOL, DATABASE_PREPARE } = env();
  const client = postgres(DATABASE_URL, {
    max: DATABASE_POOL,
    idle_timeout: 60,
    connect_timeout: 10,
    max_lifetime: 60 * 30,
    fetch_types: false,
    // The driver's own waits grow to twenty seconds where several connections die at once; ours stay below a third of one.
    backoff: (tries) => (0.5 + Math.random() / 2) * Math.min(2 ** tries / 100, 0.3),
    prepare: DATABASE_PREPARE === "on",
    onnotice: () => {},
    connection: { application_name: "batchtrack" },
  });
  drizzle(client); // sets the parsers and serializers that Drizzle's columns expect
  return client;
}

// Kept on globalThis so that hot reload does not open a pool per edit.
const holder = globalThis as { batchtrackPool?: Driver };
const pool = (): Driver => (holder.batchtrackPool ??= connect());

/** Closes the pool; for command-line programs and tests. */
export async function closeDatabase(): Promise<void> {
  const open = holder.batchtrackPool;
  holder.batchtrackPool = undefined;
  await open?.end({ timeout: 5 });
}

export type TxOptions = {
  role: DbRole;
  organizationId: OrganizationId | null;
  /** A query: READ ONLY, REPEATABLE READ, so that a page sees one moment. */
  readOnly?: boolean;
  /** May the work run again when the connection died? True for reads and for work that claims a command id. */
  repeatable: boolean;
};

/**
 * Questions are planned for the tenant who asks: a plan for the average one (which a prepared statement comes to after
 * five times) read a whole ledger to find fifty lines of a large one. Acts name their rows by key: one plan fits all.
 */
const SETTINGS = `select set_config('role', $1, true), set_config('app.organization_id', $2, true),
  set_config('plan_cache_mode', $3, true),
  set_config('statement_timeout', '15s', true), set_config('lock_timeout', '10s', true),
  set_config('idle_in_transaction_session_timeout', '20s', true)`;

const ATTEMPTS = 6;

/**
 * Runs `work` in one transaction as the given role and tenant, and again on a serialization failure or a deadlock
 * (and on a lost connection where that is safe). Throws Busy where waiting did not help.
 */
export async function withTx<T>(options: TxOptions, work: (run: Run) => Promise<T>): Promise<T> {
  const prepare = env().DATABASE_PREPARE === "on";
  const begin = options.readOnly
    ? "isolation level repeatable read read only"
    : "isolation level read committed";
  const planned = options.readOnly ? "force_custom_plan" : "auto";
  for (let attempt = 1; ; attempt++) {
    let committing = false;
    let state: "waiting" | "inside" = "waiting";
    poolUse.waiting++;
    try {
      const answer = await pool().begin(begin, async (tx) => {
        poolUse.waiting--;
        poolUse[(state = "inside")]++;
        // Sent without waiting: the driver pipelines it with the first statement of the work.
        const settings = tx
          .unsafe(SETTINGS, [options.role, options.organizationId ?? "", planned], { prepare })
          .execute();
        statementCount.sent += 2;
        const result = await work(runner(tx, prepare));
        await settings;
        committing = true;
        return { result };
      });
      return (answer as { result: T }).result;
    } catch (error) {
      const code = sqlState(error);
      const conflict = code === "40001" || code === "40P01";
      const lost = LOST.has(code) || code.startsWith("08");
      const again = conflict || (lost && (options.repeatable || !committing));
      if (again && attempt < ATTEMPTS) {
        poolUse.again++;
        log("warn", "transaction.again", { attempt, sqlstate: code });
        await pause(attempt);
        continue;
      }
      if (conflict || lost || code === "57014" || code === "55P03" || code === "53300") throw new Busy();
      throw error;
    } finally {
      poolUse[state]--;
    }
  }
}

function runner(tx: DriverTx, prepare: boolean): Run {
  return (statement) => {
    const { sql: text, params } = dialect.sqlToQuery(statement);
    statementCount.sent++;
    return tx.unsafe(text, params as never[], { prepare }).values() as Promise<unknown[][]>;
  };
}

/** The codes with which the driver and PostgreSQL say that a connection is gone. */
const LOST = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
]);

const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 15 * 2 ** attempt));

/** True when the database answers; for the health endpoint. */
export async function databaseAnswers(): Promise<boolean> {
  const [row] = await pool()`select 1 as ok`;
  return row?.ok === 1;
}
