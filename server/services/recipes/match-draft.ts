import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { inventoryItem } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { query } from "@/server/kernel/query";
import {
  entriesBySlug,
  entriesForOils,
  entriesNamed,
  type GlobalItem,
} from "@/server/services/global-library/steps";
import { called, itemsLike, linkedItems, optionsFor } from "@/server/services/inventory/steps";
import { optionOf } from "./line-options";

/** As far as a calculator knows what a line is of. */
const draftLine = z.strictObject({
  name: z.string().max(300),
  /** Of the library's entry, where the calculator knows it. */
  slug: z.string().max(200).nullable(),
  /** Of the calculators' oil. */
  oilKey: z.string().max(200).nullable(),
});
type DraftLine = z.output<typeof draftLine>;

/**
 * What the lines of a visitor's draft are here, in order. Each is the own item that is linked to its entry of the library, or
 * called so, or by another name of the entry; else the entry itself, as a line drafted against the library; else only a name.
 * A constant number of statements. Answers what the editor of recipes needs to know of each.
 */
export const matchDraft = query({
  name: "recipes.matchDraft",
  can: "recipe.create",
  input: z.strictObject({ lines: z.array(draftLine).max(200) }),
  async run(ctx, { lines }) {
    const entryOf = await entriesOfLines(ctx, lines);
    const entries = lines.flatMap((line) => entryOf(line) ?? []);
    const [linked, named, alike] = await Promise.all([
      linkedItems(
        ctx,
        entries.map(({ id }) => id),
      ),
      itemsNamed(ctx, lines),
      itemsLike(ctx, entries),
    ]);
    const matched = lines.map((line) => {
      const entry = entryOf(line);
      const itemId =
        (entry && linked.get(entry.id)?.id) ??
        named.get(line.name.toLowerCase()) ??
        (entry && alike.get(entry.id)?.id);
      return { itemId: itemId ?? null, entry: itemId ? undefined : entry };
    });
    const ids = [...new Set(matched.flatMap(({ itemId }) => itemId ?? []))];
    const items = ids.length ? await optionsFor(ctx, { search: "", kinds: [], ids }) : [];
    const byId = new Map(items.map((item) => [item.id, item]));
    return matched.map(({ itemId, entry }) => ({
      item: (itemId && byId.get(itemId)) || null,
      entry: entry ? optionOf(entry) : null,
    }));
  },
});

/** The entry that a line means: by its slug, its oil, or its name; undefined where the library has none. */
async function entriesOfLines(ctx: Tx, lines: readonly DraftLine[]) {
  const [bySlug, byOil, byName] = await Promise.all([
    entriesBySlug(
      ctx,
      lines.flatMap(({ slug }) => slug ?? []),
    ),
    entriesForOils(
      ctx,
      lines.flatMap(({ oilKey }) => oilKey ?? []),
    ),
    entriesNamed(
      ctx,
      lines.map(({ name }) => name),
    ),
  ]);
  return ({ slug, oilKey, name }: DraftLine): GlobalItem | undefined =>
    (slug ? bySlug.get(slug) : undefined) ?? (oilKey ? byOil.get(oilKey) : undefined) ?? byName.get(name);
}

/** The ids of items in use by their names in small letters; finished products go into no recipe. */
async function itemsNamed(ctx: Tx, lines: readonly DraftLine[]): Promise<Map<string, string>> {
  if (lines.length === 0) return new Map();
  const items = await ctx.db.list(inventoryItem, {
    where: and(
      called(lines.map(({ name }) => name)),
      eq(inventoryItem.isActive, true),
      ne(inventoryItem.kind, "product"),
    ),
  });
  return new Map(items.map(({ id, name }) => [name.toLowerCase(), id]));
}
