import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findChromium } from "./chromium.mjs";
import { inRoot, readJson, root } from "./home.mjs";
import { answers, freePort } from "./ports.mjs";
import { Plain } from "./say.mjs";
import { runProgram } from "./spawn.mjs";
import { testCluster } from "./test-cluster.mjs";

/**
 * Playwright against what was built: two servers on free ports over one database of their own that holds the demo shops.
 * The tests learn where from E2E_BASE_URL, E2E_SECOND_URL, E2E_DATABASE_URL (superuser) and DEMO_LOGINS (a JSON file).
 */
export async function browserTests() {
  if (!fs.existsSync(inRoot("playwright.config.ts")))
    throw new Plain("playwright.config.ts is missing: no browser test ran.");
  const chromium = await findChromium();
  const cluster = await testCluster({ database: "batchtrack", demo: true });
  const children = [];
  try {
    if (cluster.failure) throw new Plain(cluster.failure);
    const log = path.join(cluster.folder, "server.log");
    const env = { ...cluster.env, NODE_ENV: "production" };
    const urls = [];
    for (let i = 0; i < 2; i++) {
      const port = await freePort();
      const url = `http://localhost:${port}`;
      const next = [
        inRoot("node_modules/next/dist/bin/next"),
        "start",
        "-p",
        String(port),
        "-H",
        "localhost",
      ];
      const server = serve(next, { ...env, APP_URL: url }, log);
      children.push(server);
      urls.push(url);
      await opened(port, server, log);
    }
    const worker = inRoot("server/cli/worker.ts");
    if (fs.existsSync(worker))
      children.push(serve(["--import", "tsx", worker], { ...env, APP_URL: urls[0] }, log));
    const counts = await playwright(cluster, urls, chromium);
    if (counts.failed > 0)
      console.log(`\nThe last words of the server:\n${fs.readFileSync(log, "utf8").slice(-4000)}`);
    return counts;
  } finally {
    for (const child of children) await ended(child);
    await cluster.remove();
  }
}

function serve(args, env, log) {
  const output = fs.openSync(log, "a");
  const leash = pathToFileURL(inRoot("server/cli/leash.mjs")).href;
  return spawn(process.execPath, ["--import", leash, ...args], {
    cwd: root,
    env,
    stdio: ["ignore", output, output, "ipc"],
  });
}

async function opened(port, child, log) {
  for (let i = 0; i < 300 && child.exitCode === null; i++) {
    if (await answers(port, "localhost")) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Plain(`The web server did not start:\n${fs.readFileSync(log, "utf8").slice(-4000)}`);
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 5000);
  return exit.then(() => clearTimeout(late));
}

async function playwright(cluster, [url, second], chromium) {
  const report = path.join(cluster.folder, "playwright.json");
  const { code } = await runProgram(
    process.execPath,
    [inRoot("node_modules/@playwright/test/cli.js"), "test", "--reporter=line,json"],
    {
      cwd: root,
      env: {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        E2E_BASE_URL: url,
        E2E_SECOND_URL: second,
        E2E_DATABASE_URL: cluster.env.DATABASE_DIRECT_URL,
        DEMO_LOGINS: cluster.env.DEMO_LOGINS,
        ...(chromium && { CHROMIUM_PATH: chromium }),
      },
    },
  );
  const stats = readJson(report)?.stats;
  if (!stats) return { passed: 0, failed: 1 };
  // A flaky test passed only at a second try: that is a failure here.
  const failed = stats.unexpected + stats.flaky || (code === 0 && stats.expected > 0 ? 0 : 1);
  return { passed: stats.expected, failed, skipped: stats.skipped };
}
