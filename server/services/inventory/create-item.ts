import { z } from "zod";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { itemFacts } from "./item-fields";
import { MADE_BY_HAND } from "./pure";
import { createItem as create } from "./steps";

/**
 * Adds an item with an empty shelf. The display unit decides its dimension.
 * Refuses: a name in use, the plan's limit, a category of another kind, a perishable item without a shelf life.
 */
export const createItem = command({
  name: "inventory.createItem",
  can: "inventory.create",
  input: z.strictObject({
    name: fields.name,
    kind: z.enum(MADE_BY_HAND, { error: "Choose a kind." }),
    displayUnit: fields.unit,
    /** Off: it never runs out, and uses of it are recorded without lots. */
    isTracked: fields.flag.default(true),
    ...itemFacts,
  }),
  async run(ctx, input) {
    const itemId = await create(ctx, input);
    ctx.audit({
      subject: { kind: "item", id: itemId, label: input.name },
      after: { kind: input.kind, unit: input.displayUnit },
    });
    return { itemId, name: input.name };
  },
});
