import fs from "node:fs";
import { TOOLS } from "@/components/tools/catalogue";
import { expect, test } from "./parts/test";

for (const { slug, name } of TOOLS) {
  test(`${slug}: a stranger opens the sheet of a result, and takes it away as PDF and CSV`, async ({
    page,
    axe,
  }) => {
    test.setTimeout(120_000);
    await page.goto(`/tools/${slug}`);
    const opened = page.waitForEvent("popup");
    await page.getByRole("button", { name: "Sheet" }).click();
    const sheet = await opened;
    await expect(sheet.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(sheet.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    await expect(sheet.getByRole("link", { name: `Back to the ${name.toLowerCase()}` })).toBeVisible();
    await axe(sheet);
    for (const [button, head] of [
      ["PDF", "%PDF-"],
      ["CSV", "\ufeff"],
    ] as const) {
      const downloading = sheet.waitForEvent("download");
      await sheet.getByRole("link", { name: button }).click();
      const file = await downloading;
      expect(file.suggestedFilename()).toMatch(
        new RegExp(`^${slug}-.*\\d{4}-\\d\\d-\\d\\d\\.${button.toLowerCase()}$`),
      );
      expect(fs.readFileSync(await file.path(), "utf8").startsWith(head)).toBe(true);
    }
  });
}

test("a damaged link says so and leads back; its files are problems", async ({ page, request, axe }) => {
  await page.goto("/exports/tool/soap?s=1.broken");
  await expect(page.getByText("This link cannot be read")).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "Back to the soap calculator" }).click();
  await expect(page).toHaveURL(/\/tools\/soap$/);
  for (const [path, status] of [
    ["/exports/tool/soap/pdf?s=1.broken", 422],
    ["/exports/tool/soap/csv", 422],
    ["/exports/tool/unknown/pdf?s=1.e30", 404],
  ] as const) {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, status]);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
  }
});
