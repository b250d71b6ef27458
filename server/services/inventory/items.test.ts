import { beforeEach, describe, expect, test } from "vitest";
import { uuidv7 } from "@/server/kernel/ids";
import { command } from "@/server/kernel/command";
import { z } from "zod";
import { openShop, type Shop } from "@/server/services/organizations/testing";
import {
  archiveCategory,
  archiveItem,
  createCategory,
  createItem,
  editCategory,
  editItem,
  itemDetail,
  itemOptions,
  listCategories,
  listItems,
  restoreCategory,
  restoreItem,
  setCategory,
  setLowStock,
} from ".";
import { createItem as createStep } from "./steps";
import { anItem, refusal, stock, useDatabase } from "./testing";

useDatabase();

let shop: Shop;
beforeEach(async () => {
  shop = await openShop({ at: "2026-11-21T12:00:00Z" });
});

const detail = (itemId: string) => itemDetail(shop.ctx, { itemId });
const categoryOf = async (kind: "ingredient" | "container", name: string) =>
  (await listCategories(shop.ctx, { kind })).find((c) => c.name === name)!.id;

describe("a new item", () => {
  test("has an empty shelf and its facts", async () => {
    const categoryId = await categoryOf("ingredient", "Oils");
    const { itemId } = await createItem(shop.ctx, {
      name: " Olive oil ",
      kind: "ingredient",
      displayUnit: "lb",
      categoryId,
      density: "0.918",
      isPerishable: "on",
      shelfLifeDays: "730",
      lowStockQuantity: "8",
      lowStockUnit: "oz",
      deductionOrder: "fefo",
      supplier: "Grove & Sons",
      supplierCode: "OO-5",
      note: "Extra virgin",
    });
    expect(await detail(itemId)).toMatchObject({
      name: "Olive oil",
      dimension: "mass",
      category: { name: "Oils" },
      onHand: "0",
      state: "out",
      value: "0",
      unitCost: null,
      density: "0.918",
      shelfLifeDays: 730,
      lowStock: { level: "0.5", fraction: 0 },
      deductionOrder: "fefo",
      supplier: "Grove & Sons",
      recipes: [],
    });
  });

  test("a container says what it holds, as it was said", async () => {
    const jar = await anItem(shop, "Jar", {
      kind: "container",
      displayUnit: "each",
      capacityQuantity: "8",
      capacityUnit: "fl oz",
    });
    expect((await detail(jar)).capacity).toEqual({
      quantity: "8",
      unit: "fl oz",
      symbol: "fl oz",
      base: "236.5882365",
    });
  });

  test.each([
    ["a second of the same name", { name: "OLIVE OIL" }, "name"],
    ["a container by weight", { kind: "container", displayUnit: "g" }, "displayUnit"],
    ["stock in hours", { displayUnit: "h" }, "displayUnit"],
    ["stock in a unit nobody knows", { displayUnit: "smidgen" }, "displayUnit"],
    ["perishable for ever", { isPerishable: true }, "shelfLifeDays"],
    ["an oil that holds something", { capacityQuantity: "1", capacityUnit: "l" }, "capacityQuantity"],
    [
      "a jar that holds 8 each",
      { kind: "container", displayUnit: "each", capacityQuantity: "8", capacityUnit: "each" },
      "capacityUnit",
    ],
    ["no name", { name: "  " }, "name"],
    ["a product by hand", { kind: "product" }, "kind"],
  ])("refuses %s", async (_, given, field) => {
    await anItem(shop, "Olive oil");
    const form = { name: "Shea", kind: "ingredient", displayUnit: "g", ...given };
    const refused = await refusal(createItem(shop.ctx, form as Parameters<typeof createItem>[1]));
    expect(Object.keys((refused as { fields?: object }).fields ?? {})).toEqual([field]);
  });

  test("a level in a volume needs the density first", async () => {
    const form = { name: "Shea", kind: "ingredient" as const, displayUnit: "g" };
    const refused = await refusal(
      createItem(shop.ctx, { ...form, lowStockQuantity: "1", lowStockUnit: "cup" }),
    );
    expect(refused.drawer?.kind).toBe("missing_density");
  });

  test("a category of another kind, or archived, does not fit", async () => {
    const jars = await categoryOf("container", "Jars");
    expect((await refusal(anItem(shop, "Shea", { categoryId: jars }))).kind).toBe("invalid");
    const oils = await categoryOf("ingredient", "Oils");
    await archiveCategory(shop.ctx, { categoryId: oils });
    expect((await refusal(anItem(shop, "Shea", { categoryId: oils }))).kind).toBe("invalid");
  });

  test("two people add the same name at once: exactly one does", async () => {
    const both = await Promise.allSettled([anItem(shop, "Shea"), anItem(shop, "shea")]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });
});

describe("the plan's room", () => {
  test("thirty active items on Free, in parallel too; archived ones and SKUs do not count", async () => {
    const free = await openShop({ tier: "free" });
    const names = Array.from({ length: 34 }, (_, i) => `Oil ${i}`);
    const all = await Promise.allSettled(names.map((name) => anItem(free, name)));
    const made = all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(made).toHaveLength(30);
    const refused = await refusal(anItem(free, "One more"));
    expect([refused.kind, refused.drawer?.kind]).toEqual(["limit", "plan_limit"]);
    await archiveItem(free.ctx, { itemId: made[0]! });
    await anItem(free, "One more");
    expect((await refusal(restoreItem(free.ctx, { itemId: made[0]! }))).kind).toBe("limit");
    const sku = command({
      name: "test.sku",
      can: "product.create",
      input: z.strictObject({}),
      run: (ctx) => createStep(ctx, { name: "Bar", kind: "product", displayUnit: "each" }),
    });
    expect(await sku(free.ctx, {})).toEqual(expect.any(String));
  });
});

describe("editing", () => {
  const form = { name: "Olive oil", kind: "ingredient" as const, displayUnit: "g" };

  test("blank clears, and the trail keeps what was", async () => {
    const itemId = await anItem(shop, "Olive oil", {
      density: "0.918",
      supplier: "Grove",
      lowStockQuantity: "100",
    });
    await editItem(shop.ctx, {
      ...form,
      itemId,
      name: "Olive oil, virgin",
      displayUnit: "kg",
      lowStockQuantity: "2",
    });
    expect(await detail(itemId)).toMatchObject({
      name: "Olive oil, virgin",
      density: null,
      supplier: null,
      lowStock: { level: "2" },
      displayUnit: "kg",
    });
  });

  test("measured otherwise only before anything moved", async () => {
    const itemId = await anItem(shop, "Olive oil");
    await editItem(shop.ctx, { ...form, itemId, displayUnit: "l" });
    expect(await detail(itemId)).toMatchObject({ dimension: "volume", displayUnit: "l" });
    await stock(shop.ctx, itemId, "2 l", "10");
    expect((await refusal(editItem(shop.ctx, { ...form, itemId, displayUnit: "g" }))).code).toBe(
      "DIMENSION_LOCKED",
    );
    await editItem(shop.ctx, { ...form, itemId, displayUnit: "ml" });
    expect(await detail(itemId)).toMatchObject({ onHand: "2000", unitCost: "0.005" });
  });

  test("a name in use is refused, one's own is not", async () => {
    await anItem(shop, "Shea");
    const itemId = await anItem(shop, "Olive oil");
    expect((await refusal(editItem(shop.ctx, { ...form, itemId, name: "SHEA" }))).kind).toBe("invalid");
    await editItem(shop.ctx, { ...form, itemId, name: "OLIVE OIL" });
  });

  test("the low-stock level in any unit that converts", async () => {
    const itemId = await anItem(shop, "Olive oil", { displayUnit: "kg" });
    await setLowStock(shop.ctx, { itemId, quantity: "250", unit: "g" });
    expect((await detail(itemId)).lowStock).toEqual({ level: "0.25", fraction: 0 });
    await setLowStock(shop.ctx, { itemId });
    expect((await detail(itemId)).lowStock).toBeNull();
  });
});

describe("archiving", () => {
  test("takes an item out of lists and choices, and back", async () => {
    const itemId = await anItem(shop, "Olive oil");
    await archiveItem(shop.ctx, { itemId });
    await archiveItem(shop.ctx, { itemId });
    expect((await listItems(shop.ctx, {})).rows).toEqual([]);
    expect((await itemOptions(shop.ctx, {})).length).toBe(0);
    expect((await itemOptions(shop.ctx, { ids: [itemId] })).length).toBe(1);
    expect((await listItems(shop.ctx, { state: "archived" })).rows[0]).toMatchObject({
      id: itemId,
      state: "archived",
    });
    await restoreItem(shop.ctx, { itemId });
    expect((await listItems(shop.ctx, {})).rows).toHaveLength(1);
  });

  test("never hides stock", async () => {
    const itemId = await anItem(shop, "Olive oil", { displayUnit: "kg" });
    await stock(shop.ctx, itemId, "500 g", "4");
    const refused = await refusal(archiveItem(shop.ctx, { itemId }));
    expect(refused.code).toBe("ITEM_HAS_STOCK");
    expect(refused.message).toContain("0.5 kg of Olive oil");
  });

  test("a name taken meanwhile keeps the old one away", async () => {
    const itemId = await anItem(shop, "Olive oil");
    await archiveItem(shop.ctx, { itemId });
    await anItem(shop, "Olive Oil");
    expect((await refusal(restoreItem(shop.ctx, { itemId }))).kind).toBe("invalid");
  });
});

describe("categories", () => {
  test("a default set is there, with colours", async () => {
    const all = await listCategories(shop.ctx, {});
    expect(all.length).toBeGreaterThan(20);
    expect(all.every((c) => /^#[0-9A-F]{6}$/.test(c.color))).toBe(true);
    expect(new Set(all.map((c) => c.kind)).size).toBe(6);
  });

  test("are made, changed, archived and restored; a name is used once per kind", async () => {
    const look = { color: "#AA5500", defaultDensity: "0.95" };
    const { categoryId } = await createCategory(shop.ctx, { kind: "ingredient", name: "Resins", ...look });
    expect(
      (await refusal(createCategory(shop.ctx, { kind: "ingredient", name: "resins", ...look }))).kind,
    ).toBe("invalid");
    await createCategory(shop.ctx, { kind: "recipe", name: "Resins", ...look });
    await editCategory(shop.ctx, { categoryId, name: "Resins and gums", color: "#AA5511" });
    await archiveCategory(shop.ctx, { categoryId });
    expect(
      (await listCategories(shop.ctx, { kind: "ingredient", archived: true })).map((c) => c.name),
    ).toEqual(["Resins and gums"]);
    await restoreCategory(shop.ctx, { categoryId });
    expect(
      (await refusal(createCategory(shop.ctx, { kind: "ingredient", name: "x", color: "red" }))).kind,
    ).toBe("invalid");
  });

  test("many items at once, of one kind, all or none", async () => {
    const oils = await categoryOf("ingredient", "Oils");
    const jar = await anItem(shop, "Jar", { kind: "container", displayUnit: "each" });
    const items = [await anItem(shop, "Olive oil"), await anItem(shop, "Shea")];
    expect(await setCategory(shop.ctx, { itemIds: items, categoryId: oils })).toEqual({ changed: 2 });
    expect((await listItems(shop.ctx, { categoryId: oils })).rows).toHaveLength(2);
    expect((await refusal(setCategory(shop.ctx, { itemIds: [...items, jar], categoryId: oils }))).kind).toBe(
      "invalid",
    );
    expect((await refusal(setCategory(shop.ctx, { itemIds: [jar], categoryId: oils }))).kind).toBe("invalid");
    expect((await refusal(setCategory(shop.ctx, { itemIds: [...items, uuidv7()] }))).kind).toBe("not_found");
    await setCategory(shop.ctx, { itemIds: items });
    expect((await detail(items[0]!)).category).toBeNull();
  });
});

test("without the permission nothing is changed", async () => {
  const itemId = await anItem(shop, "Olive oil");
  const categoryId = await categoryOf("ingredient", "Oils");
  const viewer = shop.as("Viewer");
  const form = { name: "Shea", kind: "ingredient" as const, displayUnit: "g" };
  const acts = [
    createItem(viewer, form),
    editItem(viewer, { ...form, itemId }),
    setLowStock(viewer, { itemId }),
    archiveItem(viewer, { itemId }),
    restoreItem(viewer, { itemId }),
    setCategory(viewer, { itemIds: [itemId] }),
    createCategory(viewer, { kind: "recipe", name: "x", color: "#000000" }),
    editCategory(viewer, { categoryId, name: "x", color: "#000000" }),
    archiveCategory(viewer, { categoryId }),
    restoreCategory(viewer, { categoryId }),
    listItems(viewer, { sort: "value" }),
    ...[shop.as([])].flatMap((nobody) => [
      listItems(nobody, {}),
      itemDetail(nobody, { itemId }),
      itemOptions(nobody, {}),
      listCategories(nobody, {}),
    ]),
  ];
  const told = await Promise.all(acts.map((act) => refusal(act as Promise<unknown>)));
  expect(told.map((error) => error.kind)).toEqual(acts.map(() => "forbidden"));
});

test("another workshop's items and categories are not found", async () => {
  const other = await openShop();
  const itemId = await anItem(other, "Secret oil");
  const [{ id: categoryId } = { id: "" }] = await listCategories(other.ctx, {});
  const form = { name: "Shea", kind: "ingredient" as const, displayUnit: "g" };
  const mine = await anItem(shop, "Olive oil");
  const acts = [
    editItem(shop.ctx, { ...form, itemId }),
    editItem(shop.ctx, { ...form, itemId: mine, categoryId }),
    setLowStock(shop.ctx, { itemId }),
    archiveItem(shop.ctx, { itemId }),
    restoreItem(shop.ctx, { itemId }),
    setCategory(shop.ctx, { itemIds: [itemId] }),
    setCategory(shop.ctx, { itemIds: [mine], categoryId }),
    editCategory(shop.ctx, { categoryId, name: "x", color: "#000000" }),
    archiveCategory(shop.ctx, { categoryId }),
    restoreCategory(shop.ctx, { categoryId }),
    itemDetail(shop.ctx, { itemId }),
  ];
  const told = await Promise.all(acts.map((act) => refusal(act as Promise<unknown>)));
  expect(told.map((error) => error.kind)).toEqual(acts.map(() => "not_found"));
  expect(await itemOptions(shop.ctx, { ids: [itemId] })).toEqual([]);
  expect((await listItems(shop.ctx, { search: "Secret" })).rows).toEqual([]);
});
