import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { policyOf } from "./headers";
import { inlineScriptHashes, Prerendered, prerenderedPaths } from "./prerendered";
import { THEME_SCRIPT } from "./theme-script";

const sha = (text: string) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
const scriptsOf = (policy: string) => /script-src ([^;]*)/.exec(policy)![1]!;

const MANIFEST = JSON.stringify({
  routes: {
    "/": { routeType: "page", initialRevalidateSeconds: false },
    "/tools/soap": { routeType: "page", initialRevalidateSeconds: false },
    "/changing": { routeType: "page", initialRevalidateSeconds: 60 },
    "/favicon.ico": { routeType: "route", initialRevalidateSeconds: false },
    "/_global-error": { routeType: "page", initialRevalidateSeconds: false },
  },
});

function buildOf(pages: Record<string, string>): Prerendered {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "build-"));
  fs.mkdirSync(path.join(folder, "server/app/tools"), { recursive: true });
  fs.writeFileSync(path.join(folder, "prerender-manifest.json"), MANIFEST);
  for (const [name, html] of Object.entries(pages))
    fs.writeFileSync(path.join(folder, "server/app", name), html);
  return new Prerendered(folder);
}

test("every inline script is named by its hash, once, and nothing else is", () => {
  const html = `<script src="/a.js" async=""></script><script>one("é")</script><SCRIPT id="x">
two()</SCRIPT><script>one("é")</script><script type="application/ld+json">{"a":1}</script>`;
  expect(inlineScriptHashes(html)).toEqual([sha('one("é")'), sha("\ntwo()")]);
});

test("only pages that never change count as prerendered", () => {
  expect([...prerenderedPaths(MANIFEST)]).toEqual(["/", "/tools/soap"]);
  expect(prerenderedPaths(null).size).toBe(0);
});

test("a prerendered page is let run its own scripts and the theme's, without a nonce, and may be kept", () => {
  const pages = buildOf({
    "index.html": "<script>home()</script>",
    "tools/soap.html": "<script>soap()</script>",
  });
  const { policy, caching } = policyOf("/tools/soap", { development: false, https: true }, pages);
  expect(scriptsOf(policy)).toBe(`'self' ${sha(THEME_SCRIPT)} ${sha("soap()")}`);
  expect(caching).toBe("public, max-age=60, stale-while-revalidate=600");
  expect(policyOf("/", { development: false, https: true }, pages).policy).toContain(sha("home()"));
});

test("every other page has a nonce of its own and is kept by nobody", () => {
  const pages = buildOf({});
  for (const at of ["/today", "/changing", "/__proto__", "/tools/soap/../../../etc/passwd"]) {
    const [a, b] = [0, 1].map(() => policyOf(at, { development: false, https: false }, pages));
    expect(a!.caching).toBe("private, no-store");
    expect(scriptsOf(a!.policy)).toMatch(/'nonce-[\w+/=]{20,}' 'strict-dynamic'$/);
    expect(a!.policy).not.toBe(b!.policy);
  }
});

test("in development even a prerendered path has a nonce", () => {
  const { policy } = policyOf("/", { development: true, https: false }, buildOf({}));
  expect(scriptsOf(policy)).toContain("'nonce-");
});

test.each([
  ["", undefined],
  ["bt_theme=dark", "dark"],
  ["a=1; bt_theme=light; b=2", "light"],
  ["xbt_theme=dark", undefined],
  ["bt_theme=system", undefined],
  ["bt_theme=darkest", undefined],
])("with the cookies %j the script sets %j", (cookie, shown) => {
  const page = { cookie, documentElement: { dataset: {} as { theme?: string } } };
  new Function("document", THEME_SCRIPT)(page);
  expect(page.documentElement.dataset.theme).toBe(shown);
});
