import type { BrowserContext, Page } from "@playwright/test";

/** Where a calculation is called something: without an account, on the page of its calculator. */
const NAME: Record<string, string> = { soap: "Name of the recipe", candles: "Name of this batch" };

/** Reckons with a calculator's example under a name, carries it over, and waits for the page of the drafts. */
export async function keepDraft(page: Page, tool: "soap" | "candles", name: string): Promise<void> {
  await page.goto(`/tools/${tool}`);
  await page.getByLabel(NAME[tool]!).fill(name);
  await page.getByRole("button", { name: "Continue in BatchTrack" }).click();
  await page.waitForURL((url) => url.pathname === "/tools/draft");
}

/** What a browser holds of drafts; undefined where it keeps none. */
export const draftsCookie = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name.endsWith("batchtrack.drafts"));
