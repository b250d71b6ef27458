import { randomUUID } from "node:crypto";
import { expect, test } from "./parts/test";

/** A refused act opens the drawer that mends its cause, and goes on by itself: an unknown item, no stock, no density. */
test("what was refused goes on after its drawer", async ({ page, signIn, axe }) => {
  test.setTimeout(180_000);
  await signIn("Owner");
  const mark = randomUUID().slice(0, 6);
  const [oil, recipe] = [`Tamanu oil ${mark}`, `Tamanu balm ${mark}`];
  const drawer = page.getByRole("dialog");

  await test.step("a recipe names an item that nobody has: it is added, and the recipe is saved", async () => {
    await page.goto("/recipes/new");
    await page.getByLabel("Name", { exact: true }).fill(recipe);
    const item = page.getByRole("combobox", { name: "Item of line 1" });
    await item.fill(oil);
    await item.press("Tab");
    await expect(item).toHaveValue(oil);
    await page.locator("#line-1-amount").fill("100");
    await page.locator("#line-1-unit").selectOption("g");
    await page.getByLabel("Yield of one batch").fill("90");
    await page.getByRole("button", { name: "Save recipe" }).click();
    await expect(drawer.getByLabel("Name", { exact: true })).toHaveValue(oil);
    await axe(page);
    await drawer.getByRole("button", { name: "Add the item and go on" }).click();
    await page.waitForURL(/\/recipes\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("link", { name: oil })).toBeVisible();
  });
  const address = page.url();

  await test.step("a start without stock goes on after the restock", async () => {
    await page.goto(`${address}/plan`);
    await page.getByRole("button", { name: "Start the batch" }).click();
    await drawer.getByLabel("How much came in?").fill("1000");
    await drawer.getByLabel("Cost altogether").fill("12");
    await drawer.getByRole("button", { name: "Put it on the shelf and go on" }).click();
    await page.waitForURL(/\/batches\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("main")).toContainText("$1.20");
  });

  await test.step("a start without a density goes on after it is said", async () => {
    await page.goto(`${address}/edit`);
    await page.locator("#line-1-unit").selectOption("ml");
    await drawer.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Save new version" }).click();
    await page.waitForURL(address);
    await page.goto(`${address}/plan`);
    await page.getByRole("button", { name: "Start the batch" }).click();
    await drawer.getByRole("textbox", { name: "Density" }).fill("0.92");
    await drawer.getByRole("button", { name: "Save and go on" }).click();
    await page.waitForURL(/\/batches\/[0-9a-f-]{36}$/);
    // 92 g of an oil at 0.012 a gram.
    await expect(page.getByRole("main")).toContainText("$1.10");
  });
});
