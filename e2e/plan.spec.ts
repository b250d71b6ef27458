import { expect, test } from "./parts/test";

/** What is started is the plan on the screen: a figure that is only typed is planned first, never passed over. */
test("a plan that lacks what was just typed is not started", async ({ page, signIn, axe }) => {
  test.setTimeout(120_000);
  await signIn("Owner");
  await page.goto("/recipes");
  await page
    .getByRole("link", { name: /^Plan a batch of/ })
    .first()
    .click();
  const times = page.getByLabel("How many times the recipe");
  const start = page.getByRole("button", { name: "Start the batch" });
  const held = page.getByText("Nothing is started yet");
  await expect(times).toHaveValue("1");

  await test.step("pressed at once, it is planned anew and says so", async () => {
    await times.fill("0.5");
    await start.click();
    await expect(held).toBeVisible();
    await expect(page).toHaveURL(/\/plan\?by=factor&n=0\.5$/);
    await expect(times).toHaveValue("0.5");
    await axe(page);
  });

  await test.step("a figure follows by itself while one types, and others typed meanwhile are kept", async () => {
    await times.fill("0.25");
    await expect(held).toBeHidden();
    await expect(page).toHaveURL(/n=0\.25$/);
    await page.getByLabel("Note for the bench").fill("Use the new mold");
    await page.getByRole("button", { name: "Start another day" }).click();
    await expect(page).toHaveURL(/n=0\.25&notes=Use\+the\+new\+mold&on=/);
    await expect(times).toHaveValue("0.25");
  });

  await test.step("what cannot be read is said, and nothing is started", async () => {
    await times.fill("abc");
    await page.getByRole("button", { name: "Put it on the calendar" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "number" })).toBeVisible();
    await expect(held).toBeVisible();
    await expect(page).toHaveURL(/\/plan\?/);
  });
});
