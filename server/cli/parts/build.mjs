import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inRoot, readJson, root } from "./home.mjs";
import { Plain, step } from "./say.mjs";
import { runProgram } from "./spawn.mjs";

const SOURCES = [
  "app",
  "components",
  "db",
  "server",
  "public",
  "middleware.ts",
  "instrumentation.ts",
  "patches",
].concat(["next.config.ts", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"]);
const NOT_BUILT = /(\.test\.tsx?|\.sql)$|[\\/]server[\\/](cli|bench)[\\/]/;

/** A fingerprint of everything that goes into the build, by content: a checkout that changes nothing builds nothing. */
function fingerprint() {
  const hash = createHash("sha256").update(process.version);
  const walk = (file) => {
    if (!fs.existsSync(file) || NOT_BUILT.test(file)) return;
    if (!fs.statSync(file).isDirectory())
      return void hash.update(path.relative(root, file)).update(fs.readFileSync(file));
    for (const name of fs.readdirSync(file).sort()) walk(path.join(file, name));
  };
  for (const source of SOURCES) walk(inRoot(source));
  return hash.digest("hex");
}

const stamp = inRoot(".next", "batchtrack-build.json");
const node = (args, env) =>
  runProgram(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });

/** The types of the routes, then the native type checker. Answers the exit code. */
export async function typecheck() {
  const typegen = await node([inRoot("node_modules/next/dist/bin/next"), "typegen"], {
    NEXT_TELEMETRY_DISABLED: "1",
  });
  return (
    typegen.code || (await node([inRoot("node_modules/@typescript/native/bin/tsc"), "--noEmit"], {})).code
  );
}

/** Builds for production unless what is built is what the sources say; `force` builds anyway. */
export async function ensureBuilt({ force = false, checked = false } = {}) {
  const now = fingerprint();
  if (!force && readJson(stamp)?.fingerprint === now && fs.existsSync(inRoot(".next", "BUILD_ID"))) return;
  if (!checked) {
    await step("checking types", async () => {
      if ((await typecheck()) !== 0) throw new Plain("The types do not fit (see above); nothing was built.");
    });
  }
  await step("building (about a minute)", async () => {
    fs.rmSync(stamp, { force: true });
    const { code } = await node([inRoot("node_modules/next/dist/bin/next"), "build"], {
      NODE_ENV: "production",
      SKIP_NEXT_TSC: "1",
      NEXT_TELEMETRY_DISABLED: "1",
    });
    if (code !== 0) throw new Plain("The build failed; its own words are above.");
    fs.writeFileSync(stamp, JSON.stringify({ fingerprint: now }));
  });
}
