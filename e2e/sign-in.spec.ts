import { randomUUID } from "node:crypto";
import { personOf } from "./parts/people";
import { enterAs, fillSignIn } from "./parts/sign-in";
import { expect, test } from "./parts/test";

const REFUSED = "That address and password do not fit together.";
const nobody = () => `nobody-${randomUUID()}@nowhere.example`;

test("a wrong password, an unknown address and an inactive person hear the same", async ({ page }) => {
  const heard = [];
  for (const [email, password] of [
    [personOf("Owner 2").email, "not his password at all"],
    [nobody(), "a pail of olive oil"],
    [`ines@${personOf("Owner 2").email.split("@")[1]}`, "a pail of olive oil"], // was here; her password fits
  ] as const) {
    await page.goto("/sign-in");
    await fillSignIn(page, email, password);
    await expect(page.getByText(REFUSED)).toBeVisible();
    await expect(page.getByLabel("E-mail address", { exact: true })).toHaveValue(email);
    await expect(page.getByLabel("Password", { exact: true })).not.toHaveAttribute("value", /./);
    heard.push((await page.locator("main").innerText()).replace(email, "…"));
  }
  expect(new Set(heard).size).toBe(1);
  await page.goto("/today");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("after ten tries it is enough, and the right password does not help", async ({ page }) => {
  const email = nobody();
  await page.goto("/sign-in");
  for (let i = 0; i < 10; i++) {
    await fillSignIn(page, email, `try number ${i} of many`);
    await expect(page.getByText(REFUSED)).toBeVisible();
    await expect(page.locator("form")).toHaveAttribute("aria-busy", "false");
  }
  await fillSignIn(page, email, "one more");
  await expect(page.getByText(/Too many attempts\. Please wait \d+ minutes/)).toBeVisible();
});

test("the way back is kept, with its search", async ({ page }) => {
  await page.goto("/today?kept=1");
  await expect(page).toHaveURL("/sign-in?next=%2Ftoday%3Fkept%3D1");
  const { email, password } = personOf("Production Manager 2");
  await fillSignIn(page, email, password);
  await expect(page).toHaveURL("/today?kept=1");
});

for (const elsewhere of [
  "https://example.org/",
  "//example.org",
  "/\\example.org",
  "/.//example.org",
  "/sign-in",
]) {
  test(`nobody is sent to ${elsewhere}`, async ({ page, baseURL, signIn }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(elsewhere)}`);
    await expect(page.locator("input[name=next]")).toHaveValue("/today");
    const stale = await page.request.get(`/api/session/stale?next=${encodeURIComponent(elsewhere)}`, {
      maxRedirects: 0,
    });
    expect(stale.headers().location).toBe("/sign-in?next=%2Ftoday");
    await signIn("Owner");
    await page.goto(`/sign-in?next=${encodeURIComponent(elsewhere)}`);
    expect(new URL(page.url()).origin).toBe(new URL(baseURL!).origin);
    await expect(page).toHaveURL("/today");
  });
}

test("signing out ends the session on the server, not only in this browser", async ({ page, context }) => {
  await enterAs(page, personOf("Inventory Specialist 2"));
  const kept = await context.cookies();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await context.addCookies(kept); // a thief's copy
  await page.goto("/today");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Ftoday$/);
  expect((await context.cookies()).filter((c) => c.name.includes("batchtrack.session"))).toEqual([]);
});

test("a session revoked in the database is over at the next request, without a loop", async ({
  page,
  sql,
}) => {
  const { email, password } = personOf("Viewer 2");
  await enterAs(page, { email, password });
  await sql`update session set revoked_at = now() where revoked_at is null
            and user_id = (select id from "user" where email = ${email})`;
  const answers: number[] = [];
  page.on("response", (answer) => {
    if (answer.request().isNavigationRequest()) answers.push(answer.status());
  });
  await page.goto("/today?here=1");
  await expect(page).toHaveURL("/sign-in?next=%2Ftoday%3Fhere%3D1");
  expect(answers.length).toBeLessThanOrEqual(3); // the page, the door that clears the cookie, the form
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("a developer of the platform is led to the console, and enters no workspace", async ({ page }) => {
  const { email, password } = personOf("Developer");
  await page.goto("/sign-in");
  await fillSignIn(page, email, password);
  await expect(page).toHaveURL("/developer");
  for (const room of ["/today", "/inventory", "/recipes/new"]) {
    await page.goto(room);
    await expect(page).toHaveURL("/developer");
  }
  await expect(page.getByRole("link", { name: "Inventory" })).toHaveCount(0);
});

test("the page is accessible", async ({ page, axe }) => {
  await page.goto("/sign-in");
  await axe(page);
  await fillSignIn(page, nobody(), "x");
  await expect(page.getByText(REFUSED)).toBeVisible();
  await axe(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a refusal is told on the page, and signing in works after it", async ({ page }) => {
    await page.goto("/sign-in?next=%2Ftoday");
    const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
    await fillSignIn(page, nobody(), "not a password");
    await (await answered).finished(); // the page comes in pieces: a form that is still arriving does not send
    await page.waitForLoadState("load");
    await expect(page.getByText(REFUSED)).toBeVisible();
    const { email, password } = personOf("Owner 2");
    await fillSignIn(page, email, password);
    await expect(page).toHaveURL("/today");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});
