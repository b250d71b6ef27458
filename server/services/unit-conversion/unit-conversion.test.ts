import { beforeEach, describe, expect, test } from "vitest";
import {
  archiveCategory,
  createItem,
  editItem,
  itemDetail,
  listCategories,
} from "@/server/services/inventory";
import { anItem, refusal, useDatabase } from "@/server/services/inventory/testing";
import { openShop, type Shop } from "@/server/services/organizations/testing";
import { uuidv7 } from "@/server/kernel/ids";
import { Quantity } from "@/server/kernel/quantity";
import {
  acceptCategoryDensity,
  addCustomUnit,
  archiveCustomUnit,
  conversionsOf,
  listUnits,
  removeMapping,
  setDensity,
  setMapping,
} from ".";
import { convert, UNITS } from "./pure";

useDatabase();

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});

const rulesNow = async (itemId: string, of = shop) => (await conversionsOf(of.ctx, { itemId })).rules;
const inGrams = async (itemId: string, amount: string, unit: string) =>
  convert(await rulesNow(itemId), Quantity.of(amount), unit, "g").quantity.toString();

describe("density", () => {
  test("once said, cups become grams, and the item knows whose it is", async () => {
    const olive = await anItem(shop, "Olive oil");
    expect((await refusal(inGrams(olive, "1", "cup"))).code).toBe("MISSING_DENSITY");
    await setDensity(shop.ctx, { itemId: olive, density: "0.918" });
    expect(await inGrams(olive, "1", "cup")).toBe("217.188001107");
    expect((await rulesNow(olive)).densitySource).toBe("item");
  });

  test("what no substance weighs was mistyped", async () => {
    const olive = await anItem(shop, "Olive oil");
    for (const density of ["918", "0.0001", "0", "-1", "NaN", "1e3", ""])
      if (density)
        expect((await refusal(setDensity(shop.ctx, { itemId: olive, density }))).kind).toBe("invalid");
    expect((await setDensity(shop.ctx, { itemId: olive, density: "" })).density).toBeNull();
  });

  test("cannot be cleared while the display unit depends on it", async () => {
    const olive = await anItem(shop, "Olive oil", { density: "0.918" });
    await addCustomUnit(shop.ctx, { name: "drop" });
    await setMapping(shop.ctx, { itemId: olive, unit: "drop", equals: "0.05", equalsUnit: "ml" });
    await editItem(shop.ctx, {
      itemId: olive,
      name: "Olive oil",
      kind: "ingredient",
      displayUnit: "drop",
      density: "0.918",
    });
    expect((await refusal(setDensity(shop.ctx, { itemId: olive }))).code).toBe("DISPLAY_UNIT_NEEDS_IT");
  });

  test("of a category counts only once somebody accepted it", async () => {
    const oils = (await listCategories(shop.ctx, { kind: "ingredient" })).find((c) => c.name === "Oils")!;
    const rice = await anItem(shop, "Rice bran oil", { categoryId: oils.id });
    expect((await refusal(inGrams(rice, "1", "l"))).code).toBe("MISSING_DENSITY");
    await acceptCategoryDensity(shop.ctx, { categoryId: oils.id });
    expect(await inGrams(rice, "1", "l")).toBe("920");
    expect((await rulesNow(rice)).densitySource).toBe("category");
    await setDensity(shop.ctx, { itemId: rice, density: "0.91" });
    expect(await inGrams(rice, "1", "l")).toBe("910");
    await acceptCategoryDensity(shop.ctx, { categoryId: oils.id, accepted: false });
    const without = (await listCategories(shop.ctx, { kind: "container" }))[0]!;
    expect((await refusal(acceptCategoryDensity(shop.ctx, { categoryId: without.id }))).kind).toBe(
      "not_found",
    );
  });
});

