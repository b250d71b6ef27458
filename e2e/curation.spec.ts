import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { expect, test, type Page } from "./parts/test";

const LIBRARY = "/developer/global-items";

/** Staff keep the library: what they change, everybody reads. Entries of its own, so that two widths run beside each other. */
test("a curator adds, corrects, archives, merges, exports and imports", async ({
  page,
  signIn,
  axe,
  complaints,
}) => {
  test.setTimeout(240_000);
  await signIn("Developer");
  const mark = randomUUID().slice(0, 8);
  const [oil, twin] = [`Sacha inchi ${mark}`, `Inca nut oil ${mark}`];
  const slug = (name: string) => name.toLowerCase().replaceAll(" ", "-");
  const density = page.getByLabel("Density");

  await test.step("signed in, staff are at their console", async () => {
    await page.goto("/today");
    await expect(page).toHaveURL(/\/developer$/);
    await axe(page);
    await page.getByRole("link", { name: "Library", exact: true }).click();
    await expect(page.getByRole("heading", { name: "The library" })).toBeVisible();
    await axe(page);
  });

  await test.step("an entry is added; a figure without a source is refused at its field", async () => {
    await page.goto(`${LIBRARY}/new`);
    await page.getByLabel("Name", { exact: true }).fill(oil);
    await page.getByLabel("Family").selectOption("oil");
    await page.getByLabel("Default unit").selectOption("g");
    await density.fill("0.92");
    await page.getByRole("button", { name: "Add it to the library" }).click();
    await expect(page.getByText("Say where the density comes from.")).toBeVisible();
    await page.getByLabel("Sources").fill("A handbook");
    await page.getByRole("button", { name: "Add it to the library" }).click();
    await expect(page).toHaveURL(`${LIBRARY}/${slug(oil)}`);
    await axe(page);
  });

  await test.step("its density is corrected, and its public page says so", async () => {
    await density.fill("0.925");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText(`${oil} is saved.`)).toBeVisible();
    await expect(page.getByText("Devon Okafor changed it")).toBeVisible();
    await page.goto(`/global-items/${slug(oil)}`);
    await expect(page.getByText("0.925 g/ml").first()).toBeVisible();
  });

  await test.step("archived it is gone, restored it is back", async () => {
    await page.goto(`${LIBRARY}/${slug(oil)}`);
    await page.getByRole("button", { name: "Archive", exact: true }).click();
    await expect(page.getByText("Nobody finds it")).toBeVisible();
    expect((await page.request.get(`/global-items/${slug(oil)}`)).status()).toBe(404);
    await axe(page);
    await page.getByRole("button", { name: "Restore", exact: true }).click();
    await expect(page.getByRole("button", { name: "Archive", exact: true })).toBeVisible();
    expect((await page.request.get(`/global-items/${slug(oil)}`)).status()).toBe(200);
  });

  const exported = await test.step("what the list shows is exported as the files write it", async () => {
    await page.goto(`${LIBRARY}?q=${encodeURIComponent(oil)}`);
    const entries = await download(page);
    const own = entries.find((entry) => entry.slug === slug(oil));
    expect(own).toMatchObject({ name: oil, density: "0.925", unit: "g", sources: ["A handbook"] });
    return own!;
  });

  await test.step("an import with one wrong entry does nothing, mended it does all", async () => {
    await page.goto(`${LIBRARY}/import`);
    const list = page.getByLabel("Or the entries themselves");
    const check = page.getByRole("button", { name: "Check what it would do" });
    const other = { ...exported, slug: slug(twin), name: twin };
    await list.fill(JSON.stringify([exported, { ...other, density: "925" }]));
    await check.click();
    await expect(page.getByText("One entry is refused: nothing can be imported")).toBeVisible();
    await expect(page.getByText("Enter a number from 0.3 to 2.5", { exact: false })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Import/ })).toHaveCount(0);
    await axe(page);
    await list.fill(JSON.stringify([exported, other]));
    await check.click();
    await expect(page.getByText("1 new, 1 as it is")).toBeVisible();
    await page.getByRole("button", { name: "Import one entry" }).click();
    await expect(page.getByText("Imported: 1 new, 0 changed.")).toBeVisible();
  });

  await test.step("merged, its page leads to the other's for good", async () => {
    await page.goto(`${LIBRARY}/${slug(twin)}/merge?q=${encodeURIComponent(oil)}`);
    await page.getByRole("link", { name: oil, exact: true }).click();
    await expect(page.getByText(`${twin} is archived, and its page leads to that of ${oil}.`)).toBeVisible();
    await axe(page);
    await page.getByRole("button", { name: `Merge into ${oil}` }).click();
    await expect(page).toHaveURL(`${LIBRARY}/${slug(oil)}`);
    await expect(page.getByText("Others were merged into it")).toBeVisible();
    const old = await page.request.get(`/global-items/${slug(twin)}`, { maxRedirects: 0 });
    expect([old.status(), old.headers().location]).toEqual([308, `/global-items/${slug(oil)}`]);
    await page.goto(`/global-items?q=${encodeURIComponent(twin)}`);
    await expect(page.getByRole("link", { name: oil })).toBeVisible();
  });

  await test.step("what is no entry is a missing page", async () => {
    complaints.expected.push(/Failed to load resource.* 404/);
    const answer = await page.goto(`${LIBRARY}/no-such-entry`);
    expect(answer!.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  });
});

/** The entries of the file that "Export" gives. */
async function download(page: Page): Promise<Record<string, unknown>[]> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export", exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^library-\d{4}-\d\d-\d\d\.json$/);
  return JSON.parse(fs.readFileSync(await file.path(), "utf8")) as Record<string, unknown>[];
}

test("a member is refused at the console, alike for every address", async ({ page, signIn, complaints }) => {
  complaints.expected.push(/Failed to load resource.* 403/);
  await signIn("Owner");
  for (const path of [
    "/developer",
    LIBRARY,
    `${LIBRARY}/olive-oil`,
    `${LIBRARY}/no-such-entry`,
    `${LIBRARY}/import`,
  ]) {
    const answer = await page.goto(path);
    expect([path, answer!.status()]).toEqual([path, 403]);
    await expect(page.getByRole("heading", { name: "This is not yours to open" })).toBeVisible();
  }
  expect((await page.request.get(`${LIBRARY}/export`)).status()).toBe(403);
});

test("whoever is not signed in is asked to", async ({ page }) => {
  for (const path of ["/developer", `${LIBRARY}/olive-oil`, `${LIBRARY}/export`]) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([
      307,
      `/sign-in?next=${encodeURIComponent(path)}`,
    ]);
  }
});
