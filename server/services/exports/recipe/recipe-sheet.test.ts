import { beforeAll, describe, expect, test } from "vitest";
import { Forbidden } from "@/server/kernel/errors";
import { uuidv7 } from "@/server/kernel/ids";
import { listCategories } from "@/server/services/inventory";
import { useDatabase } from "@/server/services/inventory/testing";
import { editRecipe, saveVersion } from "@/server/services/recipes";
import { codeOf, draft, openKitchen, type Kitchen } from "@/server/services/recipes/testing";
import { recipeSheet } from "..";
import { sheetCsvText, type Sheet } from "../pure";

useDatabase();

let kitchen: Kitchen;
let soap: string;
let lotion: string;
beforeAll(async () => {
  kitchen = await openKitchen({ at: "2026-11-21T10:00:00Z" });
  const categories = await listCategories(kitchen.ctx, { kind: "recipe" });
  const category = (name: string) => categories.find((one) => one.name === name)!.id;
  const olive = await kitchen.item("Olive oil", "g");
  const coconut = await kitchen.item("Coconut oil", "g");
  const lye = await kitchen.item("Sodium hydroxide", "g");
  const water = await kitchen.item("Distilled water", "ml", { density: "1" });
  const buds = await kitchen.item("Lavender buds", "g");
  const infused = await kitchen.item("Infused oil", "g");
  const wrapper = await kitchen.item("Wrapper", "each", { kind: "packaging" });
  const evil = await kitchen.item('=HYPERLINK("http://evil")', "g");
  await kitchen.restock(olive, "10000", "100");
  await kitchen.recipe(
    "Infusion",
    [
      [olive, "1100 g"],
      [buds, "100 g"],
    ],
    { makes: "intermediate", outputItemId: infused, yieldQuantity: "1000" },
  );
  ({ recipeId: soap } = await kitchen.recipe(
    "Lavender bar",
    [
      [infused, "500 g"],
      [coconut, "250 g"],
      [lye, "100 g"],
      [water, "200 ml"],
      [wrapper, "10 each"],
    ],
    {
      categoryId: category("Cold process soap"),
      portioning: { kind: "portions", name: "bar", count: "10" },
      categoryData: { superfat: "5 %" },
      instructions: "1. **Melt** the fats\n2. Blend\n\nWear gloves.",
    },
  ));
  ({ recipeId: lotion } = await kitchen.recipe(
    "Plain lotion",
    [
      [water, "70 ml"],
      [olive, "25 g"],
      [evil, "5 g"],
    ],
    {
      categoryId: category("Lotion or cream"),
      yieldQuantity: "100",
      portioning: { kind: "portions", name: "jar", count: "4" },
    },
  ));
}, 60_000);

const sheetOf = (sheet: string, recipeId = soap, more = {}) =>
  recipeSheet(kitchen.ctx, { recipeId, sheet, ...more });
const textOf = (sheet: Sheet) => JSON.stringify(sheet);
const listIn = (sheet: Sheet, title: string) => {
  const block = sheet.blocks.find((one) => one.kind === "text" && one.title === title);
  return block?.kind === "text" ? block.paragraphs[0]! : "";
};

describe("what a recipe has on paper", () => {
  test("a name that sorts by what it is and when, the version, the day of the workshop", async () => {
    expect(await sheetOf("soap")).toMatchObject({
      name: "soap-sheet-lavender-bar-2026-11-21",
      title: "Lavender bar",
      subtitle: "Soap sheet · version 1",
      made: "November 21, 2026",
    });
  });
  test.each(["recipe", "soap", "ingredients", "labels"])("the %s of a soap", async (name) => {
    expect((await sheetOf(name)).blocks.length).toBeGreaterThan(1);
  });
  test("only the sheets of its trade, and no others", async () => {
    for (const other of ["candle", "lotion", "baker", "toString", ""])
      expect(await codeOf(sheetOf(other)), other).toBe("NOT_FOUND");
    expect((await sheetOf("lotion", lotion)).subtitle).toMatch(/Lotion sheet/);
  });
  test("steps to tick, without the marks they were written with", async () => {
    const { blocks } = await sheetOf("recipe");
    expect(blocks).toContainEqual({
      kind: "steps",
      title: "How it is made",
      steps: ["Melt the fats", "Blend"],
    });
    expect(blocks).toContainEqual({ kind: "text", paragraphs: ["Wear gloves."] });
  });
});

