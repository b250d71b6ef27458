import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { personOf } from "./parts/people";
import { expect, test } from "./parts/test";

/** Which table the id in a page's address belongs to; a page with an id that is not listed fails the test. */
const SUBJECTS: Record<string, string> = {
  "/inventory/[id]": "inventory_item",
  "/ledger/[id]": "inventory_adjustment",
  "/recipes/[id]": "recipe",
  "/recipes/[id]/card": "recipe",
  "/recipes/[id]/edit": "recipe",
  "/recipes/[id]/plan": "recipe",
  "/batches/[id]": "batch",
  "/batches/[id]/bench": "batch",
  "/batches/[id]/sheet": "batch",
  "/batches/lots/[lotId]": "inventory_lot",
  "/products/[id]": "product",
  "/products/skus/[skuId]": "product_sku",
};

/** Every page of the workspace, as its folders say: "/inventory/[id]". */
function pages(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return pages(path.join(folder, entry.name));
    return entry.name === "page.tsx" ? [folder] : [];
  });
}
const root = path.resolve("app/(app)");
const addresses = pages(root).map((folder) =>
  folder
    .slice(root.length)
    .split(path.sep)
    .filter((part) => !part.startsWith("("))
    .join("/"),
);
const withId = addresses.filter((address) => address.includes("["));

test("pages with an id in their address are all known here", () => {
  expect(withId.length).toBeGreaterThan(0);
  expect(withId.filter((address) => !SUBJECTS[address])).toEqual([]);
});

for (const address of withId.filter((known) => SUBJECTS[known])) {
  test(`${address}: foreign, random and malformed ids are all the same missing page`, async ({
    page,
    signIn,
    sql,
    complaints,
  }) => {
    await signIn("Owner");
    const table = sql(SUBJECTS[address]!);
    const owner = (email: string) => sql`select organization_id from "user" where email = ${email}`;
    const foreign = await sql`select id from ${table}
      where organization_id = (${owner(personOf("Owner 2").email)}) limit 1`;
    const own =
      await sql`select id from ${table} where organization_id = (${owner(personOf("Owner").email)}) limit 1`;
    expect(foreign.length, "the other shop has none to try").toBe(1);

    const at = (id: string) => address.replace(/\[[^\]]+\]/, encodeURIComponent(id));
    const seen = async (id: string) => {
      const answer = await page.goto(at(id));
      await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
      return {
        status: answer!.status(),
        title: await page.title(),
        text: await page.locator("body").innerText(),
      };
    };
    complaints.expected.push(/Failed to load resource.* 404/);
    const missing = await seen(randomUUID());
    expect(missing.status).toBe(404);
    expect(await seen(foreign[0]!.id as string)).toEqual(missing);
    for (const malformed of ["1", "not-an-id", "%00", "' or 1=1 --", "a".repeat(3000)]) {
      expect((await page.request.get(at(malformed))).status(), malformed.slice(0, 40)).toBe(404);
    }
    expect((await page.request.get(at(own[0]!.id as string))).status(), "an own one is shown").toBe(200);
  });
}

test("without a session every page leads to the sign-in form", async ({ page }) => {
  for (const address of addresses) {
    const path = address.replace(/\[[^\]]+\]/g, randomUUID());
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  }
  expect(addresses.length).toBeGreaterThan(5);
});

test("a made-up cookie opens nothing", async ({ page, context, baseURL }) => {
  await context.addCookies([
    { name: "batchtrack.session", value: "eyJhbGciOiJub25lIn0..x.y.z", url: baseURL! },
  ]);
  for (const address of addresses) {
    const answer = await page.request.get(address.replace(/\[[^\]]+\]/g, randomUUID()));
    expect(answer.url()).toContain("/sign-in");
  }
});
