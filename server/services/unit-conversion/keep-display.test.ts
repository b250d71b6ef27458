import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/kernel/database";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { createCategory, editCategory, editItem, listItems, setCategory } from "@/server/services/inventory";
import { openShelves } from "@/server/services/inventory-adjustment/testing";
import { acceptCategoryDensity, addCustomUnit, setMapping } from ".";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

test("a category keeps the density that an item of it is shown by", async () => {
  const shop = await openShelves();
  const look = { name: "Butters, soft", color: "#aabbcc" };
  const { categoryId } = await createCategory(shop.ctx, {
    kind: "ingredient",
    ...look,
    defaultDensity: "0.9",
  });
  await acceptCategoryDensity(shop.ctx, { categoryId });
  const itemId = await shop.item("Shea butter", "g", { categoryId });
  await addCustomUnit(shop.ctx, { name: "scoop" });
  await setMapping(shop.ctx, { itemId, unit: "scoop", equals: "50", equalsUnit: "ml" });
  const shown = {
    itemId,
    name: "Shea butter",
    kind: "ingredient" as const,
    displayUnit: "scoop",
    categoryId,
  };
  await editItem(shop.ctx, shown);

  const needed = expect.objectContaining({ code: "DISPLAY_UNIT_NEEDS_IT" });
  await expect(acceptCategoryDensity(shop.ctx, { categoryId, accepted: false })).rejects.toEqual(needed);
  await expect(editCategory(shop.ctx, { categoryId, ...look })).rejects.toEqual(needed);
  await expect(setCategory(shop.ctx, { itemIds: [itemId] })).rejects.toEqual(needed);
  expect((await listItems(shop.ctx, {})).rows).toMatchObject([{ name: "Shea butter" }]);
  await editItem(shop.ctx, { ...shown, density: "0.92" });
  await acceptCategoryDensity(shop.ctx, { categoryId, accepted: false });
  await setCategory(shop.ctx, { itemIds: [itemId] });
});
