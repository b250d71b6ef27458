import fs from "node:fs";
import { defineConfig } from "@playwright/test";

/** Where browsers live on this kind of machine; none of them: Playwright's own. */
const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM_PATH || installed.find((file) => fs.existsSync(file));

/**
 * Journeys as a person would do them. `npm run e2e` builds, serves with a database of its own, and says where by
 * E2E_BASE_URL, E2E_SECOND_URL, E2E_DATABASE_URL and DEMO_LOGINS. No retries: a test that passes at a second try has failed.
 */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/sign-everybody-in.ts",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: Number(process.env.E2E_TIMEOUT ?? 45_000),
  // `next dev` compiles each page when it is first asked for: E2E_DEVELOPMENT=1 has the patience.
  expect: { timeout: process.env.E2E_DEVELOPMENT ? 60_000 : 10_000 },
  reporter: [["line"], ["json", { outputFile: "test-results/report.json" }]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    actionTimeout: process.env.E2E_DEVELOPMENT ? 60_000 : 15_000,
    locale: "en-US",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox", // root, in most containers
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 860 } } },
    {
      name: "phone",
      // What depends on the width; security and the two servers do not.
      testIgnore: /(sign-in|headers|two-servers|addresses|weight)\.spec\.ts/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
