import postgres, { type Sql } from "postgres";
import { applyMigrations } from "./migrations";
import { ensureRoles, proveRuntime } from "./roles";

/** The address for migrations: DATABASE_DIRECT_URL, else DATABASE_URL. */
export function directUrl(): string {
  const url = process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL;
  if (!url)
    throw new Error("DATABASE_URL is not set. Use `npm run ...`, which starts the embedded database.");
  return url;
}

/** Opens one connection, hands it to `work`, and closes it. Works through a transaction pooler: nothing is prepared. */
export async function withConnection<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, {
    max: 1,
    prepare: false,
    fetch_types: false,
    connect_timeout: 10,
    onnotice() {},
    connection: { application_name: "batchtrack-setup" },
  });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Roles, rights and migrations for this database; answers the tags applied now. */
export async function bringUpToDate(): Promise<string[]> {
  const direct = directUrl();
  const runtime = process.env.DATABASE_URL || direct;
  // Asked of the server: behind a pooler the name in the address need not be the name of the login.
  const login = await withConnection(runtime, async (sql) => {
    const [row] = await sql<{ login: string }[]>`select session_user as login`;
    return row!.login;
  });
  const applied = await withConnection(direct, async (sql) => {
    await ensureRoles(sql, [login]);
    return applyMigrations(sql);
  });
  await withConnection(runtime, proveRuntime);
  return applied;
}
