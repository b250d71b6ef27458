import { TOOLS } from "@/components/tools/catalogue";
import type { Page } from "@playwright/test";
import { largestPainted, shiftsOf, slowDown, watchShifts } from "./parts/shifts";
import { expect, test } from "./parts/test";

const CALCULATORS = TOOLS.map(({ slug }) => `/tools/${slug}`);
const PAGES = ["/tools", ...CALCULATORS, "/global-items", "/global-items/olive-oil"];

/** Less than anybody sees: a tenth of what is called good. */
async function expectStill(page: Page, when: string): Promise<void> {
  const { sum, moved } = await shiftsOf(page);
  expect(sum, `${when}: ${moved.join("\n")}`).toBeLessThan(0.01);
}

const firstField = (page: Page) =>
  page
    .locator("main input[inputmode=decimal]")
    .or(page.locator("main").getByRole("searchbox"))
    .or(page.locator("main").getByRole("textbox"))
    .first();

for (const path of PAGES) {
  test(`${path} stands still on a slow phone, says nothing, and everybody can use it`, async ({
    page,
    axe,
  }) => {
    test.setTimeout(120_000);
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    await watchShifts(page);
    const backToSpeed = await slowDown(page);
    await page.goto(path, { waitUntil: "networkidle" });
    await expectStill(page, "while it loads");
    await backToSpeed();
    const field = firstField(page);
    if (await field.count()) {
      await field.press("End");
      await field.pressSequentially("5");
      await page.waitForTimeout(600); // as long as anything could still follow the key
    }
    await expectStill(page, "after a key");
    await axe(page);
    if (!process.env.E2E_DEVELOPMENT) expect(said, "the console").toEqual([]);
  });

  test(`${path} is there before its scripts are`, async ({ page, browser, baseURL }) => {
    await page.goto(path);
    const largest = await largestPainted(page);
    const without = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const plain = await without.newPage();
    await plain.goto(path);
    await expect(plain.getByRole("heading", { level: 1 })).toBeVisible();
    const text = (await plain.locator("main").innerText()).replace(/\s+/g, " ");
    expect(text.length).toBeGreaterThan(500);
    expect(largest).not.toBe("");
    expect(await plain.content()).toContain(escaped(largest.slice(0, 40)));
    if (CALCULATORS.includes(path)) {
      await expect(plain.getByRole("heading", { name: "How it reckons" })).toBeVisible();
      await expect(plain.getByRole("heading", { name: "Often asked" })).toBeVisible();
      expect(await plain.locator("main input").count()).toBeGreaterThan(1);
    }
    await without.close();
  });
}

/** As text stands in a document's source. */
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