describe("an item's own units", () => {
  test("a unit is added once, and never one that exists", async () => {
    expect(await addCustomUnit(shop.ctx, { name: " Loaf " })).toEqual({ code: "loaf" });
    expect((await refusal(addCustomUnit(shop.ctx, { name: "loaf" }))).kind).toBe("invalid");
    for (const name of ["oz", "Ounces", "litre", "cm²", "12", ""])
      expect((await refusal(addCustomUnit(shop.ctx, { name }))).kind).toBe("invalid");
    const { custom, platform } = await listUnits(shop.ctx, {});
    expect(custom.map((unit) => unit.code)).toEqual(["loaf"]);
    expect(platform).toHaveLength(UNITS.size);
    await archiveCustomUnit(shop.ctx, { unitId: custom[0]!.id });
    expect((await listUnits(shop.ctx, {})).custom).toEqual([]);
    expect(await addCustomUnit(shop.ctx, { name: "loaf" })).toEqual({ code: "loaf" });
  });

  test("two people add the same unit at once: one is told it is there", async () => {
    const both = await Promise.allSettled([
      addCustomUnit(shop.ctx, { name: "bar" }),
      addCustomUnit(shop.ctx, { name: "bar" }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("mean something only once mapped; what is said again replaces what was said", async () => {
    const soap = await anItem(shop, "Soap base");
    expect((await refusal(inGrams(soap, "1", "bar"))).code).toBe("UNKNOWN_UNIT");
    await addCustomUnit(shop.ctx, { name: "bar" });
    expect((await refusal(inGrams(soap, "1", "bar"))).code).toBe("MISSING_MAPPING");
    const said = await setMapping(shop.ctx, { itemId: soap, unit: "bar", equals: "120", equalsUnit: "g" });
    expect(said.text).toBe("1 bar = 120 g");
    expect(await inGrams(soap, "2", "bar")).toBe("240");
    await setMapping(shop.ctx, { itemId: soap, unit: "kg", equals: "8", equalsUnit: "bar" });
    expect(await inGrams(soap, "2", "bar")).toBe("250");
  });

  test("what never ends as a decimal is kept the other way round (peer 28)", async () => {
    const dye = await anItem(shop, "Dye");
    await addCustomUnit(shop.ctx, { name: "pack" });
    const third = await setMapping(shop.ctx, {
      itemId: dye,
      amount: "3",
      unit: "pack",
      equals: "1",
      equalsUnit: "kg",
    });
    expect(third.text).toBe("1 kg = 3 pack");
    expect(await inGrams(dye, "3", "pack")).toBe("1000");
    const tiny = await setMapping(shop.ctx, {
      itemId: dye,
      amount: "750",
      unit: "pack",
      equals: "1",
      equalsUnit: "kg",
    });
    expect(tiny.text).toBe("1 kg = 750 pack");
    const neither = { itemId: dye, amount: "7", unit: "pack", equals: "3", equalsUnit: "kg" };
    expect((await refusal(setMapping(shop.ctx, neither))).kind).toBe("invalid");
  });

  test("must not contradict each other", async () => {
    const soap = await anItem(shop, "Soap base");
    await addCustomUnit(shop.ctx, { name: "bar" });
    await addCustomUnit(shop.ctx, { name: "box" });
    await setMapping(shop.ctx, { itemId: soap, unit: "bar", equals: "120", equalsUnit: "g" });
    await setMapping(shop.ctx, { itemId: soap, unit: "box", equals: "10", equalsUnit: "bar" });
    const wrong = await refusal(
      setMapping(shop.ctx, { itemId: soap, unit: "box", equals: "1", equalsUnit: "kg" }),
    );
    expect(wrong.code).toBe("MAPPING_CONTRADICTS");
    expect(wrong.message).toContain("1 box is 1.2 kg");
    await setMapping(shop.ctx, { itemId: soap, unit: "box", equals: "1.2", equalsUnit: "kg" });
  });

  test("facts are not up for discussion", async () => {
    const soap = await anItem(shop, "Soap base");
    const to = (unit: string, equalsUnit: string) =>
      refusal(setMapping(shop.ctx, { itemId: soap, unit, equals: "3", equalsUnit }));
    expect((await to("lb", "kg")).kind).toBe("invalid");
    expect((await to("g", "g")).kind).toBe("invalid");
    expect((await to("h", "g")).kind).toBe("invalid");
    expect((await to("smidgen", "g")).code).toBe("UNKNOWN_UNIT");
  });

  test("are kept while the item is shown in them", async () => {
    const soap = await anItem(shop, "Soap base");
    await addCustomUnit(shop.ctx, { name: "bar" });
    const { mappingId } = await setMapping(shop.ctx, {
      itemId: soap,
      unit: "bar",
      equals: "120",
      equalsUnit: "g",
    });
    const form = { itemId: soap, name: "Soap base", kind: "ingredient" as const };
    await editItem(shop.ctx, { ...form, displayUnit: "bar" });
    expect((await refusal(removeMapping(shop.ctx, { mappingId }))).code).toBe("DISPLAY_UNIT_NEEDS_IT");
    await editItem(shop.ctx, { ...form, displayUnit: "g" });
    await removeMapping(shop.ctx, { mappingId });
    expect((await conversionsOf(shop.ctx, { itemId: soap })).mappings).toEqual([]);
    expect((await refusal(editItem(shop.ctx, { ...form, displayUnit: "bar" }))).kind).toBe("invalid");
  });

  test("two people say something else at once: one of them is what stands", async () => {
    const soap = await anItem(shop, "Soap base");
    await addCustomUnit(shop.ctx, { name: "bar" });
    await Promise.all(
      ["120", "125"].map((equals) =>
        setMapping(shop.ctx, { itemId: soap, unit: "bar", equals, equalsUnit: "g" }),
      ),
    );
    expect((await conversionsOf(shop.ctx, { itemId: soap })).mappings).toHaveLength(1);
  });
});

test("an item's page tells how each unit is made", async () => {
  const olive = await anItem(shop, "Olive oil", { density: "0.918" });
  const { units, baseUnit } = await conversionsOf(shop.ctx, { itemId: olive });
  expect(baseUnit).toBe("g");
  expect(units.find((unit) => unit.unit === "cup")).toEqual({
    unit: "cup",
    symbol: "cup",
    inBase: "217.188001107",
    how: ["1 cup = 236.5882365 ml", "by density 0.918 g/ml of this item: 236.5882365 ml = 217.188001107 g"],
  });
  expect((await itemDetail(shop.ctx, { itemId: olive })).units.map((unit) => unit.code)).toContain("cup");
});

test("without the permission nothing is changed; a Viewer may look", async () => {
  const olive = await anItem(shop, "Olive oil");
  const viewer = shop.as("Viewer");
  const acts = [
    setDensity(viewer, { itemId: olive, density: "0.9" }),
    setMapping(viewer, { itemId: olive, unit: "cup", equals: "200", equalsUnit: "g" }),
    removeMapping(viewer, { mappingId: uuidv7() }),
    addCustomUnit(viewer, { name: "bar" }),
    archiveCustomUnit(viewer, { unitId: uuidv7() }),
    acceptCategoryDensity(viewer, { categoryId: uuidv7() }),
  ];
  const told = await Promise.all(acts.map(refusal));
  expect(told.map((error) => error.kind)).toEqual(acts.map(() => "forbidden"));
  await conversionsOf(viewer, { itemId: olive });
  await listUnits(viewer, {});
  const nobody = shop.as([]);
  expect((await refusal(listUnits(nobody, {}))).kind).toBe("forbidden");
  expect((await refusal(conversionsOf(nobody, { itemId: olive }))).kind).toBe("forbidden");
});

test("another workshop's ids are not found, and its units unknown", async () => {
  const other = await openShop();
  const theirs = await anItem(other, "Secret oil");
  await addCustomUnit(other.ctx, { name: "bar" });
  const { mappingId } = await setMapping(other.ctx, {
    itemId: theirs,
    unit: "bar",
    equals: "1",
    equalsUnit: "g",
  });
  const oils = (await listCategories(other.ctx, { kind: "ingredient" }))[0]!;
  const unitId = (await listUnits(other.ctx, {})).custom[0]!.id;
  const acts = [
    setDensity(shop.ctx, { itemId: theirs, density: "0.9" }),
    setMapping(shop.ctx, { itemId: theirs, unit: "cup", equals: "200", equalsUnit: "g" }),
    removeMapping(shop.ctx, { mappingId }),
    archiveCustomUnit(shop.ctx, { unitId }),
    acceptCategoryDensity(shop.ctx, { categoryId: oils.id }),
    conversionsOf(shop.ctx, { itemId: theirs }),
    archiveCategory(shop.ctx, { categoryId: oils.id }),
    createItem(shop.ctx, { name: "Mine", kind: "ingredient", displayUnit: "g", categoryId: oils.id }),
  ];
  const told = await Promise.all(acts.map(refusal));
  expect(told.map((error) => error.kind)).toEqual(acts.map(() => "not_found"));
  expect((await listUnits(shop.ctx, {})).custom).toEqual([]);
  expect((await rulesNow(theirs, other)).mappings).toHaveLength(1);
});

test("units of one's own have an end, and one that is put away makes room", async () => {
  const shop = await openShop();
  const word = (i: number) => `unit ${"abcdefghij"[Math.floor(i / 26)]}${String.fromCharCode(97 + (i % 26))}`;
  for (let i = 0; i < 200; i++) await addCustomUnit(shop.ctx, { name: word(i) });
  await expect(addCustomUnit(shop.ctx, { name: "loaf" })).rejects.toMatchObject({ kind: "invalid" });
  const { custom } = await listUnits(shop.ctx, {});
  expect(custom).toHaveLength(200);
  await archiveCustomUnit(shop.ctx, { unitId: custom[0]!.id });
  expect(await addCustomUnit(shop.ctx, { name: "loaf" })).toEqual({ code: "loaf" });
}, 60_000);
