import { draftsCookie, keepDraft } from "./parts/draft";
import { expect, test } from "./parts/test";

test("what a visitor reckons waits as a recipe, here and on another device", async ({
  page,
  browser,
  axe,
}) => {
  await page.goto("/tools/draft");
  await expect(page.getByText("No drafts yet")).toBeVisible();
  await axe(page);

  await keepDraft(page, "soap", "Nettle bar");
  await keepDraft(page, "candles", "Fig candle");
  const soap = page.getByRole("article", { name: "Nettle bar" });
  await expect(soap.getByRole("row", { name: /Sodium hydroxide/ })).toContainText(/138\.\d+\sg/);
  await expect(soap.getByRole("link", { name: "Make it a recipe" })).toHaveAttribute(
    "href",
    /^\/sign-in\?next=%2Frecipes%2Fnew%3Fdraft%3D/,
  );
  const candle = page.getByRole("article", { name: "Fig candle" });
  await expect(candle.getByRole("row", { name: /^Jar/ })).toContainText("12");
  await axe(page);

  const link = await page.getByLabel("Link to your drafts").inputValue();
  const device = await browser.newContext();
  const other = await device.newPage();
  await other.goto(link);
  await expect(other.getByText("Fig candle")).toBeVisible();
  expect(await draftsCookie(device)).toBeUndefined();
  await axe(other);
  await other.getByRole("button", { name: "Use them on this device" }).click();
  await expect(other).toHaveURL(/\/tools\/draft$/);
  await expect(other.getByRole("article")).toHaveCount(2);
  expect(await draftsCookie(device)).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });

  await other.getByRole("button", { name: "Remove Nettle bar" }).click();
  await expect(other.getByText("“Nettle bar” is removed.")).toBeVisible();
  await other.getByRole("button", { name: "Undo" }).click();
  await expect(other.getByRole("article")).toHaveCount(2);
  await other.getByRole("button", { name: "Remove Fig candle" }).click();
  await expect(other.getByRole("article")).toHaveCount(1);
  await device.close();
  await page.reload();
  await expect(page.getByRole("article")).toHaveCount(1);
});

test("a draft goes back to its calculator as it was", async ({ page }) => {
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await keepDraft(page, "soap", "Nettle bar");
  // The page itself was rendered by the build and may be kept by anyone; what it answers to this sets a cookie.
  expect((await answered).headers()["cache-control"]).toContain("no-store");
  await page.getByRole("link", { name: "Open in the calculator" }).click();
  await expect(page.getByLabel("Name of the recipe")).toHaveValue("Nettle bar");
});

test("without a result nothing can be carried over, and it says why", async ({ page }) => {
  await page.goto("/tools/soap");
  await page.getByLabel("Superfat", { exact: true }).fill("");
  await expect(page.getByRole("button", { name: "Continue in BatchTrack" })).toBeDisabled();
  await expect(page.getByText("As soon as there is a result")).toBeVisible();
});

test("a wrong link leads to a page that says so and sets nothing", async ({ page, context, axe }) => {
  for (const secret of ["wrong", "A".repeat(43)]) {
    await page.goto(`/tools/draft?k=${secret}`);
    await expect(page.getByText("This link leads to no drafts")).toBeVisible();
  }
  await axe(page);
  expect(await draftsCookie(context)).toBeUndefined();
});
