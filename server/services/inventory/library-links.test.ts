import { beforeEach, describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { globalItem } from "@/db/schema";
import { uuidv7 } from "@/server/kernel/ids";
import { ratio } from "@/server/kernel/exact";
import { Quantity } from "@/server/kernel/quantity";
import { systemCommand } from "@/server/kernel/system";
import { entryBySlug } from "@/server/services/global-library";
import { openShop, type Shop } from "@/server/services/organizations/testing";
import { conversionsOf, setDensity } from "@/server/services/unit-conversion";
import { convert } from "@/server/services/unit-conversion/pure";
import {
  editItem,
  itemDetail,
  linkItem,
  linkSuggestions,
  saveEntries,
  saveEntry,
  setCategory,
  unlinkItem,
} from ".";
import { anItem, refusal, useDatabase } from "./testing";

useDatabase();

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});

const removeEntry = systemCommand({
  name: "test.removeEntry",
  input: z.strictObject({ slug: z.string() }),
  run: async ({ db }, { slug }) => void (await db.remove(globalItem, eq(globalItem.slug, slug))),
});
const edit = (itemId: string, change: Partial<Parameters<typeof editItem>[1]> = {}) =>
  editItem(shop.ctx, { itemId, name: "My glycerin", kind: "ingredient", displayUnit: "g", ...change });

describe("linking", () => {
  test("lends an item the density of its entry, and unlinking takes it back", async () => {
    const item = await anItem(shop, "My glycerin");
    await linkItem(shop.ctx, { itemId: item, slug: "glycerin" });
    const { rules } = await conversionsOf(shop.ctx, { itemId: item });
    const { density } = await entryBySlug({ slug: "glycerin" });
    expect(rules).toMatchObject({ density, densitySource: "library" });
    const { quantity, path } = convert(rules, Quantity.of("100"), "ml", "g");
    expect(quantity.toString()).toBe(Quantity.of(density!).times(ratio(100n)).toString());
    expect(path[0]!.text).toContain("of the global library");
    expect((await itemDetail(shop.ctx, { itemId: item })).libraryEntry?.slug).toBe("glycerin");
    await unlinkItem(shop.ctx, { itemId: item });
    expect((await conversionsOf(shop.ctx, { itemId: item })).rules.density).toBeNull();
  });

  test("an item's own density goes before its entry's", async () => {
    const item = await anItem(shop, "My glycerin", { density: "1.25" });
    await linkItem(shop.ctx, { itemId: item, slug: "glycerin" });
    expect((await conversionsOf(shop.ctx, { itemId: item })).rules).toMatchObject({
      density: "1.25",
      densitySource: "item",
    });
  });

  test("locks what the library says, and leaves the rest", async () => {
    const item = await anItem(shop, "My glycerin");
    await linkItem(shop.ctx, { itemId: item, slug: "glycerin" });
    const locked = [
      () => edit(item, { name: "Water" }),
      () => edit(item, { displayUnit: "ml" }),
      () => edit(item, { density: "1" }),
      () => setDensity(shop.ctx, { itemId: item, density: "1" }),
      () => setCategory(shop.ctx, { itemIds: [item] }),
      () => linkItem(shop.ctx, { itemId: item, slug: "olive-oil" }),
    ];
    for (const act of locked) expect((await refusal(act())).code).toBe("LINKED_TO_LIBRARY");
    await edit(item, { supplier: "A pharmacy", displayUnit: "kg" });
    await unlinkItem(shop.ctx, { itemId: item });
    await edit(item, { name: "Water", density: "1" });
  });

  test("refuses what is another kind or measured another way, and what is not there", async () => {
    const link = (itemId: string, slug: string) => refusal(linkItem(shop.ctx, { itemId, slug }));
    const bars = await anItem(shop, "Bars of glycerin", { displayUnit: "each" });
    expect((await link(bars, "glycerin")).code).toBe("LINK_DOES_NOT_FIT");
    const jar = await anItem(shop, "Glycerin jar", { kind: "container", displayUnit: "each" });
    expect((await link(jar, "glycerin")).code).toBe("LINK_DOES_NOT_FIT");
    expect((await link(jar, "no-such-thing")).kind).toBe("not_found");
    expect((await link(uuidv7(), "glycerin")).kind).toBe("not_found");
    const other = await openShop();
    expect((await link(await anItem(other, "Glycerin"), "glycerin")).kind).toBe("not_found");
    const viewer = shop.as("Viewer");
    expect((await refusal(linkItem(viewer, { itemId: jar, slug: "glycerin" }))).kind).toBe("forbidden");
  });

  test("removing the entry unlinks and destroys nothing", async () => {
    const item = await anItem(shop, "Spike");
    await linkItem(shop.ctx, { itemId: item, slug: "spike-lavender-essential-oil" });
    await removeEntry({ slug: "spike-lavender-essential-oil" });
    expect(await itemDetail(shop.ctx, { itemId: item })).toMatchObject({ name: "Spike", libraryEntry: null });
  });
});

