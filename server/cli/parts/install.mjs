import fs from "node:fs";
import { inRoot, readJson, root } from "./home.mjs";
import { Plain, step } from "./say.mjs";
import { runNpm, runProgram } from "./spawn.mjs";

/**
 * Are the packages of package-lock.json the ones in node_modules? Compares with npm's own record of what it installed,
 * so that an install by hand counts too. `dev` asks for the packages of the tests as well.
 */
export function installed({ dev = false } = {}) {
  const wanted = readJson(inRoot("package-lock.json"))?.packages;
  const have = readJson(inRoot("node_modules", ".package-lock.json"))?.packages;
  if (!wanted || !have) return false;
  return Object.entries(wanted).every(
    ([folder, entry]) =>
      folder === "" ||
      entry.optional ||
      entry.devOptional ||
      entry.peer ||
      (entry.dev && !dev) ||
      have[folder]?.version === entry.version,
  );
}

/** Installs what is missing, and mends the database driver also where install scripts are switched off. */
export async function ensureInstalled(wanted = {}) {
  if (!installed(wanted)) {
    await step("installing packages (a minute or two the first time)", async () => {
      const flags = ["--no-audit", "--no-fund", ...(wanted.dev ? ["--include=dev"] : [])];
      const clean = await runNpm(["ci", ...flags], { cwd: root });
      if (clean.code === 0) return;
      console.log(
        "  `npm ci` did not work (see above); trying `npm install`, which may adapt package-lock.json.",
      );
      const loose = await runNpm(["install", ...flags], { cwd: root });
      if (loose.code !== 0) {
        throw new Plain(
          "The packages could not be installed. Can this machine reach the npm registry? Npm's own words are above.",
        );
      }
    });
  }
  await ensurePatched();
}

async function ensurePatched() {
  const patched = () =>
    /patchedBy: 'batchtrack-1'/.test(fs.readFileSync(inRoot("node_modules/postgres/src/index.js"), "utf8"));
  if (patched()) return;
  const { code, output } = await runProgram(
    process.execPath,
    [inRoot("node_modules/patch-package/index.js")],
    {
      cwd: root,
      quiet: true,
    },
  );
  if (code !== 0 || !patched()) {
    throw new Plain(
      `The database driver could not be patched (patches/). Remove node_modules and start again.\n${output}`,
    );
  }
}
