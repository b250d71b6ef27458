import { z } from "zod";
import { inventoryItem } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { Quantity } from "@/server/kernel/quantity";
import { requireUnlinked, setItemDensity } from "@/server/services/inventory/steps";
import { keepDisplay } from "./keep-display";

/** Osmium weighs 22.6 g/ml, aerogel 0.001: what lies outside was mistyped (918 for 0.918). */
const LIGHTEST = Quantity.of("0.001");
const HEAVIEST = Quantity.of("25");

/**
 * Says what one ml of an item weighs, in g; blank clears it. Amounts recorded before stay as they were.
 * Refuses: an item that is linked to the library; what no substance weighs; clearing what the display unit depends on.
 */
export const setDensity = command({
  name: "units.setDensity",
  can: "inventory.edit",
  input: z.strictObject({ itemId: fields.id, density: optional(fields.factor) }),
  async run(ctx, { itemId, density = null }) {
    if (density && (density.compare(LIGHTEST) < 0 || density.compare(HEAVIEST) > 0))
      throw new Invalid({ density: "Densities lie between 0.001 and 25 g/ml; water has 1, oils about 0.9." });
    const [before] = await ctx.db.lock(inventoryItem, inventoryItem.id, [itemId]);
    if (!before) throw new NotFound("This item");
    requireUnlinked(before);
    await setItemDensity(ctx, itemId, density);
    await keepDisplay(ctx, itemId);
    ctx.audit({
      subject: { kind: "item", id: itemId, label: before.name },
      before: { density: before.density?.toString() ?? null },
      after: { density: density?.toString() ?? null },
    });
    return { itemId, density: density?.toString() ?? null };
  },
});
