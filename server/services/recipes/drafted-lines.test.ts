import { beforeEach, describe, expect, test } from "vitest";
import { entryBySlug } from "@/server/services/global-library";
import { archiveItem, itemDetail, linkItem, saveEntry, unlinkItem } from "@/server/services/inventory";
import { useDatabase } from "@/server/services/inventory/testing";
import { plan } from "@/server/services/production-planning";
import {
  costDraft,
  createRecipe,
  duplicateRecipe,
  listRecipes,
  recipeDetail,
  saveTestVersion,
  promoteTestVersion,
  saveVersion,
  versionDiff,
} from ".";
import { codeOf, openKitchen, refusal, withOnly, type Kitchen } from "./testing";
import { archiveEntry, mergeEntries, newEntry, removeEntry } from "./testing-library";

useDatabase();

let kitchen: Kitchen;
beforeEach(async () => {
  kitchen = await openKitchen();
});

/** 750 g of olive oil, which is an item, and 250 g of shea butter, which is only in the library. */
const lines = (olive: string) => [
  { itemId: olive, quantity: "750", unit: "g" },
  { entry: "shea-butter", quantity: "250", unit: "g" },
];
const made = { yieldQuantity: "1000", yieldUnit: "g" };

async function soap(more: Partial<Parameters<typeof createRecipe>[1]> = {}) {
  const olive = await kitchen.item("Olive oil", "g");
  await kitchen.restock(olive, "1000", "8.00");
  const saved = await createRecipe(kitchen.ctx, { name: "Shea bar", ...made, lines: lines(olive), ...more });
  return { olive, ...saved };
}
const shown = async (recipeId: string, versionId?: string) =>
  (await recipeDetail(kitchen.ctx, { recipeId, versionId })).lines;

describe("a line may be drafted against the library", () => {
  test("it is kept by its name and entry, weighs what the entry says, and costs nobody knows what", async () => {
    const { recipeId, warnings } = await soap();
    expect(warnings).toEqual([]);
    const { lines, mass, cost } = await recipeDetail(kitchen.ctx, { recipeId });
    expect(mass).toBe("1000");
    expect(lines[1]).toMatchObject({
      itemId: null,
      itemName: "Shea butter",
      entry: { slug: "shea-butter" },
      percent: "25",
      base: "250",
      cost: null,
      costFrom: "none",
      problem: { code: "ITEM_MISSING", drawer: { kind: "item_missing", context: { slug: "shea-butter" } } },
    });
    expect(cost).toMatchObject({ total: "6", from: "mixed" });
    const { rows } = await listRecipes(kitchen.ctx, {});
    expect(rows[0]).toMatchObject({ lineCount: 2, cost: { total: "6" } });
  });

  test("volume becomes weight by the entry's density, exactly", async () => {
    const slug = await newEntry();
    const { lines } = await costDraft(kitchen.ctx, { lines: [{ entry: slug, quantity: "3", unit: "ml" }] });
    expect(lines[0]).toMatchObject({ base: "1.5", baseUnit: "g", percent: "100", cost: null, problem: null });
  });

  test("a line is of exactly one thing, and an unknown entry is not found", async () => {
    const olive = await kitchen.item("Olive oil", "g");
    const save = (line: object) =>
      createRecipe(kitchen.ctx, { name: "X", ...made, lines: [{ quantity: "1", unit: "g", ...line }] });
    expect(await codeOf(save({}))).toBe("INVALID");
    expect(await codeOf(save({ itemId: olive, entry: "shea-butter" }))).toBe("INVALID");
    expect(await codeOf(save({ itemName: "Olive oil", entry: "shea-butter" }))).toBe("INVALID");
    expect(await codeOf(save({ entry: "no-such-thing" }))).toBe("NOT_FOUND");
  });

  test("where an item is linked to the entry, the line is of that item from the start", async () => {
    const { itemId } = await saveEntry(kitchen.ctx, { slug: "shea-butter" });
    const { recipeId } = await soap();
    expect((await shown(recipeId))[1]).toMatchObject({ itemId, entry: null, problem: null });
    // It stays that item's line when the link is gone.
    await unlinkItem(kitchen.ctx, { itemId });
    expect((await shown(recipeId))[1]).toMatchObject({ itemId });
  });

  test("copies, trials and promoted trials keep it", async () => {
    const { recipeId, versionId, olive } = await soap();
    const copy = await duplicateRecipe(kitchen.ctx, { recipeId, name: "Copy" });
    expect((await shown(copy.recipeId))[1]).toMatchObject({ itemId: null, entry: { slug: "shea-butter" } });
    const [own, shea] = lines(olive);
    const trial = await saveTestVersion(kitchen.ctx, {
      recipeId,
      basedOn: versionId,
      ...made,
      lines: [own!, { ...shea!, quantity: "300" }],
    });
    expect(trial.changes).toEqual(["Shea butter: 300 g instead of 250 g."]);
    await promoteTestVersion(kitchen.ctx, { recipeId, versionId: trial.versionId });
    expect((await shown(recipeId))[1]).toMatchObject({ itemId: null, quantity: "300" });
  });

  test("the same lines again are no new version, also when an item took the entry's place", async () => {
    const { recipeId, versionId, olive } = await soap();
    const again = () =>
      saveVersion(kitchen.ctx, { recipeId, basedOn: versionId, ...made, lines: lines(olive) });
    expect(await codeOf(again())).toBe("NOTHING_CHANGED");
    await saveEntry(kitchen.ctx, { slug: "shea-butter" });
    expect(await codeOf(again())).toBe("NOTHING_CHANGED");
  });
});

