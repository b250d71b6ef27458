import fs from "node:fs";
import { inRoot } from "./home.mjs";
import { runProgram } from "./spawn.mjs";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
].concat("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

/**
 * A browser for the tests: CHROMIUM_PATH, the system's, on Debian as root the one of apt (installed here), else Playwright's
 * own. Answers the path of the program, or undefined for Playwright's own.
 */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const found = () => SYSTEM.find((file) => fs.existsSync(file));
  if (found()) return found();
  if (process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    await installWithApt();
    if (found()) return found();
  }
  console.log("  No Chromium here: asking Playwright for its own");
  await runProgram(process.execPath, [inRoot("node_modules/playwright/cli.js"), "install", "chromium"]);
  return undefined;
}

/** Another program may hold the lock of dpkg: patience, then another try. */
async function installWithApt() {
  console.log("  Installing Chromium with apt-get (about a minute)");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) =>
    runProgram("apt-get", ["-o", "DPkg::Lock::Timeout=120", ...args], { env, quiet: true });
  for (let attempt = 1; attempt <= 4; attempt++) {
    await apt("update");
    const { code, output } = await apt(
      "install",
      "-y",
      "--no-install-recommends",
      "chromium",
      "fonts-liberation",
    );
    if (code === 0) return;
    console.log(`  apt-get did not work: ${output.trim().split("\n").at(-1)}`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 5000));
  }
}
