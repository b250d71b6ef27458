import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { uuidv7 } from "@/server/kernel/ids";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { lotGenealogy } from "@/server/services/batches";
import { openBench, type Bench } from "@/server/services/batches/testing";
import { restock } from "@/server/services/inventory-adjustment";
import { everything } from "@/server/services/search";
import { openShop } from "@/server/services/organizations/testing";
import {
  addSku,
  addVariant,
  archiveProduct,
  archiveSku,
  createProduct,
  editProduct,
  editSku,
  listProducts,
  previewSale,
  productDetail,
  restoreProduct,
  restoreSku,
  returnSale,
  salesOf,
  sell,
  skuHome,
  skuOptions,
} from ".";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const code = (c: string) => expect.objectContaining({ code: c });

describe("products and SKUs", () => {
  test("a product gets a SKU with a code from its names, and an empty shelf", async () => {
    const { ctx } = await openShop();
    const { productId, variantId } = await createProduct(ctx, { name: "Lavender bar" });
    const { sku } = await addSku(ctx, {
      variantId,
      weight: "4",
      weightUnit: "oz",
      price: "6.5",
      size: "100 g",
    });
    expect(sku).toBe("LAVBAR-100G");
    const detail = await productDetail(ctx, { productId });
    expect(detail.variants.map((v) => v.name)).toEqual(["Standard"]);
    expect(detail.skus).toMatchObject([
      {
        name: "Lavender bar, 100 g",
        weight: "113.3980925",
        price: "6.5",
        onHand: "0",
        lots: [],
        margin: null,
      },
    ]);
  });

  test("a product, its first variant and its first SKU are made in one go, or none of them", async () => {
    const { ctx } = await openShop();
    const firstSku = { size: "100 g", weight: "100", price: "6.5" };
    const made = await createProduct(ctx, { name: "Lavender bar", variant: "Gift box", firstSku });
    expect(made.sku).toMatchObject({ sku: "LAVBAR-GIFBOX-100G", name: "Lavender bar, Gift box, 100 g" });
    expect((await productDetail(ctx, { productId: made.productId })).skus).toMatchObject([{ price: "6.5" }]);
    const taken = createProduct(ctx, { name: "Other", firstSku: { sku: made.sku!.sku } });
    await expect(taken).rejects.toEqual(code("SKU_TAKEN"));
    expect((await listProducts(ctx, {})).rows.map((row) => row.name)).toEqual(["Lavender bar"]);
  });

  test("a second SKU of the same size is numbered; a typed code must be free", async () => {
    const { ctx } = await openShop();
    const { productId, variantId } = await createProduct(ctx, { name: "Lavender bar" });
    await addSku(ctx, { variantId, size: "100 g" });
    const gift = await addVariant(ctx, { productId, name: "Gift box" });
    expect((await addSku(ctx, { variantId: gift.variantId, size: "100 g" })).sku).toBe("LAVBAR-GIFBOX-100G");
    await archiveSku(ctx, { skuId: (await addSku(ctx, { variantId, size: "100 g!", sku: "MINE" })).skuId });
    await expect(addSku(ctx, { variantId, size: "200 g", sku: "mine" })).rejects.toEqual(code("SKU_TAKEN"));
  });

  test("two at once who would make the same code get two codes", async () => {
    const { ctx } = await openShop();
    const { variantId } = await createProduct(ctx, { name: "Balm" });
    const both = await Promise.all(["10 g", "10-g"].map((size) => addSku(ctx, { variantId, size })));
    expect(both.map((made) => made.sku).sort()).toEqual(["BAL-10G", "BAL-10G-2"]);
  });

  test("names, prices and codes can be changed; names of active products are unique", async () => {
    const { ctx } = await openShop();
    const { productId, variantId } = await createProduct(ctx, { name: "Balm" });
    await createProduct(ctx, { name: "Salve" });
    await expect(editProduct(ctx, { productId, name: "SALVE" })).rejects.toEqual(code("PRODUCT_NAME_TAKEN"));
    await editProduct(ctx, { productId, name: "Lip balm", description: "Tins." });
    const { skuId } = await addSku(ctx, { variantId, size: "10 g" });
    await editSku(ctx, { skuId, name: "Lip balm tin", sku: "tin-1", price: "4", weight: "10" });
    const detail = await productDetail(ctx, { productId });
    expect(detail).toMatchObject({ name: "Lip balm", description: "Tins." });
    expect(detail.skus).toMatchObject([{ name: "Lip balm tin", sku: "TIN-1", price: "4", weight: "10" }]);
  });

  test("an archived product leaves the choices and comes back", async () => {
    const { ctx } = await openShop();
    const { productId, variantId } = await createProduct(ctx, { name: "Balm" });
    const { skuId } = await addSku(ctx, { variantId, size: "10 g" });
    await archiveProduct(ctx, { productId });
    expect(await skuOptions(ctx, {})).toEqual([]);
    await expect(addVariant(ctx, { productId, name: "Gift" })).rejects.toEqual(code("PRODUCT_ARCHIVED"));
    await restoreProduct(ctx, { productId });
    await archiveSku(ctx, { skuId });
    expect(await skuOptions(ctx, {})).toEqual([]);
    await restoreSku(ctx, { skuId });
    expect(await skuOptions(ctx, {})).toMatchObject([{ sku: "BAL-10G", available: "0" }]);
  });

  test("the plan's limit of ten products holds, ten at once too, and archiving makes room", async () => {
    const { ctx } = await openShop({ tier: "free" });
    const tries = Array.from({ length: 14 }, (_, i) => createProduct(ctx, { name: `Product ${i}` }));
    const done = await Promise.allSettled(tries);
    const made = done.filter((d) => d.status === "fulfilled");
    expect(made).toHaveLength(10);
    expect(done.find((d) => d.status === "rejected")!.reason).toMatchObject({
      code: "PRODUCT_LIMIT",
      drawer: { kind: "plan_limit", context: { what: "products", used: 10, limit: 10 } },
    });
    await archiveProduct(ctx, { productId: made[0]!.value.productId });
    await createProduct(ctx, { name: "One more" });
    await expect(restoreProduct(ctx, { productId: made[0]!.value.productId })).rejects.toEqual(
      code("PRODUCT_LIMIT"),
    );
  });

  test("lists page by name, and say nothing of costs to people who may not see them", async () => {
    const bench = await openBench();
    for (let i = 10; i < 62; i++) await createProduct(bench.ctx, { name: `Bar ${i}` });
    const balm = await bench.sku("A balm");
    await bench.restock(balm.itemId, "4", "4");
    const first = await listProducts(bench.ctx, {});
    expect(first.rows).toHaveLength(50);
    expect(first.rows[0]!.skus).toMatchObject([{ onHand: "4", value: "4", unitCost: "1", margin: "84.6" }]);
    const second = await listProducts(bench.ctx, { cursor: first.next });
    expect(second.rows.map((r) => r.name)).toEqual(["Bar 59", "Bar 60", "Bar 61"]);
    expect(second.next).toBeUndefined();
    const viewer = await listProducts(bench.shop.as("Viewer"), { search: "balm" });
    expect(viewer.rows[0]!.skus).toMatchObject([{ onHand: "4", value: null, unitCost: null, margin: null }]);
  });

  test("another organization's product, variant and SKU are not found; a Viewer changes nothing", async () => {
    const ours = await openShop();
    const { ctx } = await openShop();
    const made = await createProduct(ours.ctx, { name: "Balm" });
    const { skuId } = await addSku(ours.ctx, { variantId: made.variantId, size: "10 g" });
    const missing = expect.objectContaining({ kind: "not_found" });
    await expect(productDetail(ctx, made)).rejects.toThrow();
    await expect(productDetail(ctx, { productId: made.productId })).rejects.toEqual(missing);
    await expect(editProduct(ctx, { productId: made.productId, name: "X" })).rejects.toEqual(missing);
    await expect(addSku(ctx, { variantId: made.variantId })).rejects.toEqual(missing);
    await expect(skuHome(ctx, { skuId })).rejects.toEqual(missing);
    expect(await skuHome(ours.ctx, { skuId })).toEqual({ productId: made.productId });
    await expect(archiveSku(ctx, { skuId })).rejects.toEqual(missing);
    await expect(sell(ctx, { skuId, quantity: "1" })).rejects.toEqual(missing);
    await expect(salesOf(ctx, { skuId })).rejects.toEqual(missing);
    await expect(salesOf(ctx, { skuId: uuidv7() })).rejects.toEqual(missing);
    const viewer = ours.as("Viewer");
    const forbidden = expect.objectContaining({ kind: "forbidden" });
    await expect(createProduct(viewer, { name: "Y" })).rejects.toEqual(forbidden);
    await expect(addSku(viewer, { variantId: made.variantId })).rejects.toEqual(forbidden);
    await expect(sell(viewer, { skuId, quantity: "1" })).rejects.toEqual(forbidden);
    await expect(archiveProduct(viewer, { productId: made.productId })).rejects.toEqual(forbidden);
  });
});

