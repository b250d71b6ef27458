import { execFileSync } from "node:child_process";
import { SITE } from "@/components/tools/api/curl";
import { expect, test } from "./parts/test";

const SOAP = {
  oils: [{ name: "Olive oil", weight: "1000" }],
  weightUnit: "g",
  lye: { kind: "naoh" },
  superfat: "5",
  water: { mode: "ratio", value: "2" },
};

test("every example of the page runs in a shell and answers what the page says", async ({
  page,
  baseURL,
  axe,
}) => {
  await page.goto("/tools/api");
  const examples = await page.locator("section").evaluateAll((sections) =>
    sections.flatMap((section) => {
      const code = (label: string) => section.querySelector(`pre[aria-label^="${label}:"]`)?.textContent;
      return code("Ask") ? [{ ask: code("Ask")!, answer: code("Answer") }] : [];
    }),
  );
  expect(examples).toHaveLength(9);
  for (const { ask, answer } of examples) {
    const told = execFileSync("bash", ["-c", `${ask} --silent --fail-with-body`], {
      env: { ...process.env, [SITE]: baseURL },
      encoding: "utf8",
    });
    const answered = JSON.parse(told) as unknown;
    if (answer) expect(answered).toEqual(JSON.parse(answer));
  }
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("the page is found from the calculators, and leads to the document", async ({ page, request }) => {
  await page.goto("/tools");
  await page.getByRole("link", { name: "a public API" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The public API");
  const address = await page.getByRole("link", { name: "OpenAPI 3.1 document" }).getAttribute("href");
  const { openapi } = (await (await request.get(address!)).json()) as { openapi: string };
  expect(openapi).toBe("3.1.0");
});

test("a page of another site may ask from the browser", async ({ page, context, baseURL }) => {
  // Our server is on this machine, which browsers keep from other sites whatever it answers.
  await context.grantPermissions(["local-network-access"]);
  await page.route("https://elsewhere.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Elsewhere</title>" }),
  );
  await page.goto("https://elsewhere.example/");
  const naoh = await page.evaluate(
    async ([site, soap]) => {
      const answer = await fetch(`${site}/api/public/tools/soap`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(soap),
      });
      return ((await answer.json()) as { naoh: string }).naoh;
    },
    [baseURL, SOAP] as const,
  );
  // 1000 g x 0.190 of KOH, x 40 / 56.1 for NaOH, x 0.95.
  expect(naoh).toMatch(/^128\.6987\d*$/);
});

test("through the real server: caching, no cookie even for the signed-in, refusals in one form", async ({
  page,
  signIn,
}) => {
  await signIn("Owner");
  const { request } = page;
  const units = await request.get("/api/public/units");
  expect(units.headers()).toMatchObject({
    "cache-control": "public, max-age=3600",
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
  });
  expect(units.headers()).not.toHaveProperty("set-cookie");
  expect(units.headers()).not.toHaveProperty("ratelimit"); // it may be kept, and so by others
  const soap = await request.post("/api/public/tools/soap", { data: SOAP });
  expect(soap.headers().ratelimit).toMatch(/^"address";r=\d+;t=\d+$/);

  const headers = { "content-type": "application/json" };
  const refused = [
    [await request.delete("/api/public/units"), 405, "method_not_allowed"],
    [await request.get("/api/public/tools/soap"), 405, "method_not_allowed"],
    [await request.get("/api/public/nothing/here"), 404, "not_found"],
    [
      await request.post("/api/public/tools/soap", { headers, data: Buffer.alloc(5_000_000, "x") }),
      413,
      "too_large",
    ],
    [
      await request.post("/api/public/tools/soap", { headers, data: Buffer.from('{"oils":') }),
      400,
      "malformed_json",
    ],
    [await request.post("/api/public/tools/soap", { form: { oils: "" } }), 415, "unsupported_media_type"],
    [
      await request.post("/api/public/tools/soap", { data: { ...SOAP, superfat: 5 } }),
      400,
      "invalid_request",
    ],
    [await request.post("/api/public/tools/soap", { data: { ...SOAP, oils: [] } }), 422, "no_oils"],
  ] as const;
  for (const [answer, status, code] of refused) {
    expect(answer.status(), code).toBe(status);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status, code });
  }
  expect(refused[0][0].headers().allow).toBe("GET, HEAD, OPTIONS");
});
