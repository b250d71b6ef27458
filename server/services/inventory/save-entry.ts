import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { inventoryItem } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { requirePermission } from "@/server/kernel/context";
import { RuleError } from "@/server/kernel/errors";
import { fields } from "@/server/kernel/fields";
import { entryOf, fitsItem } from "@/server/services/global-library/steps";
import { lockOrganization } from "./guards";
import { createItem } from "./steps";

/** An own item has the name already: it can be linked, and then it is the entry. */
export class LooksAlike extends RuleError {
  constructor(item: { id: string; name: string }, entry: { slug: string; name: string }) {
    const context = { itemId: item.id, itemName: item.name, slug: entry.slug, entryName: entry.name };
    super(
      "LOOKS_ALIKE",
      `You already have ${item.name}. Link it to the library instead of adding it again.`,
      { kind: "global_link_suggested", context },
      context,
    );
  }
}

/**
 * Adds an entry of the global library to the inventory as an item linked to it, with an empty shelf. Where one is linked to
 * it already, answers that one. Refuses: a name that an unlinked item has (with the drawer that links it), the plan's limit.
 */
export const saveEntry = command({
  name: "inventory.saveEntry",
  can: "inventory.create",
  input: z.strictObject({ slug: fields.line }),
  async run(ctx, { slug }) {
    requirePermission(ctx, "library.link");
    await lockOrganization(ctx);
    const entry = await entryOf(ctx, slug);
    const isActive = eq(inventoryItem.isActive, true);
    const linked = await ctx.db.find(inventoryItem, and(isActive, eq(inventoryItem.globalItemId, entry.id))!);
    if (linked) return { itemId: linked.id, name: linked.name, added: false };
    const named = and(isActive, sql`lower(${inventoryItem.name}) = lower(${entry.name})`)!;
    const alike = await ctx.db.find(inventoryItem, named);
    // What cannot be linked is not offered; its name is refused below.
    if (alike && alike.globalItemId === null && fitsItem(entry, alike)) throw new LooksAlike(alike, entry);
    const itemId = await createItem(ctx, {
      name: entry.name,
      kind: entry.kind,
      displayUnit: entry.defaultUnit,
      isPerishable: entry.shelfLifeDays !== null,
      shelfLifeDays: entry.shelfLifeDays,
      capacityQuantity: entry.capacity ?? undefined,
      capacityUnit: entry.capacityUnit ?? undefined,
      globalItemId: entry.id,
    });
    ctx.audit({
      subject: { kind: "item", id: itemId, label: entry.name },
      after: { kind: entry.kind, unit: entry.defaultUnit, libraryEntry: slug },
    });
    return { itemId, name: entry.name, added: true };
  },
});