describe("sales", () => {
  const stocked = async (): Promise<[Bench, { skuId: string; itemId: string }]> => {
    const bench = await openBench();
    const sku = await bench.sku("Balm", "10");
    await bench.restock(sku.itemId, "10", "13.13");
    await bench.restock(sku.itemId, "10", "12.20");
    return [bench, sku];
  };

  test("a sale takes the oldest pieces at their cost, and its full return restores the value to the cent", async () => {
    const [bench, { skuId, itemId }] = await stocked();
    const before = await bench.shelf(itemId);
    const sale = await sell(bench.ctx, { skuId, quantity: "20", reference: "Order 1042" });
    expect(sale.cost).toBe("25.33");
    expect(await bench.shelf(itemId)).toMatchObject({ onHand: "0", value: "0" });
    const back = await returnSale(bench.ctx, { adjustmentId: sale.adjustmentId, reason: "Not collected" });
    expect(back.cost).toBe("25.33");
    expect(await bench.shelf(itemId)).toEqual(before);
    await expect(returnSale(bench.ctx, { adjustmentId: sale.adjustmentId, reason: "Again" })).rejects.toEqual(
      code("NOT_SO_MUCH_SOLD"),
    );
    // What came back was never sold itself.
    await expect(returnSale(bench.ctx, { adjustmentId: back.adjustmentId, reason: "?" })).rejects.toEqual(
      code("NOT_FOUND"),
    );
  });

  test("a part can come back, refunded too, never more than was sold", async () => {
    const [bench, { skuId, itemId }] = await stocked();
    const sale = await sell(bench.ctx, { skuId, quantity: "12" });
    const { adjustmentId } = sale;
    await returnSale(bench.ctx, { adjustmentId, quantity: "3", reason: "Broken tin", kind: "refunded" });
    await expect(returnSale(bench.ctx, { adjustmentId, quantity: "10", reason: "?" })).rejects.toEqual(
      code("NOT_SO_MUCH_SOLD"),
    );
    await returnSale(bench.ctx, { adjustmentId, quantity: "9", reason: "The rest" });
    expect(await bench.shelf(itemId)).toMatchObject({ onHand: "20", value: "25.33" });
    const { rows } = await salesOf(bench.ctx, { skuId });
    expect(rows).toMatchObject([
      { code: sale.code, quantity: "12", returned: "12", cost: "0", note: "Sold at 6.50 USD each" },
    ]);
  });

  test("a lot tells who has pieces of it: what came back is not with them any more", async () => {
    const [bench, { skuId, itemId }] = await stocked();
    const [code] = (await bench.shelf(itemId)).codes;
    const [lot] = await everything(bench.ctx, { text: code! });
    const soldIn = async () => (await lotGenealogy(bench.ctx, { lotId: lot!.id })).soldIn;
    expect(await soldIn()).toEqual([]);
    await sell(bench.ctx, { skuId, quantity: "2", reference: "Market" });
    const second = await sell(bench.ctx, { skuId, quantity: "12", reference: "Gift shop" });
    expect(await soldIn()).toMatchObject([
      { code: second.code, customer: "Gift shop", quantity: "8" },
      { customer: "Market", quantity: "2" },
    ]);
    await returnSale(bench.ctx, { adjustmentId: second.adjustmentId, reason: "Recalled" });
    expect(await soldIn()).toMatchObject([{ customer: "Market", quantity: "2" }]);
  });

  test("the price of a sale is told in the digits of the currency", async () => {
    for (const [currency, note] of [
      ["KWD", "Sold at 1.234 KWD each"],
      ["JPY", "Sold at 1 JPY each"],
    ]) {
      const bench = await openBench({ currency });
      const { skuId, itemId } = await bench.sku("Tin");
      await bench.restock(itemId, "1", "1");
      await sell(bench.ctx, { skuId, quantity: "1", price: "1.234" });
      expect((await salesOf(bench.ctx, { skuId })).rows).toMatchObject([{ note }]);
    }
  });

  test("two returns at once never bring back more than was sold", async () => {
    const [bench, { skuId, itemId }] = await stocked();
    const { adjustmentId } = await sell(bench.ctx, { skuId, quantity: "5" });
    const both = await Promise.allSettled(
      [1, 2].map(() => returnSale(bench.ctx, { adjustmentId, quantity: "4", reason: "Back" })),
    );
    expect(both.filter((r) => r.status === "fulfilled")).toHaveLength(1);
    expect(await bench.shelf(itemId)).toMatchObject({ onHand: "19" });
  });

  test("a sale is told beforehand: lots, what it leaves, earns and costs", async () => {
    const [bench, { skuId }] = await stocked();
    const told = await previewSale(bench.ctx, { skuId, quantity: "5" });
    expect(told).toMatchObject({ available: "20", leaves: "15", missing: null });
    const { cost } = await sell(bench.ctx, { skuId, quantity: "5" });
    expect(told.cost).toBe(cost);
    expect(await previewSale(bench.ctx, { skuId, quantity: "16" })).toMatchObject({
      missing: "1",
      leaves: null,
      cost: null,
    });
    const viewer = await bench.shop.as("Viewer");
    await expect(previewSale(viewer, { skuId, quantity: "1" })).rejects.toEqual(code("FORBIDDEN"));
    const other = await openBench();
    await expect(previewSale(other.ctx, { skuId, quantity: "1" })).rejects.toEqual(code("NOT_FOUND"));
  });

  test("nobody sells what is not there, or half a bar; a plan without sales cannot", async () => {
    const [bench, { skuId }] = await stocked();
    await expect(sell(bench.ctx, { skuId, quantity: "21" })).rejects.toMatchObject({
      code: "INSUFFICIENT_STOCK",
      // One makes more of it; nothing is restocked.
      drawer: undefined,
    });
    await expect(sell(bench.ctx, { skuId, quantity: "0.5" })).rejects.toEqual(code("INVALID"));
    const free = await openShop({ tier: "free" });
    await expect(sell(free.ctx, { skuId, quantity: "1" })).rejects.toEqual(code("FORBIDDEN"));
  });

  test("what is not a sale cannot come back as one", async () => {
    const [bench] = await stocked();
    await expect(returnSale(bench.ctx, { adjustmentId: uuidv7(), reason: "?" })).rejects.toEqual(
      code("NOT_FOUND"),
    );
  });
});

test("a product shows each size's next lots, and says where there are more", async () => {
  const { ctx } = await openShop();
  const made = await createProduct(ctx, { name: "Lavender bar", firstSku: { size: "100 g" } });
  const detail = async () => (await productDetail(ctx, { productId: made.productId })).skus[0]!;
  const { itemId } = await detail();
  const codes: string[] = [];
  const one = { itemId, quantity: "1", unit: "each", cost: "1" };
  for (let i = 0; i < 16; i++) codes.push((await restock(ctx, one)).fifoCode!);
  expect(await detail()).toMatchObject({ onHand: "16", moreLots: false });
  for (let i = 0; i < 9; i++) await restock(ctx, one);
  const { lots, moreLots, onHand } = await detail();
  expect([onHand, moreLots]).toEqual(["25", true]);
  expect(lots.length).toBeLessThan(20);
  expect(lots.map((lot) => lot.fifoCode).slice(0, 16)).toEqual(codes);
}, 60_000);
