import { spawn } from "node:child_process";

const running = new Set();

/** Ends every program that runs now; for a polite kill, which (unlike Ctrl-C) reaches only ourselves. */
export const stopPrograms = () => running.forEach((child) => child.kill("SIGTERM"));

/** Runs a program to its end. Answers { code, output }; output holds the last 20 kB when `quiet`, else it is shown as it comes. */
export function runProgram(command, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, {
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      ...options,
    });
    running.add(child);
    const keep = (data) => (output = (output + data).slice(-20_000));
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.once("error", (error) => resolve({ code: 127, output: output + error.message }));
    child.once("close", (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

/** Runs a TypeScript file of this repository in a Node of its own. */
export const runTypeScript = (file, args, options) =>
  runProgram(process.execPath, ["--import", "tsx", file, ...args], options);

/** Runs npm: the one that runs us, where one does. */
export function runNpm(args, options = {}) {
  const self = process.env.npm_execpath;
  if (self && /npm-cli\.js$/.test(self)) return runProgram(process.execPath, [self, ...args], options);
  return runProgram("npm", args, { shell: process.platform === "win32", ...options });
}
