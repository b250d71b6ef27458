import { expect, test } from "./parts/test";

/** What was typed and not sent is never thrown away without a question. */

test("a sheet that holds something typed asks before it closes, an untouched one does not", async ({
  page,
  signIn,
}) => {
  await signIn("Owner");
  await page.goto("/inventory?do=new");
  const sheet = page.getByRole("dialog");
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);

  await page.goto("/inventory?do=new");
  const name = sheet.getByLabel("Name", { exact: true });
  await name.fill("Half an item");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Keep typing" }).click();
  await expect(name).toHaveValue("Half an item");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Throw it away" }).click();
  await expect(sheet).toHaveCount(0);
});

test("a half-written recipe is not left by a link or by Back without a question", async ({
  page,
  signIn,
  axe,
}) => {
  await signIn("Owner");
  await page.goto("/recipes");
  // A link pressed before the page is awake loads a whole page, and Back then leaves it as the browser does.
  await page.waitForLoadState("networkidle");
  await page.getByRole("main").getByRole("link", { name: "New recipe" }).first().click();
  const name = page.getByRole("main").getByLabel("Name", { exact: true });
  await name.fill("Half a recipe");
  await page.getByRole("link", { name: "Inventory", exact: true }).first().click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Keep typing" }).click();
  await page.goBack();
  await page.getByRole("button", { name: "Keep typing" }).click();
  await expect(page).toHaveURL(/\/recipes\/new$/);
  await expect(name).toHaveValue("Half a recipe");
  await page.goBack();
  await page.getByRole("button", { name: "Throw it away" }).click();
  await expect(page).toHaveURL(/\/recipes$/);
});
