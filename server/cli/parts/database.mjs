import fs from "node:fs";
import path from "node:path";
import { ensureEmbeddedPostgres } from "../embedded-pg.mjs";
import { dataDir, newSecret, readJson, root, secrets, writePrivate } from "./home.mjs";
import { Plain } from "./say.mjs";

/**
 * Everything a process of BatchTrack needs in its environment: the database's addresses and the secrets.
 * With DATABASE_URL set that database is checked and used; else the embedded one is started, or found running.
 * Answers { env, embedded, release }; release() stops the embedded server when no other command of ours uses it.
 */
export async function prepareEnvironment() {
  const keys = secrets();
  if (process.env.DATABASE_URL) {
    await checkDatabase("DATABASE_URL", process.env.DATABASE_URL);
    if (process.env.DATABASE_DIRECT_URL)
      await checkDatabase("DATABASE_DIRECT_URL", process.env.DATABASE_DIRECT_URL);
    return {
      env: { ...process.env, ...keys, DEMO_LOGINS: demoLogins },
      embedded: false,
      release: async () => {},
    };
  }
  const cluster = await ensureEmbeddedPostgres({ home: dataDir, repository: root });
  if (cluster.moved && !cluster.reused) {
    console.log(`  The database's account cannot reach ${dataDir}: its data is kept in ${cluster.folder}.`);
  }
  const urls = await ensureLogin(cluster.url, "batchtrack", path.join(cluster.folder, "login.json"));
  const leave = enter(cluster.folder);
  return {
    env: {
      ...process.env,
      ...keys,
      ...urls,
      BATCHTRACK_DEMO: process.env.BATCHTRACK_DEMO || "1",
      DEMO_LOGINS: demoLogins,
    },
    embedded: true,
    async release() {
      if (leave()) await cluster.stop();
    },
  };
}

/** Where db/seed/demo.ts writes { shops: [{ name, people: [{ email, password, role }] }] }, for the banner and the browser tests. */
export const demoLogins = path.join(dataDir, "demo-logins.json");

/** Commands that use the embedded server leave a file with their process id; the last one out stops the server. */
function enter(folder) {
  const users = path.join(folder, "users");
  fs.mkdirSync(users, { recursive: true });
  const mine = path.join(users, String(process.pid));
  fs.writeFileSync(mine, "");
  return () => {
    fs.rmSync(mine, { force: true });
    const others = fs.readdirSync(users).filter((pid) => {
      if (lives(Number(pid))) return true;
      fs.rmSync(path.join(users, pid), { force: true });
      return false;
    });
    return others.length === 0;
  };
}

/** Is there a process of this number? */
export function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

const connect = async (url) => {
  const { default: postgres } = await import("postgres");
  return postgres(url, { max: 1, connect_timeout: 10, prepare: false, fetch_types: false, onnotice() {} });
};

/**
 * Makes a database and a login of its own that owns nothing (the roles it may take are granted by the migrations' command),
 * and answers { DATABASE_URL, DATABASE_DIRECT_URL }. Its password is kept in `file`.
 */
export async function ensureLogin(superUrl, name, file) {
  const password = readJson(file)?.password ?? newSecret();
  writePrivate(file, JSON.stringify({ password }) + "\n");
  const sql = await connect(superUrl);
  try {
    const [role] = await sql`select 1 from pg_roles where rolname = 'app_login'`;
    await sql.unsafe(`${role ? "alter" : "create"} role app_login login noinherit password '${password}'`);
    const [database] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!database) await sql.unsafe(`create database "${name}"`);
  } finally {
    await sql.end({ timeout: 5 });
  }
  const direct = new URL(superUrl);
  direct.pathname = `/${name}`;
  const login = new URL(direct);
  login.username = "app_login";
  login.password = password;
  return { DATABASE_URL: login.href, DATABASE_DIRECT_URL: direct.href };
}

/** Refuses, in a sentence, a database that cannot be used. The address is shown without its password. */
async function checkDatabase(variable, url) {
  const shown = withoutPassword(variable, url);
  const sql = await connect(url);
  try {
    const [row] = await sql`select current_setting('server_version_num')::int as version`;
    if (row.version < 150000) {
      throw new Plain(
        `${variable} leads to PostgreSQL ${Math.floor(row.version / 10000)} (${shown}); BatchTrack needs 15 or newer.`,
      );
    }
  } catch (error) {
    if (error instanceof Plain) throw error;
    throw new Plain(`${variable} (${shown}) does not work: ${reason(error)}`);
  } finally {
    await sql.end({ timeout: 1 }).catch(() => {});
  }
}

function withoutPassword(variable, url) {
  try {
    const parsed = new URL(url);
    if (!/^postgres(ql)?:$/.test(parsed.protocol)) throw new Error("protocol");
    return `${parsed.username || "?"}@${parsed.host}${parsed.pathname}`;
  } catch {
    throw new Plain(`${variable} is not an address of the form postgres://user:password@host:5432/database.`);
  }
}

function reason(error) {
  const code = String(error.code ?? "");
  const known = {
    ECONNREFUSED: "nothing answers there. Is PostgreSQL running, and is the port right?",
    ENOTFOUND: "its host name is unknown.",
    EAI_AGAIN: "its host name could not be looked up.",
    CONNECT_TIMEOUT: "it does not answer within ten seconds (a firewall, perhaps).",
    ETIMEDOUT: "it does not answer (a firewall, perhaps).",
    "28P01": "the user name or the password is wrong.",
    28000: "this user may not log in from here (see pg_hba.conf).",
    "3D000": "there is no database of that name: create it first.",
    53300: "the server has no connection left.",
  };
  return known[code] ?? `${error.message} (${code || "no code"}).`;
}