describe("suggestions", () => {
  test("are like the item's name, of its kind and measured like it", async () => {
    const of = async (itemId: string, search = "") =>
      (await linkSuggestions(shop.ctx, { itemId, search })).map((entry) => entry.slug);
    const olive = await anItem(shop, "Olvie oil 5 l pail");
    expect((await of(olive))[0]).toBe("olive-oil");
    expect((await of(olive, "glycerin"))[0]).toBe("glycerin");
    const counted = await anItem(shop, "Olive oil", { displayUnit: "each" });
    expect(await of(counted)).not.toContain("olive-oil");
    await linkItem(shop.ctx, { itemId: olive, slug: "olive-oil" });
    expect(await of(olive)).toEqual([]);
  });

  test("an item's page names the entry that is called so or goes by its name, nothing that is only like it", async () => {
    const suggested = async (name: string, more?: Parameters<typeof anItem>[2]) =>
      (await itemDetail(shop.ctx, { itemId: await anItem(shop, name, more) })).suggestedEntry?.slug ?? null;
    const { aliases } = await entryBySlug({ slug: "shea-butter" });
    expect(await suggested(aliases[0]!)).toBe("shea-butter");
    expect(await suggested("Olive oil", { displayUnit: "each" })).toBeNull();
    expect(await suggested("Olive oil 5 l pail")).toBeNull();
  });
});

describe("saving an entry", () => {
  test("adds a linked item once", async () => {
    const first = await saveEntry(shop.ctx, { slug: "olive-oil" });
    expect(first).toMatchObject({ name: "Olive oil", added: true });
    const item = await itemDetail(shop.ctx, { itemId: first.itemId });
    expect(item).toMatchObject({ kind: "ingredient", displayUnit: "g", libraryEntry: { slug: "olive-oil" } });
    expect(await saveEntry(shop.ctx, { slug: "olive-oil" })).toEqual({ ...first, added: false });
  });

  test("two at once add one item", async () => {
    const both = await Promise.all([1, 2].map(() => saveEntry(shop.ctx, { slug: "olive-oil" })));
    expect(new Set(both.map((done) => done.itemId)).size).toBe(1);
  });

  test("offers to link an item of that name, and goes on once it is linked", async () => {
    const olive = await anItem(shop, "OLIVE OIL");
    const refused = await refusal(saveEntry(shop.ctx, { slug: "olive-oil" }));
    expect(refused.drawer).toMatchObject({ kind: "global_link_suggested", context: { itemId: olive } });
    await linkItem(shop.ctx, { itemId: olive, slug: "olive-oil" });
    expect(await saveEntry(shop.ctx, { slug: "olive-oil" })).toMatchObject({ itemId: olive, added: false });
  });

  test("asks about an item that goes by another name of the entry, and adds both where they are two things", async () => {
    const { aliases } = await entryBySlug({ slug: "shea-butter" });
    const mine = await anItem(shop, aliases[0]!.toUpperCase());
    const refused = await refusal(saveEntry(shop.ctx, { slug: "shea-butter" }));
    expect(refused.drawer).toMatchObject({
      kind: "global_link_suggested",
      context: { itemId: mine, slug: "shea-butter", mayDiffer: "yes" },
    });
    const saved = await saveEntry(shop.ctx, { slug: "shea-butter", apart: true });
    expect(saved).toMatchObject({ name: "Shea butter", added: true });
    expect((await itemDetail(shop.ctx, { itemId: mine })).libraryEntry).toBeNull();
  });

  test("a name of its own is never two things", async () => {
    await anItem(shop, "Shea butter");
    expect((await refusal(saveEntry(shop.ctx, { slug: "shea-butter", apart: true }))).code).toBe(
      "LOOKS_ALIKE",
    );
  });

  test("saves several together, each once, or none of them", async () => {
    await anItem(shop, "Castor oil");
    const slugs = ["olive-oil", "castor-oil"];
    expect((await refusal(saveEntries(shop.ctx, { slugs }))).code).toBe("LOOKS_ALIKE");
    const { items } = await saveEntries(shop.ctx, { slugs: ["olive-oil", "coconut-oil-76", "olive-oil"] });
    expect(items.map(({ added }) => added)).toEqual([true, true, false]);
    expect(items[2]!.itemId).toBe(items[0]!.itemId);
  });

  test("is for who may add items and link them", async () => {
    const mayNotLink = shop.as(["inventory.create"]);
    expect((await refusal(saveEntries(mayNotLink, { slugs: ["olive-oil"] }))).code).toBe("FORBIDDEN");
    const mayNotAdd = shop.as(["library.link"]);
    expect((await refusal(saveEntries(mayNotAdd, { slugs: ["olive-oil"] }))).code).toBe("FORBIDDEN");
  });

  test("offers no link that would be refused: an item that is counted is no oil", async () => {
    await anItem(shop, "Olive oil", { displayUnit: "each" });
    const refused = await refusal(saveEntry(shop.ctx, { slug: "olive-oil" }));
    expect(refused).toMatchObject({ kind: "invalid", drawer: undefined });
  });
});
