import { eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryItem, unitMapping } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { keepDisplay } from "./keep-display";
import { mappingText } from "./pure";

/** Takes back what was said about a unit of one item. Refuses where the item is shown in that unit. */
export const removeMapping = command({
  name: "units.removeMapping",
  can: "inventory.edit",
  input: z.strictObject({ mappingId: fields.id }),
  async run(ctx, { mappingId }) {
    const mapping = await ctx.db.get(unitMapping, mappingId, "This conversion");
    const [item] = await ctx.db.lock(inventoryItem, inventoryItem.id, [mapping.itemId]);
    await ctx.db.remove(unitMapping, eq(unitMapping.id, mappingId));
    await keepDisplay(ctx, mapping.itemId);
    ctx.audit({
      subject: { kind: "item", id: mapping.itemId, label: item!.name },
      before: { mapping: mappingText({ ...mapping, factor: mapping.factor.toString() }) },
    });
    return { itemId: mapping.itemId };
  },
});
