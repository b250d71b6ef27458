import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";

/**
 * Databases for tests. One real PostgreSQL runs for the whole of a test run (started by the global set-up, in a temporary
 * folder, without durability); `app_template` in it is migrated and has the reference data. Each test file clones it.
 */

declare module "vitest" {
  export interface ProvidedContext {
    /** The superuser's address of the test cluster, database postgres. */
    clusterUrl: string;
    /** The password of app_login, the run-time login that owns nothing. */
    loginPassword: string;
    /** Why app_template could not be migrated or seeded; "" when it is ready. */
    clusterFailure: string;
  }
}

export type TestDatabase = {
  /** As the web server connects: app_login, which may take app_rw, app_ro and app_system for a transaction. */
  url: string;
  /** As a superuser, for a test's own look at the truth. */
  superUrl: string;
  name: string;
  /** Closes whoever is still connected, and removes it. */
  drop: () => Promise<void>;
};

const administer = async <T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> => {
  const sql = postgres(inject("clusterUrl"), { max: 1, fetch_types: false, onnotice() {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
};

/**
 * Clones the template (about 50 ms) and sets DATABASE_URL and DATABASE_DIRECT_URL of this test process to the clone, so that
 * the kernel's own pool opens on it. Call in beforeAll, and `drop()` after closing the kernel's pool in afterAll.
 * With `empty`, a database without any table.
 */
export async function freshDatabase({ empty = false } = {}): Promise<TestDatabase> {
  if (!empty && inject("clusterFailure")) throw new Error(inject("clusterFailure"));
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const template = empty ? "template0" : "app_template";
  await administer((sql) => sql.unsafe(`create database ${name} template ${template} strategy file_copy`));
  const direct = new URL(inject("clusterUrl"));
  direct.pathname = `/${name}`;
  const login = new URL(direct);
  login.username = "app_login";
  login.password = inject("loginPassword");
  process.env.DATABASE_URL = login.href;
  process.env.DATABASE_DIRECT_URL = direct.href;
  return {
    url: login.href,
    superUrl: direct.href,
    name,
    drop: async () => {
      await administer((sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
    },
  };
}
