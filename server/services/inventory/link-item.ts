import { eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryItem } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { RuleError } from "@/server/kernel/errors";
import { fields } from "@/server/kernel/fields";
import { entryOf, fitsItem } from "@/server/services/global-library/steps";
import { keepDisplay } from "@/server/services/unit-conversion/steps";
import { lockItem, requireUnlinked } from "./guards";

/** A jar is no oil, and what is counted has no density. */
export class LinkDoesNotFit extends RuleError {
  constructor(itemName: string, entryName: string) {
    super(
      "LINK_DOES_NOT_FIT",
      `${itemName} cannot be ${entryName} of the library: it is another kind of thing, or measured another way.`,
    );
  }
}

/**
 * Says which entry of the global library an item is. Its name, kind, unit of measure, density and category are locked from
 * then on as they are; an item without a density of its own converts by the entry's. Stock and costs stay as they were.
 * Refuses: an item that is linked already, an entry of another kind or an incompatible dimension.
 */
export const linkItem = command({
  name: "inventory.linkItem",
  can: "library.link",
  input: z.strictObject({ itemId: fields.id, slug: fields.line }),
  async run(ctx, { itemId, slug }) {
    const item = await lockItem(ctx, itemId);
    requireUnlinked(item);
    const entry = await entryOf(ctx, slug);
    if (!fitsItem(entry, item)) throw new LinkDoesNotFit(item.name, entry.name);
    await ctx.db.update(inventoryItem, eq(inventoryItem.id, itemId), { globalItemId: entry.id });
    ctx.audit({
      subject: { kind: "item", id: itemId, label: item.name },
      before: { libraryEntry: null },
      after: { libraryEntry: slug },
    });
    return { itemId, name: item.name, entry: entry.name };
  },
});

/**
 * Takes the link away: the item's facts may be changed again. Safe to repeat. Refuses where the amounts are shown in a unit
 * that only the entry's density gives a meaning.
 */
export const unlinkItem = command({
  name: "inventory.unlinkItem",
  can: "library.link",
  input: z.strictObject({ itemId: fields.id }),
  async run(ctx, { itemId }) {
    const item = await lockItem(ctx, itemId);
    await ctx.db.update(inventoryItem, eq(inventoryItem.id, itemId), { globalItemId: null });
    await keepDisplay(ctx, itemId);
    ctx.audit({
      subject: { kind: "item", id: itemId, label: item.name },
      before: { globalItemId: item.globalItemId },
      after: { globalItemId: null },
    });
    return { itemId, name: item.name };
  },
});
