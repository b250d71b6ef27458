import { eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryItem } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { setDensityAccepted } from "@/server/services/inventory/steps";
import { keepDisplays } from "./keep-display";

/**
 * Lets a category's default density stand in for its items' own, or (accepted: false) no longer.
 * It is never assumed: somebody who answers for it has to say so. Refuses a category without a default density,
 * and no longer where an item is shown by it.
 */
export const acceptCategoryDensity = command({
  name: "units.acceptCategoryDensity",
  can: "inventory.edit",
  input: z.strictObject({ categoryId: fields.id, accepted: fields.flag.default(true) }),
  async run(ctx, { categoryId, accepted }) {
    const before = await setDensityAccepted(ctx, categoryId, accepted);
    await keepDisplays(ctx, eq(inventoryItem.categoryId, categoryId));
    ctx.audit({
      subject: { kind: "category", id: categoryId, label: before.name },
      before: { accepted: before.accepted },
      after: { accepted, density: before.density.toString() },
    });
    return { categoryId, density: before.density.toString(), accepted };
  },
});
