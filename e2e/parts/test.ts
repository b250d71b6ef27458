import fs from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import postgres from "postgres";
import { stateOf, type SignedIn } from "./people";

/** What the browser complained about; every test fails on any of it unless it said what it expects. */
type Complaints = {
  /** Complaints that belong to what a test does, as a 404 page's own "Failed to load resource". */
  expected: RegExp[];
};

type Fixtures = {
  complaints: Complaints;
  /** Makes this test's browser that of a person who is signed in already. */
  signIn: (role: SignedIn) => Promise<void>;
  /** No violation of WCAG 2.2 A and AA on the page as it is now, in both themes. */
  axe: (page: Page) => Promise<void>;
  /** The database of the server, as a superuser: for a look at the truth, and to do what no page can. */
  sql: postgres.Sql;
};

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, provide) => {
      const complaints: Complaints = { expected: [] };
      const heard: string[] = [];
      const listen = (page: Page) => {
        page.on("console", (message) => {
          if (message.type() === "error") heard.push(`${new URL(page.url()).pathname}: ${message.text()}`);
        });
        page.on("pageerror", (error) => heard.push(`${new URL(page.url()).pathname}: ${error.message}`));
      };
      context.on("page", listen);
      await provide(complaints);
      const unexpected = heard.filter((line) => !complaints.expected.some((known) => known.test(line)));
      expect(unexpected, "the browser's console").toEqual([]);
    },
    { auto: true },
  ],

  signIn: async ({ context }, provide) => {
    await provide(async (role) => {
      const { cookies } = JSON.parse(fs.readFileSync(stateOf(role), "utf8")) as {
        cookies: Parameters<typeof context.addCookies>[0];
      };
      await context.addCookies(cookies);
    });
  },

  axe: async ({ context }, provide) => {
    await provide(async (page) => {
      for (const theme of ["light", "dark"]) {
        await context.addCookies([{ name: "bt_theme", value: theme, url: page.url() }]);
        await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
        await settled(page);
        const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
        const told = violations.map(
          (v) => `${v.id}: ${v.help} - ${v.nodes.map((n) => n.html.slice(0, 200)).join(" | ")}`,
        );
        expect(told, `${new URL(page.url()).pathname} in the ${theme} theme`).toEqual([]);
      }
    });
  },

  sql: async ({}, provide) => {
    const url = process.env.E2E_DATABASE_URL;
    test.skip(!url, "E2E_DATABASE_URL is not set");
    const sql = postgres(url!, { max: 1, fetch_types: false, onnotice() {} });
    await provide(sql);
    await sql.end({ timeout: 5 });
  },
});

/** Until nothing moves any more: colours in the middle of a transition are no colours. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const finite = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity);
    // One that was paused or replaced never says that it is finished.
    const patience = new Promise((resolve) => setTimeout(resolve, 2_000));
    await Promise.race([patience, Promise.allSettled(finite.map((animation) => animation.finished))]);
  });
}

export { expect, type Page } from "@playwright/test";
