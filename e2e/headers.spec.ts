import type { APIResponse } from "@playwright/test";
import { expect, test } from "./parts/test";

const FIXED = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

function expectFixed(answer: APIResponse) {
  expect(answer.headers()).toMatchObject(FIXED);
  expect(answer.headers()["permissions-policy"]).toContain("camera=()");
  expect(answer.headers()).not.toHaveProperty("x-powered-by");
}

const policyOf = (answer: APIResponse) => answer.headers()["content-security-policy"] ?? "";
const scriptsOf = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1] ?? "";

// Of each kind of response one: page, redirect, missing page, JSON, problem document, door, file.
const RESPONSES: { path: string; status: number; signedIn?: boolean }[] = [
  { path: "/sign-in", status: 200 },
  { path: "/today", status: 307 },
  { path: "/today", status: 200, signedIn: true },
  { path: "/no-such-page", status: 404, signedIn: true },
  { path: "/inventory/not-an-id", status: 404, signedIn: true },
  { path: "/api/health", status: 200 },
  { path: "/api/no-such-route", status: 404 },
  { path: "/api/session/stale", status: 303 },
  { path: "/api/metrics", status: 404 },
];

for (const { path, status, signedIn } of RESPONSES) {
  test(`${path}${signedIn ? ", signed in" : ""}: ${status} with every header`, async ({ page, signIn }) => {
    if (signedIn) await signIn("Owner");
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect(answer.status()).toBe(status);
    expectFixed(answer);
    expect(answer.headers()["cache-control"]).toContain("no-store");
    const policy = policyOf(answer);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(scriptsOf(policy)).toMatch(/'nonce-[\w+/=]{20,}'/);
    expect(scriptsOf(policy)).not.toContain("unsafe-inline");
    if (!process.env.E2E_DEVELOPMENT) expect(policy).not.toContain("unsafe-eval");
  });
}

test("a page that the build rendered names its scripts by hash, runs without complaint and may be kept", async ({
  page,
}) => {
  test.skip(Boolean(process.env.E2E_DEVELOPMENT), "in development nothing is rendered by the build");
  const answer = await page.request.get("/");
  expectFixed(answer);
  expect(answer.headers()["cache-control"]).toMatch(/^public, max-age=\d+/);
  expect(answer.headers()).not.toHaveProperty("set-cookie");
  expect(scriptsOf(policyOf(answer))).toMatch(/^'self'( 'sha256-[\w+/=]{44}')+$/);
  await page.goto("/");
  await page.getByRole("link", { name: "Open your workshop" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the chosen light is there before the page, and nothing else of the cookie", async ({
  page,
  context,
}) => {
  await page.goto("/sign-in");
  await context.addCookies([{ name: "bt_theme", value: "dark", url: page.url() }]);
  for (const path of ["/", "/sign-in"]) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  }
});

test("every script of a page carries that response's nonce, and no two responses have the same", async ({
  page,
}) => {
  const seen = new Set<string>();
  for (let i = 0; i < 2; i++) {
    const answer = await page.request.get("/sign-in");
    const nonce = /'nonce-([^']+)'/.exec(policyOf(answer))?.[1];
    seen.add(nonce ?? "");
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(2);
    // The theme's script is the same on every page: its hash stands in the policy.
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([
      '<script type="text/javascript">',
    ]);
  }
  expect(seen.size).toBe(2);
});

test("an inline script that somebody smuggled in does not run", async ({ page, complaints }) => {
  complaints.expected.push(/Content Security Policy|ERR_INVALID_URL/);
  await page.goto("/sign-in");
  const ran = await page.evaluate(async () => {
    const script = document.createElement("div");
    script.innerHTML = `<img src="data:x" onerror="window.smuggled = 1">`;
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return "smuggled" in window;
  });
  expect(ran).toBe(false);
});

test("files of the build and pictures carry the fixed headers", async ({ page }) => {
  await page.goto("/sign-in");
  const scripts = await page
    .locator("script[src]")
    .evaluateAll((all) => all.map((s) => (s as HTMLScriptElement).src));
  const sheets = await page
    .locator("link[rel=stylesheet]")
    .evaluateAll((all) => all.map((s) => (s as HTMLLinkElement).href));
  expect(scripts.length).toBeGreaterThan(0);
  for (const address of [scripts[0]!, ...sheets.slice(0, 1), "/favicon.svg"]) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(200);
    expectFixed(answer);
  }
});

test("the cookie of the session is out of reach for scripts and other sites", async ({
  page,
  context,
  signIn,
}) => {
  await signIn("Owner");
  await page.goto("/today");
  const [cookie] = (await context.cookies()).filter((c) => c.name.endsWith("batchtrack.session"));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(cookie!.domain.startsWith(".")).toBe(false);
  expect(await page.evaluate(() => document.cookie)).not.toContain("batchtrack.session");
  expect(cookie!.value).not.toContain("olive");
});
