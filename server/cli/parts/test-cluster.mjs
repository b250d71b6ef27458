import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureEmbeddedPostgres } from "../embedded-pg.mjs";
import { ensureLogin, lives } from "./database.mjs";
import { inRoot, newSecret, readJson, root } from "./home.mjs";
import { runTypeScript } from "./spawn.mjs";

/**
 * A PostgreSQL of its own for one run of tests, in a temporary folder and without durability; never the data of .data/.
 * `database` is migrated and has the reference data; with `demo` also the demo shops.
 * Answers { superUrl, env, folder, loginPassword, failure, remove }; failure says why migrations or seeds did not work, else "".
 */
export async function testCluster({ database, demo = false, quiet = true }) {
  await sweep();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `batchtrack-test-${process.pid}-`));
  fs.chmodSync(folder, 0o755);
  const cluster = await ensureEmbeddedPostgres({ home: folder, repository: root, fast: true });
  const remove = async () => {
    await cluster.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    const urls = await ensureLogin(cluster.url, database, path.join(folder, "login.json"));
    const secrets = { AUTH_SECRET: newSecret(), PLAN_SECRET: newSecret(), METRICS_SECRET: newSecret() };
    const env = { ...process.env, ...urls, ...secrets, BATCHTRACK_DEMO: demo ? "1" : "0", LOG_LEVEL: "warn" };
    // The demo writes its log-ins there, and not beside those of this machine's own database.
    env.DEMO_LOGINS = path.join(folder, "demo-logins.json");
    const { code, output } = await runTypeScript(inRoot("server/cli/prepare.ts"), demo ? ["--demo"] : [], {
      cwd: root,
      env,
      quiet,
    });
    const { password } = readJson(path.join(folder, "login.json"));
    return {
      superUrl: cluster.url,
      env,
      folder,
      loginPassword: password,
      failure: code === 0 ? "" : `The test database could not be prepared:\n${output}`,
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Removes what test runs left that were killed. */
async function sweep() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const owner = Number(/^batchtrack-test-(\d+)-/.exec(name)?.[1]);
    if (!owner || lives(owner)) continue;
    const folder = path.join(os.tmpdir(), name);
    try {
      const postmaster = path.join(folder, "pg", "postmaster.pid");
      if (fs.existsSync(postmaster))
        await (await ensureEmbeddedPostgres({ home: folder, repository: root, fast: true })).stop();
      fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's: his to remove.
    }
  }
}
