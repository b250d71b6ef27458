import { z } from "zod";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";
import { entriesBySlug } from "@/server/services/global-library/steps";
import { shelvesOf } from "@/server/services/inventory-adjustment/steps";
import { portioningField, storedPortioning } from "./draft";
import { evaluateLines } from "./evaluate";
import { batchCost, lineFigures, seesCosts } from "./figures";
import { itemIdsOf, rulesOfLines } from "./line-rules";
import { MOST } from "./version";

/**
 * What the lines in the editor come to while they are being typed: per line the base amount, share of the mass, cost and
 * what keeps it from being converted; in total the cost of a batch, a unit and a portion. Costs are null for who may not see them.
 * Throws NotFound for an item that is not the organization's. Of what the library no longer has, nothing is known.
 */
export const costDraft = query({
  name: "recipes.costDraft",
  can: "inventory.view",
  input: z.strictObject({
    lines: z
      .array(
        z
          .strictObject({
            /** One of the two is given. */
            itemId: optional(fields.id),
            /** The slug of an entry of the library: it has a weight, and no cost before there is an item of it. */
            entry: optional(fields.line),
            quantity: fields.quantityOrZero,
            unit: fields.unit,
          })
          .refine(({ itemId, entry }) => !itemId !== !entry),
      )
      .max(200),
    yieldQuantity: optional(fields.quantity),
    yieldUnit: optional(fields.unit),
    portioning: portioningField.default({ kind: "none" }),
  }),
  async run(ctx, { lines: given, yieldQuantity, yieldUnit, portioning }) {
    given.forEach(({ quantity }, i) => {
      if (quantity.compare(MOST) > 0) throw new Invalid({ [`lines.${i}.quantity`]: "That is too much." });
    });
    const entries = await entriesBySlug(
      ctx,
      given.flatMap(({ entry }) => entry ?? []),
    );
    const lines = given.map(({ itemId = null, entry, ...amount }) => ({
      ...amount,
      itemId,
      entry: (entry && entries.get(entry)) || null,
    }));
    const ids = itemIdsOf(lines);
    const [rules, shelves] = await Promise.all([rulesOfLines(ctx, lines), shelvesOf(ctx, ids)]);
    if (ids.some((id) => !rules.has(id))) throw new NotFound("An item of this recipe");
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