describe("saving the entry to the inventory makes the recipe whole", () => {
  test("every version of every recipe reads as that item, without being edited", async () => {
    const { recipeId, versionId, olive } = await soap();
    const next = await saveVersion(kitchen.ctx, {
      recipeId,
      basedOn: versionId,
      ...made,
      lines: [lines(olive)[1]!],
    });
    const { itemId } = await saveEntry(kitchen.ctx, { slug: "shea-butter" });
    expect((await shown(recipeId))[0]).toMatchObject({ itemId, itemName: "Shea butter", problem: null });
    expect((await shown(recipeId, versionId))[1]).toMatchObject({ itemId });
    const diff = await versionDiff(kitchen.ctx, {
      recipeId,
      fromVersionId: versionId,
      toVersionId: next.versionId,
    });
    expect(diff.changes).toEqual(["Olive oil taken out (750 g)."]);
    expect((await itemDetail(kitchen.ctx, { itemId })).recipes).toEqual([
      expect.objectContaining({ recipeId, quantity: "250" }),
    ]);
  });

  test("so does linking an item that was there already; an archived one stands for nothing", async () => {
    const { recipeId } = await soap();
    const mine = await kitchen.item("Karité", "g");
    await linkItem(kitchen.ctx, { itemId: mine, slug: "shea-butter" });
    expect((await shown(recipeId))[1]).toMatchObject({ itemId: mine, itemName: "Karité" });
    await archiveItem(kitchen.ctx, { itemId: mine });
    expect((await shown(recipeId))[1]).toMatchObject({ itemId: null, itemName: "Shea butter" });
  });

  test("another organization's item never does", async () => {
    const { recipeId } = await soap();
    const other = await openKitchen();
    await saveEntry(other.ctx, { slug: "shea-butter" });
    expect((await shown(recipeId))[1]).toMatchObject({ itemId: null });
    expect(await codeOf(recipeDetail(other.ctx, { recipeId }))).toBe("NOT_FOUND");
  });

  test("a circle through a drafted line is refused once it is one", async () => {
    const slug = await newEntry();
    const balm = await kitchen.item("Balm base", "g");
    await createRecipe(kitchen.ctx, {
      name: "Base",
      makes: "intermediate",
      outputItemId: balm,
      ...made,
      lines: [{ entry: slug, quantity: "1", unit: "g" }],
    });
    const oil = await kitchen.item("Infused oil", "g");
    await linkItem(kitchen.ctx, { itemId: oil, slug });
    const circle = createRecipe(kitchen.ctx, {
      name: "Infusion",
      makes: "intermediate",
      outputItemId: oil,
      ...made,
      lines: [{ itemId: balm, quantity: "1", unit: "g" }],
    });
    expect(await codeOf(circle)).toBe("RECIPE_CYCLE");
  });
});

