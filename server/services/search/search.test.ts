import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, statementCount } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { openBench } from "@/server/services/batches/testing";
import { restock } from "@/server/services/inventory-adjustment";
import { createProduct } from "@/server/services/products";
import { createRecipe } from "@/server/services/recipes";
import { everything } from ".";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

async function aShop() {
  const bench = await openBench();
  const oil = await bench.item("Lavender oil", "g");
  await bench.item("Old 100% lavender", "g");
  const { lotId, code, adjustmentId } = await restock(bench.ctx, {
    itemId: oil,
    quantity: "500",
    unit: "g",
    cost: "10",
  }).then((done) => ({ ...done, lotId: done.lines[0]!.lotId!, code: done.lines[0]!.fifoCode! }));
  const recipe = await createRecipe(bench.ctx, {
    name: "Lavender bar",
    labelPrefix: "LAV",
    yieldQuantity: "1",
    yieldUnit: "kg",
    portioning: { kind: "portions", name: "bar", count: "10" },
    lines: [{ itemId: oil, quantity: "20", unit: "g" }],
  });
  const product = await createProduct(bench.ctx, { name: "Lavender soap" });
  const search = (text: string, ctx = bench.ctx) => everything(ctx, { text });
  return { bench, oil, lotId, code, adjustmentId, recipe, product, search };
}

test("finds what has the words in its name, what begins with them first", async () => {
  const { search, oil, recipe } = await aShop();
  const found = await search("LAVENDER");
  expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "item Lavender oil",
    "item Old 100% lavender",
    "recipe Lavender bar",
    "product Lavender soap",
  ]);
  expect(found[0]!.id).toBe(oil);
  expect(found[2]!.id).toBe(recipe.recipeId);
  expect((await search("100%")).map(({ name }) => name)).toEqual(["Old 100% lavender"]);
  expect(await search("_")).toEqual([]);
  expect(await search("")).toEqual([]);
  expect(await search("   ")).toEqual([]);
});

test("finds lots and ledger entries by their codes, whole, begun, or without the first part", async () => {
  const { search, code, lotId, adjustmentId } = await aShop();
  const both = [
    { kind: "lot", id: lotId, name: code, detail: "Lavender oil" },
    { kind: "adjustment", id: adjustmentId, detail: "Restock" },
  ];
  for (const text of [code, code.toLowerCase(), code.slice(0, 7)])
    expect(await search(text)).toMatchObject(both);
  expect((await search(code.slice(4))).map(({ kind }) => kind)).toEqual(["lot", "adjustment"]);
  expect((await search("LOT-%")).length).toBe(0);
});

test("shows only what this person may see, and nothing of another shop", async () => {
  const { search, bench } = await aShop();
  const may = (...permissions: string[]) => bench.shop.as(permissions);
  expect((await search("lavender", may("inventory.view"))).map(({ kind }) => kind)).toEqual(["item", "item"]);
  await expect(search("lavender", may("recipe.view"))).rejects.toMatchObject({ kind: "forbidden" });
  const other = await openBench();
  expect(await everything(other.ctx, { text: "lavender" })).toEqual([]);
});

test("finds what is sold once: as its SKU, or as an item by those who see no products", async () => {
  const { search, bench } = await aShop();
  await createProduct(bench.ctx, { name: "Rose soap", firstSku: {} });
  const kinds = async (ctx = bench.ctx) => (await search("rose soap", ctx)).map(({ kind }) => kind);
  expect(await kinds()).toEqual(["product", "sku"]);
  expect(await kinds(bench.shop.as(["inventory.view"]))).toEqual(["item"]);
});

test("takes one statement a kind, however much it finds", async () => {
  const { search, bench } = await aShop();
  const statements = async (text: string) => {
    const before = statementCount.sent;
    await search(text);
    return statementCount.sent - before;
  };
  const none = await statements("nothing like it");
  for (let i = 0; i < 8; i++) await bench.item(`Lavender ${i}`, "g");
  expect(await statements("lavender")).toBe(none);
  expect((await search("lavender")).filter(({ kind }) => kind === "item")).toHaveLength(5);
});
