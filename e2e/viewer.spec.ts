import { randomUUID } from "node:crypto";
import { personOf } from "./parts/people";
import { expect, test } from "./parts/test";

/** A Viewer sees the whole workshop and can do none of it, and costs are not his to see. */

const PLACES = ["/today", "/inventory", "/recipes", "/batches", "/products", "/ledger", "/reports"];
const ACTS =
  /^(New|New item|New recipe|New product|Restock|Use|Recount|Write off|Start|Start the batch|Finish|Save|Edit|Add|Archive|Restore|Undo|Sell|Plan)( |$)/;

const LEADS_TO_AN_ACT = 'a[href*="do="], a[href$="/new"], a[href$="/edit"], a[href$="/plan"]';

for (const place of PLACES) {
  test(`${place} offers nothing to do, and costs are not told`, async ({ page, signIn, axe }) => {
    await signIn("Viewer");
    const answer = await page.goto(place);
    expect(answer!.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("button", { name: ACTS })).toHaveCount(0);
    // A movement in the list of the last ones is called "Restock" too; what an act is, its address says.
    await expect(page.locator("main a").and(page.locator(LEADS_TO_AN_ACT))).toHaveCount(0);
    const told = await page.getByRole("main").innerText();
    // What a bar is sold for stands on its label; what it cost does not.
    if (place === "/products") expect(told).not.toMatch(/Unit cost|Value|Margin/);
    else expect(told).not.toMatch(/\$\d/);
    await axe(page);
  });
}

test("addresses of acts open no form, and pages of acts are forbidden", async ({
  page,
  signIn,
  sql,
  complaints,
}) => {
  await signIn("Viewer");
  const [ids] = await sql`select
    (select id from inventory_item i where i.organization_id = u.organization_id limit 1) as item,
    (select id from recipe r where r.organization_id = u.organization_id limit 1) as recipe,
    (select id from batch b where b.organization_id = u.organization_id and status = 'in_progress' limit 1) as batch
    from "user" u where email = ${personOf("Viewer").email}`;
  for (const act of ["restock", "use", "write-off", "recount", "new"]) {
    await page.goto(`/inventory?do=${act}&item=${ids!.item}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  for (const act of ["finish", "cancel", "fail", "extra"]) {
    await page.goto(`/batches/${ids!.batch}?do=${act}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  complaints.expected.push(/Failed to load resource.* 403/);
  for (const address of ["/recipes/new", `/recipes/${ids!.recipe}/edit`, `/recipes/${ids!.recipe}/plan`]) {
    const answer = await page.goto(address);
    expect(answer!.status(), address).toBe(403);
    await expect(page.getByRole("heading", { name: "This is not yours to open" })).toBeVisible();
  }
  // An id that never was is forbidden too: the permission is asked before anything is looked up.
  expect((await page.request.get(`/recipes/${randomUUID()}/edit`)).status()).toBe(403);
});
