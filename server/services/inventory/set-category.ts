import { z } from "zod";
import { inventoryItem } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { anyOf } from "@/server/kernel/tenant-db";
import { keepDisplays } from "@/server/services/unit-conversion/steps";
import { requireCategory, requireUnlinked } from "./guards";

/** Puts many items into one category, or (blank) into none. All or nothing. Refuses a category of another kind,
 * items that are linked to the library, and to take an item away from the density it is shown by. */
export const setCategory = command({
  name: "inventory.setCategory",
  can: "inventory.bulk",
  input: z.strictObject({
    itemIds: z.array(fields.id).min(1, "Choose at least one item.").max(500, "At most 500 items at once."),
    categoryId: optional(fields.id),
  }),
  async run(ctx, { itemIds, categoryId }) {
    const ids = new Set(itemIds);
    const items = await ctx.db.lock(inventoryItem, inventoryItem.id, ids);
    if (items.length < ids.size) throw new NotFound("One of these items");
    items.forEach(requireUnlinked);
    const kinds = new Set(items.map((item) => item.kind));
    if (categoryId && kinds.size > 1)
      throw new Invalid({ itemIds: "Choose items of one kind: a category sorts one kind only." });
    const found = await requireCategory(ctx, items[0]!.kind, categoryId);
    await ctx.db.update(inventoryItem, anyOf(inventoryItem.id, ids), { categoryId: categoryId ?? null });
    await keepDisplays(ctx, anyOf(inventoryItem.id, ids));
    ctx.audit({
      subject: { kind: "category", id: categoryId ?? "", label: found?.name ?? "No category" },
      before: { items: items.map(({ id, name, categoryId: was }) => ({ id, name, categoryId: was })) },
      after: { categoryId: categoryId ?? null },
    });
    return { changed: items.length };
  },
});
