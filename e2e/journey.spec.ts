import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./parts/test";

/**
 * The main job, as the demo shop's owner does it: two pails of different price, a recipe, a plan, a batch, and the bars on the
 * shelf at exactly what the oil cost: 1000 g of the first pail (10.00) and 500 g of the second (1000 g for 14.00) make 17.00.
 */

test("from a pail of oil to costed bars on the shelf", async ({ page, signIn, axe, sql }, info) => {
  // Some twenty looks for accessibility on the way, each a second on a quiet machine.
  test.setTimeout(360_000);
  await signIn("Owner");
  const mark = `${info.project.name} ${randomUUID().slice(0, 4)}`;
  const [oil, recipe] = [`Marula oil ${mark}`, `Marula bar ${mark}`];

  await test.step("a new item", async () => {
    await page.goto("/inventory?do=new");
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("Name", { exact: true }).fill(oil);
    await sheet.getByLabel("Shown in").selectOption("g");
    await axe(page);
    await sheet.getByRole("button", { name: "Add the item" }).click();
    await expect(page.getByText(`${oil} is on your list.`)).toBeVisible();
  });
  const [item] = await sql`select id from inventory_item where name = ${oil}`;

  await test.step("two pails come in, at different prices", async () => {
    for (const cost of ["10.00", "14.00"]) {
      await page.goto(`/inventory/${item!.id}?do=restock`);
      await restock(page, "1000", cost);
    }
    await page.goto(`/inventory/${item!.id}`);
    await expect(page.getByRole("main")).toContainText("2,000 g");
    await expect(page.getByRole("main")).toContainText("$24.00");
    await axe(page);
  });

  await test.step("a recipe", async () => {
    await page.goto("/recipes/new");
    await page.getByLabel("Name", { exact: true }).fill(recipe);
    await page.getByLabel("Item of line 1").fill(oil);
    await page.getByRole("option", { name: new RegExp(`^${oil}`) }).click();
    await page.getByLabel(`Amount of ${oil}`).fill("1500");
    await page.getByLabel(`Unit of ${oil}`).selectOption("g");
    await page.getByLabel("Yield of one batch").fill("1500");
    await page.getByLabel("Unit", { exact: true }).selectOption("g");
    await page.getByRole("radio", { name: /^Into portions/ }).check();
    await page.getByLabel("One piece is called").fill("bar");
    await page.getByLabel("Pieces of one batch").fill("15");
    await expect(page.getByLabel("Cost of a batch")).toContainText("$17.00");
    await axe(page);
    await page.getByRole("button", { name: "Save recipe" }).click();
    await expect(page.getByRole("heading", { level: 1, name: recipe })).toBeVisible();
    await expect(page).toHaveURL(/\/recipes\/[0-9a-f-]{36}/);
  });
  const [{ id: recipeId } = { id: "" }] = await sql`select id from recipe where name = ${recipe}`;

  await test.step("the plan says what it takes and costs, and starts the batch", async () => {
    await page.goto(`/recipes/${recipeId}/plan`);
    await expect(page.getByRole("main")).toContainText("$17.00");
    await axe(page);
    await page.getByRole("button", { name: "Start the batch" }).click();
    await expect(page).toHaveURL(/\/batches\/[0-9a-f-]{36}/);
    await expect(page.getByRole("main")).toContainText("500 g"); // what is left of the second pail, or taken of it
    await axe(page);
  });

  await test.step("finished: the bars have a name, a lot and their exact cost", async () => {
    await page.goto(`${new URL(page.url()).pathname}?do=finish`);
    const sheet = page.getByRole("dialog");
    await expect(sheet).toBeVisible();
    await sheet.getByRole("button", { name: "Say what it is sold as" }).click();
    await sheet.getByLabel("Product", { exact: true }).fill(recipe);
    await sheet.getByRole("button", { name: "Add it" }).click();
    await expect(sheet.getByRole("button", { name: "Finish the batch" })).toBeVisible();
    await sheet.getByLabel("Good ones").fill("15");
    await expect(sheet.getByRole("region", { name: "What this does" })).toContainText("$17.00");
    await axe(page);
    await sheet.getByRole("button", { name: "Finish the batch" }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole("main")).toContainText("$17.00");
  });

  await test.step("on the shelf, to the last digit", async () => {
    const [lot] = await sql`select l.item_id, l.remaining::text, l.cost_left::text from inventory_lot l
      join product_sku s on s.organization_id = l.organization_id and s.inventory_item_id = l.item_id
      join product_variant v on v.organization_id = s.organization_id and v.id = s.variant_id
      join product p on p.organization_id = v.organization_id and p.id = v.product_id
      where p.name = ${recipe}`;
    expect(Number(lot!.remaining)).toBe(15);
    expect(lot!.cost_left).toMatch(/^17(\.0+)?$/);
    const [left] = await sql`select on_hand::text, value::text from item_stock where item_id = ${item!.id}`;
    expect([Number(left!.on_hand), Number(left!.value)]).toEqual([500, 7]);
    await page.goto(`/inventory/${lot!.item_id}`);
    await expect(page.getByRole("main")).toContainText("$17.00");
    await axe(page);
  });
});

async function restock(page: Page, grams: string, cost: string) {
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("How much came in?").fill(grams);
  await sheet.getByLabel("Cost altogether").fill(cost);
  await sheet.getByRole("button", { name: "Put it on the shelf" }).click();
  await expect(page.getByText(/^Lot .* is on the shelf/).first()).toBeVisible();
  await expect(sheet).toBeHidden();
}
