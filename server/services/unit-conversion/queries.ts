import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { category, customUnit, inventoryItem, unitMapping } from "@/db/schema";
import { fields } from "@/server/kernel/fields";
import { Quantity } from "@/server/kernel/quantity";
import { query } from "@/server/kernel/query";
import { baseUnitOf, mappingText, symbolOf, toBase, UNITS, unitsOffered } from "./pure";
import { rulesOf } from "./rules";

/** Every unit that can be chosen: the platform's (factors to their base unit as decimal texts) and the organization's own. */
export const listUnits = query({
  name: "units.list",
  can: "inventory.view",
  input: z.strictObject({}),
  async run(ctx) {
    const own = await ctx.db.list(customUnit, {
      where: eq(customUnit.isActive, true),
      orderBy: [asc(customUnit.code)],
    });
    return {
      platform: [...UNITS.values()],
      custom: own.map(({ id, code, name }) => ({ id, code, name })),
    };
  },
});

/**
 * How amounts of one item convert: its density and whose it is, its mappings, and what one of each unit comes to in the
 * base unit, with the steps in words. Throws NotFound.
 */
export const conversionsOf = query({
  name: "units.conversionsOf",
  can: "inventory.view",
  input: z.strictObject({ itemId: fields.id }),
  async run(ctx, { itemId }) {
    const [rules, [sorted], mappings] = await Promise.all([
      rulesOf(ctx, itemId),
      ctx.db.select({
        fields: {
          id: category.id,
          name: category.name,
          defaultDensity: category.defaultDensity,
          accepted: category.densityAccepted,
        },
        from: category,
        join: [{ table: inventoryItem, on: eq(inventoryItem.categoryId, category.id) }],
        where: eq(inventoryItem.id, itemId),
      }),
      ctx.db.list(unitMapping, {
        where: eq(unitMapping.itemId, itemId),
        orderBy: [unitMapping.createdAt, unitMapping.id],
      }),
    ]);
    const baseUnit = baseUnitOf(rules.dimension);
    return {
      rules,
      baseUnit,
      category: sorted && { ...sorted, defaultDensity: sorted.defaultDensity?.toString() ?? null },
      mappings: mappings.map(({ id, fromUnit, toUnit, factor }) => ({
        id,
        fromUnit,
        toUnit,
        factor: factor.toString(),
        text: mappingText({ fromUnit, toUnit, factor: factor.toString() }),
      })),
      units: unitsOffered(rules).map((unit) => {
        const { quantity, path } = toBase(rules, Quantity.one, unit);
        return {
          unit,
          symbol: symbolOf(unit),
          inBase: quantity.toString(),
          how: path.map((step) => step.text),
        };
      }),
    };
  },
});
