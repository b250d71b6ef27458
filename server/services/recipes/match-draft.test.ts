import { beforeEach, describe, expect, test } from "vitest";
import { archiveItem, linkItem, saveEntry } from "@/server/services/inventory";
import { useDatabase } from "@/server/services/inventory/testing";
import { lineOptions, matchDraft } from ".";
import { codeOf, openKitchen, withOnly, type Kitchen } from "./testing";
import { newEntry } from "./testing-library";

useDatabase();

let kitchen: Kitchen;
beforeEach(async () => {
  kitchen = await openKitchen();
});

type Known = { slug?: string; oilKey?: string };
/** What one line of a draft turned out to be: an item's id, an entry's slug, or null. */
async function match(
  name: string,
  { slug = null, oilKey = null }: { [K in keyof Known]?: string | null } = {},
) {
  const [found] = await matchDraft(kitchen.ctx, { lines: [{ name, slug, oilKey }] });
  return found!.item?.id ?? found!.entry?.slug ?? null;
}

describe("a line of a visitor's draft is", () => {
  test("the item that is linked to its entry, whatever both are called", async () => {
    const mine = await kitchen.item("Oil no. 7", "g");
    await linkItem(kitchen.ctx, { itemId: mine, slug: "olive-oil" });
    expect(await match("Huile", { oilKey: "olive-oil" })).toBe(mine);
    expect(await match("Huile", { slug: "olive-oil" })).toBe(mine);
    expect(await match("olive oil")).toBe(mine);
  });

  test("else the item that is called so", async () => {
    const mine = await kitchen.item("Fragrance", "g");
    expect(await match("FRAGRANCE")).toBe(mine);
    await archiveItem(kitchen.ctx, { itemId: mine });
    expect(await match("Fragrance")).toBeNull();
  });

  test("else the item that goes by another name of the entry, if it can be that", async () => {
    const [name, alias] = [`Plain ${Date.now()}`, `Fancy ${Date.now()}`];
    const slug = await newEntry({ name, aliases: [alias] });
    const jar = await kitchen.item(alias, "each", { kind: "container" });
    expect(await match(name, { slug })).toBe(slug);
    await archiveItem(kitchen.ctx, { itemId: jar });
    const mine = await kitchen.item(alias.toUpperCase(), "g");
    expect(await match(name, { slug })).toBe(mine);
  });

  test("else the entry itself: by its slug, its oil, its name", async () => {
    expect(await match("Lye", { slug: "sodium-hydroxide" })).toBe("sodium-hydroxide");
    expect(await match("Huile", { oilKey: "olive-oil" })).toBe("olive-oil");
    expect(await match("castor OIL")).toBe("castor-oil");
  });

  test("else only a name", async () => {
    expect(await match("Grandmother's secret")).toBeNull();
    expect(await match("__proto__", { slug: "__proto__", oilKey: "constructor" })).toBeNull();
  });

  test("never another organization's item, and asked only by who may write recipes", async () => {
    const other = await openKitchen();
    await other.item("Grandmother's secret", "g");
    await saveEntry(other.ctx, { slug: "olive-oil" });
    expect(await match("Grandmother's secret")).toBeNull();
    expect(await match("Olive oil")).toBe("olive-oil");
    expect(await codeOf(matchDraft(withOnly(kitchen, "recipe.view"), { lines: [] }))).toBe("FORBIDDEN");
  });
});

describe("what a line may be of", () => {
  const offered = async (search: string) => {
    const { items, entries } = await lineOptions(kitchen.ctx, { search });
    return { items: items.map(({ name }) => name), entries: entries.map(({ slug }) => slug) };
  };

  test("own items, then a few entries of the library with their INCI and units", async () => {
    await kitchen.item("My olive blend", "g");
    expect(await offered("olive")).toMatchObject({ items: ["My olive blend"] });
    const { entries } = await lineOptions(kitchen.ctx, { search: "olive oil" });
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.length).toBeLessThanOrEqual(5);
    expect(entries[0]).toMatchObject({
      slug: "olive-oil",
      displayUnit: "g",
      rules: { densitySource: "library" },
    });
    expect(entries[0]!.inci).toMatch(/olea/i);
    expect(entries[0]!.units.map(({ code }) => code)).toContain("ml");
  });

  test("before anything is typed, only own items", async () => {
    await kitchen.item("My olive blend", "g");
    expect(await offered("")).toEqual({ items: ["My olive blend"], entries: [] });
  });

  test("an entry that is an item already is offered as that item, also where only its own name is found", async () => {
    const mine = await kitchen.item("Karité", "g");
    await linkItem(kitchen.ctx, { itemId: mine, slug: "shea-butter" });
    const { items, entries } = await offered("shea butter");
    expect(items).toEqual(["Karité"]);
    expect(entries).not.toContain("shea-butter");
    await kitchen.item("Castor oil", "g");
    expect((await offered("castor oil")).entries).not.toContain("castor-oil");
  });

  test("exactly those asked for, archived ones too; what is unknown is absent", async () => {
    const mine = await kitchen.item("Karité", "g");
    await archiveItem(kitchen.ctx, { itemId: mine });
    const other = await (await openKitchen()).item("Theirs", "g");
    const exactly = { ids: [mine, other], slugs: ["olive-oil", "no-such-thing"] };
    const { items, entries } = await lineOptions(kitchen.ctx, { exactly });
    expect(items.map(({ id }) => id)).toEqual([mine]);
    expect(entries.map(({ slug }) => slug)).toEqual(["olive-oil"]);
  });
});
