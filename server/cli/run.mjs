import "./node-version.mjs";

// Runs one TypeScript file of this repository in the environment that `npm start` makes:
// node server/cli/run.mjs server/cli/seed.ts --demo
const { main, Plain } = await import("./parts/say.mjs");
const { ensureWritable, inRoot, loadDotEnv, root } = await import("./parts/home.mjs");
const { ensureInstalled } = await import("./parts/install.mjs");
const { prepareEnvironment } = await import("./parts/database.mjs");
const { spawn } = await import("node:child_process");
const { existsSync } = await import("node:fs");

main(async () => {
  const [file, ...args] = process.argv.slice(2);
  if (!file || !existsSync(inRoot(file))) throw new Plain(`There is no ${file ?? "file"} to run.`);
  ensureWritable();
  loadDotEnv();
  await ensureInstalled();
  const database = await prepareEnvironment();
  try {
    return await new Promise((resolve) => {
      const child = spawn(process.execPath, ["--import", "tsx", inRoot(file), ...args], {
        cwd: root,
        env: { LOG_LEVEL: "warn", ...database.env },
        stdio: "inherit",
      });
      // The terminal sends Ctrl-C to the child as well; a polite kill of ours is handed on.
      process.on("SIGINT", () => {});
      process.on("SIGTERM", () => child.kill("SIGTERM"));
      child.once("close", (code, signal) => resolve(code ?? (signal ? 130 : 0)));
    });
  } finally {
    await database.release();
  }
});
