import { randomUUID } from "node:crypto";
import { personOf } from "./parts/people";
import { fillSignIn } from "./parts/sign-in";
import { expect, test } from "./parts/test";

/** Of the library, and of no demo shop or other journey; one for each project, since both write into the same shop. */
const RARE: Record<string, string> = { desktop: "Baobab oil", phone: "Karanja oil" };

/** What a visitor calculated becomes a recipe of his organization, and then a batch on the calendar. */
test("an anonymous soap becomes a recipe and a planned batch", async ({ page, axe }, { project }) => {
  test.setTimeout(Math.max(240_000, Number(process.env.E2E_TIMEOUT ?? 0)));
  const mark = randomUUID().slice(0, 6);
  const [recipe, fragrance] = [`Visitor's soap ${mark}`, `Fragrance ${mark}`];
  const rare = RARE[project.name] ?? "Baobab oil";
  const drawer = page.getByRole("dialog");
  const item = (line: number) => page.getByRole("combobox", { name: `Item of line ${line}`, exact: true });

  await test.step("the calculation is kept as a draft, without an account", async () => {
    await page.goto("/tools/soap");
    await page.getByRole("button", { name: "Continue in BatchTrack" }).click();
    await page.waitForURL("**/tools/draft");
  });

  await test.step("signing in leads on to the editor, with the draft in it", async () => {
    await page
      .getByRole("link", { name: /^Make it a recipe/ })
      .first()
      .click();
    await page.waitForURL(/\/sign-in\?next=/);
    const { email, password } = personOf("Owner");
    await fillSignIn(page, email, password);
    await page.waitForURL(/\/recipes\/new\?draft=/);
    await expect(page.getByText("Carried over from your draft. Nothing is saved yet.")).toBeVisible();
    await expect(item(1)).toHaveValue(/olive/i);
    await expect(page.locator("#line-1-amount")).toHaveValue("400");
    await expect(page.getByLabel("Category", { exact: true }).locator("option:checked")).toHaveText(
      "Cold process soap",
    );
    await expect(page.getByLabel("Superfat")).toHaveValue("5 %");
    await axe(page);
  });

  await test.step("an entry of the library goes into a line by the keyboard alone", async () => {
    await page.getByLabel("Name", { exact: true }).fill(recipe);
    await item(8).fill(fragrance);
    await item(8).press("Tab");
    await item(9).fill(rare);
    await expect(page.getByRole("option", { name: rare }).first()).toBeVisible();
    await item(9).press("Enter");
    await expect(page.locator("#line-9-amount")).toBeFocused();
    await page.locator("#line-9-amount").fill("5");
    await expect(page.getByRole("button", { name: `Add it to your items (${rare})` })).toBeVisible();
  });

  await test.step("a name that is none of the items is added on the way, and the recipe is saved", async () => {
    await page.getByRole("button", { name: "Save recipe" }).click();
    await expect(drawer.getByLabel("Name", { exact: true })).toHaveValue(fragrance);
    await drawer.getByRole("button", { name: "Add the item and go on" }).click();
    await expect(page.getByRole("heading", { name: recipe, level: 1 })).toBeVisible();
    const line = page.getByRole("row").filter({ hasText: rare });
    await expect(line.getByText("From the library, not on your shelf")).toBeVisible();
    await axe(page);
  });

  await test.step("planning asks for the items first, and goes on when the drawer has saved them", async () => {
    await page.goto(`${page.url()}/plan`);
    await expect(page.getByText("This cannot be planned yet")).toBeVisible();
    await page.getByRole("button", { name: "Mend it here" }).click();
    await expect(drawer.getByText(rare, { exact: true })).toBeVisible();
    await axe(page);
    await drawer.getByRole("button", { name: /^Add .* and go on$/ }).click();
    await page.getByRole("button", { name: "Start another day" }).click();
    await page.getByRole("button", { name: "Put it on the calendar" }).click();
    await page.waitForURL(/\/batches\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("main")).toContainText(recipe);
    await expect(page.getByRole("main")).toContainText(rare);
  });
});

test("a draft that is kept nowhere here leaves an empty editor and says so", async ({ page, signIn }) => {
  await signIn("Owner");
  await page.goto(`/recipes/new?draft=${randomUUID()}`);
  await expect(page.getByText("That draft is not here any more")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("");
});
