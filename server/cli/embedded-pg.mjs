import fs from "node:fs";
import path from "node:path";
import { elsewhere, programs, reachable, serverAccount } from "./parts/pg-binaries.mjs";
import { newSecret, readJson, writePrivate } from "./parts/home.mjs";
import { answers, freePort, isFree } from "./parts/ports.mjs";
import { Plain } from "./parts/say.mjs";
import { runProgram } from "./parts/spawn.mjs";

/**
 * Starts, or finds running, a real PostgreSQL from npm's platform packages. `home` is the folder that keeps the cluster
 * (home/pg), its log and its password; where the database's account cannot reach it, a folder outside is used and said.
 *
 * Nothing here depends on how the last one ended: after `kill -9`, a power cut or a reboot the next start clears what
 * is stale and PostgreSQL recovers by itself.
 *
 * Options: `repository` names the clone (for the folder outside), `fast` gives up durability (tests).
 * Answers { url, stop, reused, moved }: url is the superuser's; stop is immediate and harmless to repeat.
 */
export async function ensureEmbeddedPostgres({ home, repository = home, fast = false }) {
  fs.mkdirSync(home, { recursive: true, mode: 0o755 });
  let folder = home;
  let account = serverAccount(path.join(home, "pg"));
  if (!reachable(home, account)) {
    folder = elsewhere(repository);
    account = serverAccount(path.join(folder, "pg"));
  }
  const moved = folder !== home;
  const { bin } = await programs(account, () => elsewhere(repository));
  const cluster = { data: path.join(folder, "pg"), bin, account, fast, folder };
  checkOwner(cluster);

  let password = readJson(path.join(folder, "cluster.json"))?.password;
  if (!fs.existsSync(path.join(cluster.data, "PG_VERSION"))) password = await initialise(cluster);
  else await checkVersion(cluster);
  if (!password)
    throw new Plain(
      `The password file ${path.join(folder, "cluster.json")} is lost: put it back, or remove ${cluster.data} to begin with an empty database.`,
    );

  const running = await alive(cluster);
  const port = running ?? (await start(cluster));
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    folder,
    moved,
    reused: running !== undefined,
    stop: () => stop(cluster),
  };
}

const options = ({ account }) => ({
  ...account,
  cwd: account.uid === undefined ? undefined : "/",
  quiet: true,
});

function checkOwner({ data }) {
  try {
    if (fs.existsSync(data)) fs.readdirSync(data);
  } catch {
    throw new Plain(
      `The database in ${data} belongs to another user of this machine (it was first started as that user, perhaps as root). ` +
        "Start as the same user, or remove that folder to begin with an empty database.",
    );
  }
}

/** Makes a cluster with a password of its own; unfinished ones (a kill in the middle) are made again. */
async function initialise({ data, bin, account, fast, folder }) {
  const half = `${data}.new`;
  const passwordFile = path.join(folder, `.password-${process.pid}`);
  const password = newSecret();
  fs.rmSync(half, { recursive: true, force: true });
  fs.mkdirSync(half, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined)
    for (const file of [half, passwordFile]) fs.chownSync(file, account.uid, account.gid);
  try {
    const { code, output } = await runProgram(
      path.join(bin, "initdb"),
      ["-D", half, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--encoding=UTF8"]
        .concat(["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"])
        .concat(fast ? ["--no-sync"] : []),
      options({ account }),
    );
    if (code !== 0) throw new Plain(`The database could not be made in ${data}: ${lastLines(output)}`);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  writePrivate(path.join(folder, "cluster.json"), JSON.stringify({ password }) + "\n");
  fs.renameSync(half, data);
  return password;
}

async function checkVersion({ data, bin }) {
  const kept = fs.readFileSync(path.join(data, "PG_VERSION"), "utf8").trim();
  const { output } = await runProgram(path.join(bin, "postgres"), ["--version"], options({ account: {} }));
  const program = / (\d+)/.exec(output)?.[1];
  if (program && program !== kept) {
    throw new Plain(
      `The database in ${data} was made by PostgreSQL ${kept}, and the installed one is ${program}. ` +
        "Install the earlier version of BatchTrack's packages, or move the data as docs/TROUBLESHOOTING.md describes.",
    );
  }
}

/** The port of the server that runs on this cluster, if one does; a stale postmaster.pid is removed. */
async function alive({ data }) {
  const file = path.join(data, "postmaster.pid");
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, "utf8").split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (isPostgres(pid)) {
    for (let i = 0; i < 100; i++) {
      if (port && (await answers(port))) return port;
      if (!isPostgres(pid)) break;
      await pause(100);
    }
  }
  if (!isPostgres(pid)) fs.rmSync(file, { force: true });
  return undefined;
}

/** Is `pid` a living PostgreSQL? After a reboot the number may belong to any other program. */
function isPostgres(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  const about = `/proc/${pid}/cmdline`;
  try {
    return !fs.existsSync("/proc/self/cmdline") || /postgres/.test(fs.readFileSync(about, "utf8"));
  } catch {
    return false;
  }
}

async function start(cluster) {
  const { data, bin, account, fast, folder } = cluster;
  const log = path.join(folder, "pg.log");
  if (fs.existsSync(log) && fs.statSync(log).size > 5_000_000) fs.rmSync(log);
  fs.closeSync(fs.openSync(log, "a", 0o600));
  if (account.uid !== undefined) fs.chownSync(log, account.uid, account.gid);
  const lastPort = readJson(path.join(folder, "port.json"))?.port;
  for (let attempt = 1; ; attempt++) {
    const port = attempt === 1 && lastPort && (await isFree(lastPort)) ? lastPort : await freePort();
    const settings = [
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      "timezone=UTC",
      "log_timezone=UTC",
    ]
      .concat(["max_connections=200", `port=${port}`])
      .concat(fast ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : []);
    const { code, output } = await runProgram(
      path.join(bin, "pg_ctl"),
      ["start", "-w", "-t", "60", "-D", data, "-l", log, "-o", settings.map((s) => `-c ${s}`).join(" ")],
      { ...options({ account }), quiet: false, stdio: "ignore" },
    );
    if (code === 0) {
      fs.writeFileSync(path.join(folder, "port.json"), JSON.stringify({ port }));
      return port;
    }
    const other = await alive(cluster); // started by another command at this very moment
    if (other !== undefined) return other;
    // Just after a kill the old server's children may still hold its memory; they leave within moments.
    if (attempt >= 5) {
      throw new Plain(
        `The database did not start: ${lastLines(output || fs.readFileSync(log, "utf8"))} (its log: ${log})`,
      );
    }
    await pause(300 * attempt);
  }
}

async function stop({ data, bin, account }) {
  await runProgram(
    path.join(bin, "pg_ctl"),
    ["stop", "-m", "fast", "-w", "-t", "20", "-D", data],
    options({ account }),
  );
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const lastLines = (text) => text.trim().split("\n").slice(-3).join(" · ");