describe("an entry that the library no longer has", () => {
  test.each([
    ["archived", archiveEntry],
    ["removed", removeEntry],
  ])("leaves its name behind: %s", async (_how, goes) => {
    const slug = await newEntry();
    const { recipeId } = await soap({ lines: [{ entry: slug, quantity: "10", unit: "g" }] });
    await goes(slug);
    const [line] = await shown(recipeId);
    expect(line).toMatchObject({
      itemId: null,
      itemName: `Entry ${slug}`,
      entry: null,
      base: null,
      percent: null,
    });
    // Nothing to save to the inventory any more: the recipe itself must say what it is.
    expect(line!.problem).toMatchObject({ code: "ITEM_MISSING", drawer: null });
    const copy = await duplicateRecipe(kitchen.ctx, { recipeId, name: "Copy" });
    expect((await shown(copy.recipeId))[0]).toMatchObject({ itemName: `Entry ${slug}` });
  });
});

describe("an entry that turned out to be another", () => {
  test("is that other: drafted lines and linked items meet there, whichever was named", async () => {
    const [old, kept] = [await newEntry(), await newEntry({ name: `Kept ${Date.now()}` })];
    const { recipeId } = await soap({ lines: [{ entry: old, quantity: "10", unit: "g" }] });
    await mergeEntries(old, kept);
    expect((await shown(recipeId))[0]).toMatchObject({ itemId: null, entry: { slug: kept } });
    const { itemId } = await saveEntry(kitchen.ctx, { slug: old });
    expect((await shown(recipeId))[0]).toMatchObject({ itemId });
  });

  test("so is what was linked before it was merged", async () => {
    const [old, kept] = [await newEntry(), await newEntry()];
    const { itemId } = await saveEntry(kitchen.ctx, { slug: old });
    await mergeEntries(old, kept);
    const { recipeId } = await soap({ lines: [{ entry: kept, quantity: "10", unit: "g" }] });
    expect((await shown(recipeId))[0]).toMatchObject({ itemId });
    expect(await saveEntry(kitchen.ctx, { slug: kept })).toMatchObject({ itemId, added: false });
  });
});

describe("planning", () => {
  const planned = (recipeId: string) => plan(kitchen.ctx, { recipeId, scale: { by: "factor", factor: "1" } });

  test("is refused with the drawer that saves the entries, and goes on after it", async () => {
    const { recipeId } = await soap();
    const refused = await refusal(planned(recipeId));
    expect(refused).toMatchObject({
      code: "ITEM_MISSING",
      drawer: {
        kind: "item_missing",
        context: {
          slug: "shea-butter",
          missing: [{ lineNo: 2, itemName: "Shea butter", slug: "shea-butter" }],
        },
      },
    });
    const { itemId } = await saveEntry(kitchen.ctx, { slug: "shea-butter" });
    const { snapshot, live } = await planned(recipeId);
    expect(snapshot.lines.map((line) => line.itemId)).toContain(itemId);
    expect(live.lines[1]).toMatchObject({ status: "short", missing: "250" });
  });

  test("asks for the permission before it tells what is missing", async () => {
    const { recipeId } = await soap();
    const viewer = withOnly(kitchen, "recipe.view");
    const refused = plan(viewer, { recipeId, scale: { by: "factor", factor: "1" } });
    expect(await codeOf(refused)).toBe("FORBIDDEN");
    expect((await recipeDetail(viewer, { recipeId })).lines[1]).toMatchObject({
      itemName: "Shea butter",
      cost: null,
    });
  });
});

test("the seeded library has what these tests stand on", async () => {
  expect(await entryBySlug({ slug: "shea-butter" })).toMatchObject({ name: "Shea butter", defaultUnit: "g" });
});
