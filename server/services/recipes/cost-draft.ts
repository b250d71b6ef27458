import { z } from "zod";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";
import { shelvesOf } from "@/server/services/inventory-adjustment/steps";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { portioningField, storedPortioning } from "./draft";
import { evaluateLines } from "./evaluate";
import { batchCost, lineFigures, seesCosts } from "./figures";
import { MOST } from "./version";

/**
 * What the lines in the editor come to while they are being typed: per line the base amount, share of the mass, cost and
 * what keeps it from being converted; in total the cost of a batch, a unit and a portion. Costs are null for who may not see them.
 * Throws NotFound for an item that is not the organization's.
 */
export const costDraft = query({
  name: "recipes.costDraft",
  can: "inventory.view",
  input: z.strictObject({
    lines: z
      .array(z.strictObject({ itemId: fields.id, quantity: fields.quantityOrZero, unit: fields.unit }))
      .max(200),
    yieldQuantity: optional(fields.quantity),
    yieldUnit: optional(fields.unit),
    portioning: portioningField.default({ kind: "none" }),
  }),
  async run(ctx, { lines, yieldQuantity, yieldUnit, portioning }) {
    lines.forEach(({ quantity }, i) => {
      if (quantity.compare(MOST) > 0) throw new Invalid({ [`lines.${i}.quantity`]: "That is too much." });
    });
    const ids = new Set(lines.map((line) => line.itemId));
    const [rules, shelves] = await Promise.all([rulesFor(ctx, ids), shelvesOf(ctx, [...ids])]);
    if (rules.size !== ids.size) throw new NotFound("An item of this recipe");
    const { lines: evaluated, total, mass } = evaluateLines(lines, rules, shelves);
    return {
      lines: evaluated.map((line) => lineFigures(ctx, line)),
      mass: String(mass),
      cost: seesCosts(ctx)
        ? {
            total: String(total.cost),
            from: total.from,
            ...(yieldQuantity && yieldUnit
              ? batchCost({ yieldQuantity, yieldUnit, portioning: storedPortioning(portioning) }, total)
              : { perUnit: null, unit: null, perPortion: null }),
          }
        : null,
    };
  },
});
