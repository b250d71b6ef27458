import type { Sql } from "postgres";

/**
 * The four roles that own and use the tables. None can log in: a login takes one for the length of a transaction
 * (`set_config('role', ..., true)`). Roles belong to the whole server, tables to one database: so they are made here,
 * not in a migration.
 *
 *   app_owner   owns every table; migrations
 *   app_rw      the web server
 *   app_ro      Support Mode
 *   app_system  jobs, doctor, webhooks
 */
const ROLES = ["app_owner", "app_rw", "app_ro", "app_system"] as const;
const RUNTIME = ROLES.slice(1);

/** A refusal that tells the person what an administrator of the server has to run. */
export class NotPermitted extends Error {}

/**
 * Makes what is missing: the roles, the right of the migrating login to act as all of them, the right of each `login` to act
 * as the three of the run time, and app_owner's rights on this database. Safe to repeat and to run twice at once.
 * `direct` may be a superuser, or an owner of the database with CREATEROLE (PostgreSQL 15 to 18).
 */
export async function ensureRoles(direct: Sql, logins: readonly string[]): Promise<void> {
  const [me] = await direct<{ login: string; database: string; version: number }[]>`
    select current_user as login, current_database() as database, current_setting('server_version_num')::int as version`;
  if (!me) throw new Error("The database did not say who we are.");
  try {
    for (const role of ROLES) await makeRole(direct, role);
    for (const role of ROLES) await grantRole(direct, role, me.login, me.version);
    for (const login of logins) for (const role of RUNTIME) await grantRole(direct, role, login, me.version);
    await grantSchema(direct, me.database);
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    throw new NotPermitted(
      `The login "${me.login}" may not make BatchTrack's roles: ${(error as Error).message}.\n` +
        `Let an administrator of the server run:\n\n${recipe(me.login, logins, me.database, me.version)}\n`,
    );
  }
}

async function makeRole(sql: Sql, role: string): Promise<void> {
  const [found] = await sql`select 1 from pg_roles where rolname = ${role}`;
  if (found) return;
  try {
    await sql.unsafe(`create role ${role} nologin noinherit`);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code !== "42710" && code !== "23505") throw error; // somebody else made it at this moment
  }
}

/** Since PostgreSQL 16 the right to take a role is a thing of its own; before, membership was all there is. */
const withOptions = (version: number) => (version >= 160000 ? " with inherit false, set true" : "");

async function grantRole(sql: Sql, role: string, login: string, version: number): Promise<void> {
  const kind = version >= 160000 ? "SET" : "MEMBER";
  const [row] = await sql<{ superuser: boolean; able: boolean }[]>`
    select r.rolsuper as superuser, pg_has_role(r.oid, ${role}, ${kind}) as able from pg_roles r where r.rolname = ${login}`;
  if (!row || row.superuser || row.able) return;
  await sql.unsafe(`grant ${role} to ${quoted(login)}${withOptions(version)}`);
}

async function grantSchema(sql: Sql, database: string): Promise<void> {
  const [able] = await sql<{ schema: boolean; database: boolean }[]>`
    select has_schema_privilege('app_owner', 'public', 'create') as schema,
           has_database_privilege('app_owner', current_database(), 'create') as database`;
  // Against the races of two first starts on one database.
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(7255001)`;
    if (!able?.schema) await tx.unsafe(`grant usage, create on schema public to app_owner`);
    if (!able?.database) await tx.unsafe(`grant create on database ${quoted(database)} to app_owner`);
  });
  const [done] = await sql<{ schema: boolean; database: boolean }[]>`
    select has_schema_privilege('app_owner', 'public', 'create') as schema,
           has_database_privilege('app_owner', current_database(), 'create') as database`;
  // A GRANT by somebody who may not grant is only a warning.
  if (!done?.schema || !done.database) {
    throw Object.assign(new Error("it does not own the database, or not its schema public"), {
      code: "42501",
    });
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function recipe(login: string, logins: readonly string[], database: string, version: number): string {
  const options = withOptions(version);
  const grant = (roles: readonly string[], to: string) =>
    `  grant ${roles.join(", ")} to ${quoted(to)}${options};`;
  return [
    ...ROLES.map((role) => `  create role ${role} nologin noinherit;   -- where it is missing`),
    grant(ROLES, login),
    ...logins.filter((name) => name !== login).map((name) => grant(RUNTIME, name)),
    `  grant usage, create on schema public to app_owner;`,
    `  grant create on database ${quoted(database)} to app_owner;`,
  ].join("\n");
}

/** Proves that a login can take the three roles of the run time; throws NotPermitted where it cannot. */
export async function proveRuntime(sql: Sql): Promise<void> {
  for (const role of RUNTIME) {
    try {
      await sql.begin((tx) => tx`select set_config('role', ${role}, true)`);
    } catch (error) {
      throw new NotPermitted(
        `The login of DATABASE_URL cannot act as ${role} (${(error as Error).message}). ` +
          `Grant it: grant ${RUNTIME.join(", ")} to that login.`,
      );
    }
  }
}
