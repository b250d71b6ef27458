import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { browserTests } from "./browser-tests.mjs";
import { ensureBuilt, typecheck } from "./build.mjs";
import { ensureWritable, inRoot, readJson, root } from "./home.mjs";
import { ensureInstalled } from "./install.mjs";
import { runProgram, stopPrograms } from "./spawn.mjs";

/**
 * Runs the checks and the tests, and counts them: each check is one, vitest and Playwright tell their own numbers. A step that
 * fails does not stop the others, except those that stand on it. Answers the exit code; the last line is "N passed, N failed".
 */
export async function prove({ only } = {}) {
  process.chdir(root);
  ensureWritable();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => (stopPrograms(), process.exit(130)));
  // What the tests say must not depend on this machine's own set-up.
  for (const name of [
    "DATABASE_URL",
    "DATABASE_DIRECT_URL",
    "DATABASE_PREPARE",
    "PORT",
    "HOST",
    "APP_URL",
    "NODE_ENV",
  ]) {
    delete process.env[name];
  }
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const results = [];
  const run = async (name, work) => {
    console.log(`\n→ ${name}`);
    const since = Date.now();
    const counts = await work().catch((error) => {
      console.error(error.message ?? error);
      return { passed: 0, failed: 1 };
    });
    results.push({ name, ...counts, seconds: (Date.now() - since) / 1000 });
    return counts.failed === 0;
  };
  const tool = (file, ...args) => runProgram(process.execPath, [inRoot("node_modules", file), ...args]);
  const one = async (work) => ((await work).code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

  if (await run("packages", () => ensureInstalled({ dev: true }).then(() => ({ passed: 0, failed: 0 })))) {
    let typed = true;
    if (only !== "e2e") {
      await run("lock file", () =>
        one(runProgram(process.execPath, [inRoot("server/cli/lock-fill.mjs"), "--check"])),
      );
      typed = await run("types", () => one(typecheck().then((code) => ({ code }))));
      await run("format", () =>
        one(tool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".")),
      );
      await run("lint", () => one(tool("eslint/bin/eslint.js", ".", "--max-warnings", "0")));
      await run("laws, units, database, properties, chaos", unitTests);
    }
    const built = await run("build", () =>
      ensureBuilt({ checked: only !== "e2e" }).then(() => ({ passed: 1, failed: 0 })),
    );
    if (built) await run("browser", browserTests);
    else results.push({ name: "browser (not run: nothing is built)", passed: 0, failed: 1, seconds: 0 });
    if (!typed) console.error("The types do not fit; see above.");
  }
  return summary(results);
}

async function unitTests() {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "batchtrack-report-")), "vitest.json");
  const { code } = await runProgram(process.execPath, [
    inRoot("node_modules/vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const told = readJson(report);
  fs.rmSync(path.dirname(report), { recursive: true, force: true });
  if (!told) return { passed: 0, failed: 1 };
  // A file that could not even be loaded, or an error outside any test, has no test to blame: it counts as one failure.
  const failed = told.numFailedTests || (code === 0 && told.numTotalTests > 0 ? 0 : 1);
  return { passed: told.numPassedTests, failed, skipped: told.numPendingTests + (told.numTodoTests ?? 0) };
}

function summary(results) {
  console.log("");
  for (const { name, passed, failed, skipped, seconds } of results) {
    const counts = `${passed} passed${failed ? `, ${failed} failed` : ""}${skipped ? `, ${skipped} skipped` : ""}`;
    console.log(
      `${failed ? "✗" : "✓"} ${name.padEnd(44)} ${counts.padEnd(32)} ${seconds.toFixed(1).padStart(6)} s`,
    );
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
  return total("failed") === 0 ? 0 : 1;
}
