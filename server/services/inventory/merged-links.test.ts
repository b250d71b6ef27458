import { beforeEach, expect, test } from "vitest";
import {
  addEntry,
  archiveEntry,
  mergeEntry,
  restoreEntry,
  editEntry,
  openEntry,
} from "@/server/services/global-library";
import { curator } from "@/server/services/global-library/curate/testing";
import { openShop, type Shop } from "@/server/services/organizations/testing";
import { conversionsOf } from "@/server/services/unit-conversion";
import { itemDetail, linkItem, saveEntry } from ".";
import { anItem, useDatabase } from "./testing";

/** Items that are linked to an entry, when curators change what that entry is. */

useDatabase();

const devon = curator();
let shop: Shop;
let n = 0;
beforeEach(async () => {
  shop = await openShop();
});

const entry = (density: string) =>
  addEntry(devon, {
    kind: "ingredient",
    family: "liquid",
    unit: "g",
    name: `Syrup ${++n}`,
    density,
    sources: "A book",
  });
const linked = async (slug: string) => {
  const item = await anItem(shop, `My syrup ${n}`);
  await linkItem(shop.ctx, { itemId: item, slug });
  return item;
};
const densityOf = async (itemId: string) => (await conversionsOf(shop.ctx, { itemId })).rules.density;
const entryOf = async (itemId: string) => (await itemDetail(shop.ctx, { itemId })).libraryEntry?.slug;

test("what is linked to a merged entry is linked to the one that it turned out to be, and converts by that one's density", async () => {
  const [a, b] = [await entry("1.31"), await entry("1.35")];
  const item = await linked(a.slug);
  expect([await densityOf(item), await entryOf(item)]).toEqual(["1.31", a.slug]);
  await mergeEntry(devon, { slug: a.slug, into: b.slug });
  expect([await densityOf(item), await entryOf(item)]).toEqual(["1.35", b.slug]);
  // Saving either of them answers the item that is there.
  for (const { slug } of [a, b])
    expect(await saveEntry(shop.ctx, { slug })).toMatchObject({ itemId: item, added: false });
});

test("after a second merge too; and an entry that is taken apart again has its links back", async () => {
  const [a, b, c] = [await entry("1.31"), await entry("1.35"), await entry("1.4")];
  const item = await linked(a.slug);
  await mergeEntry(devon, { slug: a.slug, into: b.slug });
  await mergeEntry(devon, { slug: b.slug, into: c.slug });
  expect([await densityOf(item), await entryOf(item)]).toEqual(["1.4", c.slug]);
  const { readAt, name, family, defaultUnit } = await openEntry(devon, { slug: c.slug });
  const form = { slug: c.slug, readAt, name, family, unit: defaultUnit, density: "1.4", sources: "A book" };
  await editEntry(devon, form);
  await restoreEntry(devon, { slug: a.slug });
  expect([await densityOf(item), await entryOf(item)]).toEqual(["1.31", a.slug]);
});

test("an archived entry goes on saying what its items are, and a corrected density counts at once", async () => {
  const { slug } = await entry("1.31");
  const item = await linked(slug);
  const { readAt, name, family, defaultUnit } = await openEntry(devon, { slug });
  await editEntry(devon, {
    slug,
    readAt,
    name,
    family,
    unit: defaultUnit,
    density: "1.32",
    sources: "A book",
  });
  expect(await densityOf(item)).toBe("1.32");
  await archiveEntry(devon, { slug });
  expect([await densityOf(item), await entryOf(item)]).toEqual(["1.32", slug]);
  await expect(linkItem(shop.ctx, { itemId: await anItem(shop, "Another"), slug })).rejects.toMatchObject({
    kind: "not_found",
  });
});
