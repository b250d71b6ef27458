import { z } from "zod";
import { inventoryItem } from "@/db/schema";
import { fields } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";
import { entriesLike } from "@/server/services/global-library/steps";

/**
 * The entries of the global library that an item may be linked to, best first: those like what was typed, or like its name
 * where nothing was. Only of its kind and a compatible dimension; none for an item that is linked already. Throws NotFound.
 */
export const linkSuggestions = query({
  name: "inventory.linkSuggestions",
  can: "library.link",
  input: z.strictObject({ itemId: fields.id, search: fields.search }),
  async run(ctx, { itemId, search }) {
    const item = await ctx.db.get(inventoryItem, itemId, "This item");
    if (item.globalItemId !== null) return [];
    const found = await entriesLike(ctx, search || item.name, item, 12);
    return found.map(({ slug, name, inci, density }) => ({
      slug,
      name,
      inci,
      density: density?.toString() ?? null,
    }));
  },
});
