import { z } from "zod";
import type { Tx } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";
import { entriesBySlug, entriesFound, type GlobalItem } from "@/server/services/global-library/steps";
import { linkedItems, optionsFor } from "@/server/services/inventory/steps";
import { symbolOf, unitsOffered } from "@/server/services/unit-conversion/pure";
import { rulesOfEntry } from "./line-rules";

/** So many entries of the library stand below one's own items: the list stays one that is looked through at a glance. */
const MOST_ENTRIES = 5;

/** What a line may be of: everything that is stocked but finished products. */
const KINDS = ["ingredient", "consumable", "packaging", "container"] as const;

/**
 * What a recipe's line may be of, for a typeahead: own items first, then entries of the library that are no item of the
 * organization yet. An entry that an item is linked to is that item, whatever it is called. Or exactly these, by id and slug.
 */
export const lineOptions = query({
  name: "recipes.lineOptions",
  can: "inventory.view",
  input: z.strictObject({
    search: fields.search,
    /** Given: these items and entries, archived items too, whatever was typed. */
    exactly: z
      .strictObject({ ids: z.array(fields.id).max(200), slugs: z.array(fields.line).max(200) })
      .optional(),
  }),
  async run(ctx, { search, exactly }) {
    if (exactly) {
      const [items, entries] = await Promise.all([
        optionsFor(ctx, { search: "", kinds: [], ids: exactly.ids }),
        entriesBySlug(ctx, exactly.slugs),
      ]);
      return { items, entries: [...entries.values()].map(optionOf) };
    }
    const [items, found] = await Promise.all([
      optionsFor(ctx, { search, kinds: [...KINDS] }),
      entriesFound(ctx, search, MOST_ENTRIES),
    ]);
    const linked = await linkedItems(
      ctx,
      found.map(({ id }) => id),
    );
    const known = new Set(items.map(({ id }) => id));
    const other = [...linked.values()].flatMap(({ id }) => (known.has(id) ? [] : id));
    const names = new Set(items.map(({ name }) => name.toLowerCase()));
    return {
      items: [...items, ...(await itemsWith(ctx, other))],
      entries: found
        .filter(({ id, name }) => !linked.has(id) && !names.has(name.toLowerCase()))
        .map(optionOf),
    };
  },
});

const itemsWith = (ctx: Tx, ids: string[]) =>
  ids.length ? optionsFor(ctx, { search: "", kinds: [], ids }) : [];

/** An entry as the editor of a recipe knows it: enough to offer units and to weigh amounts as one types. */
export function optionOf(entry: GlobalItem) {
  const rules = rulesOfEntry(entry);
  return {
    slug: entry.slug,
    name: entry.name,
    kind: entry.kind,
    inci: entry.inci,
    displayUnit: entry.defaultUnit,
    units: unitsOffered(rules).map((code) => ({ code, symbol: symbolOf(code) })),
    rules,
  };
}