describe("ingredients", () => {
  test("of a soap stand in three styles, sub-recipes taken apart", async () => {
    const sheet = await sheetOf("ingredients");
    // 500 g of infused oil hold 550 g of oil and 50 g of buds, as they were put in.
    expect(listIn(sheet, "What went in")).toBe(
      "Olea Europaea (Olive) Fruit Oil, Cocos Nucifera (Coconut) Oil, Aqua, Sodium Hydroxide, Lavandula Angustifolia Flower",
    );
    expect(listIn(sheet, "What came out")).toMatch(/^Sodium Olivate, Sodium Cocoate, .*Glycerin/);
    expect(listIn(sheet, "Saponified oils of …")).toMatch(
      /^Saponified oils of \(Olea Europaea \(Olive\) Fruit Oil, Cocos Nucifera \(Coconut\) Oil\), /,
    );
    expect(textOf(sheet)).toMatch(/Taken apart into what they are made of: Infusion/);
    expect(textOf(sheet)).toMatch(
      /Not linked to the library, and named after its entries of the same name: Olive oil/,
    );
  });
  test("without an INCI name stand under their own, and the sheet says so", async () => {
    const sheet = await sheetOf("ingredients", lotion);
    expect(listIn(sheet, "Ingredients")).toMatch(/, =HYPERLINK/);
    expect(textOf(sheet)).toMatch(/Without an INCI name, and listed under your own: =HYPERLINK/);
  });
});

const labelOf = async (recipeId: string) => {
  const { blocks } = await sheetOf("labels", recipeId);
  const labels = blocks.find((block) => block.kind === "labels");
  return labels?.kind === "labels" ? labels.labels[0] : undefined;
};

test("a label says what is inside in both systems and leaves the lot to the batch", async () => {
  // 100 g in four jars.
  expect(await labelOf(lotion)).toMatchObject({
    name: "Plain lotion",
    maker: "Test shop",
    netWeight: "Net wt 0.88 oz (25 g)",
    lot: null,
    expires: null,
    qr: null,
  });
});

test("what a bar weighs once it is dry is left to the scale", async () => {
  expect(await labelOf(soap)).toMatchObject({ name: "Lavender bar", netWeight: "Net weight: ____________" });
});

test("scaled it weighs in proportion; whole pieces stay whole", async () => {
  const { blocks } = await sheetOf("recipe", soap, { scale: "1.25" });
  const table = blocks.find((block) => block.kind === "table")!;
  const rows = table.kind === "table" ? table.rows : [];
  expect(rows.map((row) => row[1])).toEqual(["625 g", "312.5 g", "125 g", "250 ml", "13"]);
});

test("another version is as it was then; one that never was is not found", async () => {
  const { recipeId, versionId } = await kitchen.recipe("Balm", [[await kitchen.item("Wax", "g"), "10 g"]]);
  await saveVersion(kitchen.ctx, {
    recipeId,
    basedOn: versionId,
    ...draft([[await kitchen.item("Oil for balm", "g"), "20 g"]]),
  });
  await editRecipe(kitchen.ctx, { recipeId, name: "Better balm" });
  expect(textOf(await sheetOf("recipe", recipeId))).not.toMatch(/Wax/);
  expect(textOf(await sheetOf("recipe", recipeId, { versionNo: 1 }))).toMatch(/Wax/);
  expect(await codeOf(sheetOf("recipe", recipeId, { versionNo: 3 }))).toBe("NOT_FOUND");
});

describe("who may see it", () => {
  test("costs are for those who may see costs", async () => {
    const viewer = kitchen.shop.as(["recipe.view"]);
    expect(textOf(await sheetOf("recipe"))).toMatch(/What it costs now/);
    const seen = textOf(await recipeSheet(viewer, { recipeId: soap, sheet: "recipe" }));
    expect(seen).not.toMatch(/[Cc]ost|\$/);
  });
  test("nobody without the permission, for any id", async () => {
    const stranger = kitchen.shop.as(["batch.view"].slice(1));
    for (const recipeId of [soap, uuidv7()])
      await expect(recipeSheet(stranger, { recipeId, sheet: "recipe" })).rejects.toThrow(Forbidden);
  });
  test("another organization's recipe is not found", async () => {
    const other = await openKitchen();
    expect(await codeOf(recipeSheet(other.ctx, { recipeId: soap, sheet: "recipe" }))).toBe("NOT_FOUND");
  });
});

test("an item's name cannot become a formula in a spreadsheet", async () => {
  const csv = sheetCsvText(await sheetOf("recipe", lotion));
  expect(csv).toMatch(/"'=HYPERLINK/);
  expect(csv).not.toMatch(/(^|,|")=HYPERLINK/m);
});
