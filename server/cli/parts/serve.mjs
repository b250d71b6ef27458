import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./build.mjs";
import { demoLogins, prepareEnvironment } from "./database.mjs";
import { ensureWritable, inRoot, loadDotEnv, readJson, root } from "./home.mjs";
import { ensureInstalled } from "./install.mjs";
import { answers } from "./ports.mjs";
import { Plain, step } from "./say.mjs";
import { runTypeScript, stopPrograms } from "./spawn.mjs";

/**
 * `npm start` (mode start), `npm run dev` and `npm run build`: from a fresh clone to a page in the browser.
 * Arguments: --port (or PORT), default 3000; --host (or HOST), default this machine only. Answers the exit code.
 */
export async function start(mode, args) {
  if (!["start", "dev", "build"].includes(mode))
    throw new Plain(`"${mode}" is not one of start, dev, build.`);
  process.chdir(root);
  const { port, host } = address(args);
  ensureWritable();
  loadDotEnv();
  if (mode === "build") {
    await ensureInstalled();
    await ensureBuilt({ force: true });
    return 0;
  }
  await portIsFree(port, host);
  await ensureInstalled();

  const stopping = interruption();
  const database = await step("opening the database", prepareEnvironment);
  const children = [];
  try {
    const env = {
      ...database.env,
      APP_URL: process.env.APP_URL || `http://localhost:${port}`,
      NEXT_TELEMETRY_DISABLED: "1",
    };
    env.NODE_ENV = mode === "dev" ? "development" : "production";
    const demo = env.BATCHTRACK_DEMO === "1";
    await step("migrations and data", async () => {
      const { code } = await runTypeScript(inRoot("server/cli/prepare.ts"), demo ? ["--demo"] : [], {
        cwd: root,
        // Four months of demo commands are no news.
        env: { LOG_LEVEL: "warn", ...env },
      });
      if (code !== 0) throw new Plain("The database could not be prepared; the reason is above.");
    });
    if (mode === "start") await ensureBuilt();
    if (stopping.now) return 130;

    const next = [inRoot("node_modules/next/dist/bin/next"), mode, "-p", String(port), "-H", host];
    children.push(child("the web server", next, env));
    const worker = inRoot("server/cli/worker.ts");
    if (fs.existsSync(worker)) children.push(child("the worker", ["--import", "tsx", worker], env));
    await answering(port, host, children);
    banner(env.APP_URL, demo);
    const ended = await Promise.race([stopping.promise, ...children.map((one) => one.ended)]);
    if (ended !== "asked") throw new Plain(`${ended} stopped by itself; its own words are above.`);
    console.log("\nStopping …");
    return 0;
  } catch (error) {
    if (stopping.now) return 130; // what was interrupted has failed, of course
    throw error;
  } finally {
    for (const one of children) await one.stop();
    await database.release();
  }
}

function address(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: { port: { type: "string", short: "p" }, host: { type: "string", short: "H" } },
    }));
  } catch (error) {
    throw new Plain(`${error.message} Known are --port and --host.`);
  }
  const port = Number(values.port ?? process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Plain("The port must be a number from 1 to 65535.");
  return { port, host: values.host ?? process.env.HOST ?? "localhost" };
}

async function portIsFree(port, host) {
  for (const name of host === "localhost" ? ["127.0.0.1", "::1"] : [host]) {
    const code = await new Promise((resolve) => {
      const server = net.createServer();
      server.once("error", (error) => resolve(error.code));
      server.listen(port, name, () => server.close(() => resolve("free")));
    });
    if (code === "EADDRINUSE") {
      throw new Plain(
        `Port ${port} is in use by another program (perhaps BatchTrack is running already). ` +
          `Stop that, or choose another port: npm start -- --port ${port + 1}`,
      );
    }
    if (code === "EACCES")
      throw new Plain(`You may not open port ${port} here. Choose one above 1023: npm start -- --port 3000`);
    if (code !== "free" && name === host)
      throw new Plain(`The server cannot listen on ${host}:${port} (${code}). Look at HOST and PORT.`);
  }
}

/** Ctrl-C or a polite kill. The second one is left to the impatient: it ends the process at once. */
function interruption() {
  const state = { now: false };
  state.promise = new Promise((resolve) => {
    // A polite kill of npm reaches its shell and not us: then our parent is another one than before.
    const parent = process.ppid;
    const orphaned = () => process.ppid !== parent && process.emit("SIGTERM", "SIGTERM");
    if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => {
        if (state.now && signal === "SIGINT" && Date.now() - state.now > 1500) process.exit(130);
        state.now ||= Date.now();
        resolve("asked");
        stopPrograms();
      });
    }
  });
  return state;
}

/** A process that lives as long as we do: it has a group of its own (Ctrl-C is ours to hand on) and leaves when we are gone. */
function child(name, args, env) {
  const leash = pathToFileURL(inRoot("server/cli/leash.mjs")).href;
  const running = spawn(process.execPath, ["--import", leash, ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
  });
  const ended = new Promise((resolve) => running.once("exit", () => resolve(name)));
  running.once("error", () => {});
  return {
    name,
    ended,
    alive: () => running.exitCode === null && running.signalCode === null,
    async stop() {
      if (running.exitCode !== null || running.signalCode !== null) return;
      running.kill("SIGTERM");
      const late = setTimeout(() => running.kill("SIGKILL"), 8000);
      await ended;
      clearTimeout(late);
    },
  };
}

async function answering(port, host, children) {
  for (let i = 0; i < 600; i++) {
    if (!children.every((one) => one.alive())) return;
    const ok = await answers(port, host === "0.0.0.0" || host === "::" ? "localhost" : host);
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Plain("The web server did not open its port within a minute.");
}

/** The address and, where demo shops exist, how to sign in. db/seed/demo.ts writes the file that DEMO_LOGINS names. */
function banner(url, demo) {
  const lines = [`BatchTrack is open at ${url}`];
  const logins = demo ? readJson(demoLogins) : undefined;
  for (const shop of logins?.shops ?? []) {
    lines.push("", shop.name);
    for (const person of shop.people)
      lines.push(`  ${person.email.padEnd(34)} ${person.password.padEnd(22)} ${person.role}`);
  }
  console.log(["", ...lines.map((line) => `  ${line}`), "", "  Ctrl-C stops everything.", ""].join("\n"));
}
