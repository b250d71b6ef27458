import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      // It throws outside Next; tests load server/web too.
      "server-only": path.join(import.meta.dirname, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["node_modules/**", ".next/**", ".data/**", "e2e/**"],
    globalSetup: ["server/cli/parts/vitest-setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    server: { deps: { inline: ["next-auth", "@auth/core"] } },
    env: {
      LOG_LEVEL: "silent",
      AUTH_SECRET: "a secret of the tests, thirty-two and more",
      PLAN_SECRET: "another secret of the tests, long enough",
    },
  },
});
