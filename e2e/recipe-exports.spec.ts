import fs from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./parts/test";

/** Every sheet of the demo shops' recipes and batches, opened from where people find them and taken away as files. */

/** Opens what the "Sheets" menu of this page leads to, one after the other, and answers their names. */
async function openEach(page: Page, look: (name: string) => Promise<void>): Promise<string[]> {
  await page.getByRole("button", { name: "Sheets" }).click();
  const items = await page.getByRole("menuitem").all();
  const sheets = await Promise.all(
    items.map(async (item) => ({ name: await item.innerText(), href: (await item.getAttribute("href"))! })),
  );
  for (const { name, href } of sheets) {
    await page.goto(href);
    await expect(page.getByText(new RegExp(`^${name} · `))).toBeVisible();
    await expect(page.getByRole("link", { name: /^Back to / })).toBeVisible();
    await look(name);
  }
  return sheets.map(({ name }) => name);
}

async function takeAway(page: Page): Promise<void> {
  for (const [button, head] of [
    ["PDF", "%PDF-"],
    ["CSV", "\ufeff"],
  ] as const) {
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: button }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(new RegExp(`-\\d{4}-\\d\\d-\\d\\d\\.${button.toLowerCase()}$`));
    expect(fs.readFileSync(await file.path(), "utf8").startsWith(head)).toBe(true);
  }
}

for (const { who, recipe, sheets } of [
  {
    who: "Owner",
    recipe: "Charcoal & Tea Tree",
    sheets: ["Recipe sheet", "Soap sheet", "Ingredient list", "Label sheet"],
  },
  {
    who: "Owner 2",
    recipe: "Fig & Cassis",
    sheets: ["Recipe sheet", "Candle sheet", "Ingredient list", "Label sheet"],
  },
] as const) {
  test(`every sheet of ${recipe} is opened and taken away`, async ({ page, signIn, axe }) => {
    test.setTimeout(180_000);
    await signIn(who);
    await page.goto(`/recipes?search=${encodeURIComponent(recipe)}`);
    await page.getByRole("link", { name: recipe, exact: true }).first().click();
    const opened = await openEach(page, async () => {
      await axe(page);
      await takeAway(page);
    });
    expect(opened).toEqual(sheets);
  });
}

test("a finished batch has its record and labels with its lot", async ({ page, signIn, axe }) => {
  test.setTimeout(180_000);
  await signIn("Owner");
  await page.goto("/batches?state=completed");
  await page
    .getByRole("link", { name: /^CTT-\d{4}-\d{3}$/ })
    .first()
    .click();
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText(/^CTT-/); // the list's own title stands until the batch is there
  const code = await title.innerText();
  const opened = await openEach(page, async (name) => {
    if (name === "Batch record")
      await expect(page.getByRole("heading", { name: "Who did what" })).toBeVisible();
    else await expect(page.getByText(`Lot ${code}`).first()).toBeVisible();
    await axe(page);
    await takeAway(page);
  });
  expect(opened).toEqual(["Batch record", "Labels of the batch"]);
});

test("who may not see costs has sheets without them", async ({ page, signIn }) => {
  await signIn("Viewer");
  await page.goto("/recipes");
  const href = await page
    .getByRole("link", { name: "Charcoal & Tea Tree", exact: true })
    .first()
    .getAttribute("href");
  await page.goto(`${href!.replace("/recipes/", "/exports/recipe/")}/recipe`);
  await expect(page.getByRole("heading", { name: "What goes in" })).toBeVisible();
  expect(await page.getByRole("main").innerText()).not.toMatch(/\$\d|Cost/);
});

test("another shop's recipe, and a sheet that there is none of, are not found", async ({
  page,
  signIn,
  complaints,
}) => {
  complaints.expected.push(/404/);
  await signIn("Owner");
  await page.goto("/recipes");
  const href = await page
    .getByRole("link", { name: "Charcoal & Tea Tree", exact: true })
    .first()
    .getAttribute("href");
  const papers = href!.replace("/recipes/", "/exports/recipe/");
  for (const path of [`${papers}/candle`, `${papers}/nonsense`, `${papers}/candle/pdf`])
    expect([path, (await page.request.get(path)).status()]).toEqual([path, 404]);
  await page.context().clearCookies();
  await signIn("Owner 2");
  for (const path of [`${papers}/recipe`, `${papers}/recipe/pdf`, `${papers}/recipe/csv`])
    expect([path, (await page.request.get(path)).status()]).toEqual([path, 404]);
});
