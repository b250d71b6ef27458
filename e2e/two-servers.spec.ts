import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { personOf } from "./parts/people";
import { enterAs, fillSignIn } from "./parts/sign-in";
import { expect, test } from "./parts/test";

/** Two server processes over one database behave as one. `npm run e2e` starts both and says where the second is. */
const second = process.env.E2E_SECOND_URL;
test.skip(!second, "E2E_SECOND_URL is not set");

test("a session begun at one counts at the other, and ends at both", async ({ page }) => {
  await enterAs(page, personOf("Viewer 2"));
  await page.goto(`${second}/today`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(`${second}/today`);
  const kept = await page.context().cookies();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.context().addCookies(kept);
  await page.goto("/today");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("tries at a password count together", async ({ page }) => {
  const email = `nobody-${randomUUID()}@nowhere.example`;
  for (const server of ["", second!]) {
    await page.goto(`${server}/sign-in`);
    for (let i = 0; i < 5; i++) {
      await fillSignIn(page, email, `try number ${i}`);
      await expect(page.getByText("do not fit together")).toBeVisible();
      await expect(page.locator("form")).toHaveAttribute("aria-busy", "false");
    }
  }
  await page.goto("/sign-in");
  await fillSignIn(page, email, "one more");
  await expect(page.getByText(/Too many attempts/)).toBeVisible();
});

test("the same command sent to both has one effect, and the second says so", async ({
  page,
  signIn,
  sql,
}) => {
  await signIn("Owner");
  const email = personOf("Owner").email;
  const [item] = await sql`select i.id from inventory_item i join "user" u using (organization_id)
    where u.email = ${email} and i.kind = 'ingredient' and i.is_active and i.is_tracked order by i.name limit 1`;
  await page.goto(`/inventory?do=restock&item=${item!.id}`);
  await page.getByLabel("How much came in?").fill("5");
  await page.getByLabel("Cost altogether").fill("1.25");
  const sent = page.waitForRequest(
    (request) => request.method() === "POST" && !!request.postData()?.includes("commandId"),
  );
  await page.getByRole("button", { name: "Put it on the shelf", exact: true }).click();
  const request = await sent;
  await expect(page.getByText(/Lot .* is on the shelf/)).toBeVisible();

  const commandId = /name="\w*commandId"\r\n\r\n([0-9a-f-]{36})/.exec(request.postData() ?? "")?.[1];
  expect(commandId, "the form carries its command id").toBeTruthy();
  const repeat = () => again(page, request, second!);
  const answers = await Promise.all([repeat(), repeat(), repeat()]);
  for (const answer of answers) expect(answer).toContain("Already recorded.");
  const [effects] = await sql`select count(*)::int as claims, (select count(*)::int from audit_event
    where command_id = ${commandId!}) as audits from command_claim where id = ${commandId!}`;
  expect({ ...effects }).toEqual({ claims: 1, audits: 1 });
});

/** The very same request, sent to another server as its own page would. */
async function again(page: Page, request: Awaited<ReturnType<Page["waitForRequest"]>>, server: string) {
  const { pathname, search } = new URL(request.url());
  const { host: _host, "content-length": _length, cookie: _cookie, ...headers } = await request.allHeaders();
  const plain = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":")));
  const answer = await page.request.post(server + pathname + search, {
    headers: { ...plain, origin: server, referer: server + pathname },
    data: request.postDataBuffer()!,
  });
  return answer.text();
}
