import type { Page } from "@playwright/test";

/** Fills the form of the page that is shown, and sends it. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail address", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Signs in by the form and waits until the workspace is there. */
export async function enterAs(page: Page, person: { email: string; password: string }, next = "/today") {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await fillSignIn(page, person.email, person.password);
  await page.waitForURL((url) => url.pathname === next.split("?")[0], { timeout: 60_000 });
}
