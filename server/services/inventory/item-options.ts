import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { inventoryItem, ITEM_KINDS } from "@/db/schema";
import { fields } from "@/server/kernel/fields";
import type { Tx } from "@/server/kernel/context";
import { query } from "@/server/kernel/query";
import { anyOf } from "@/server/kernel/tenant-db";
import { symbolOf, toDisplay, unitsOffered } from "@/server/services/unit-conversion/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { figuresOf } from "./figures";
import { matches } from "./which-items";

const input = z.strictObject({
  search: fields.search,
  kinds: z.array(z.enum(ITEM_KINDS)).max(ITEM_KINDS.length).default([]),
  /** Given: these items, archived ones too, whatever was typed. */
  ids: z.array(fields.id).max(200).optional(),
});

/**
 * Active items for a combobox: the best twenty for what was typed (names that begin with it first), or exactly the items
 * asked for by id. Each with what it needs to offer units and convert as one types.
 */
export const itemOptions = query({
  name: "inventory.itemOptions",
  can: "inventory.view",
  input,
  run: optionsFor,
});

/** As the question `itemOptions`, for who is asking something already. */
export async function optionsFor(ctx: Tx, { search, kinds, ids }: z.output<typeof input>) {
  const wanted = and(
    eq(inventoryItem.isActive, true),
    search ? matches(search) : undefined,
    kinds.length ? anyOf(inventoryItem.kind, kinds) : undefined,
  );
  const starts = sql`(lower(left(${inventoryItem.name}, ${search.length})) = lower(${search})) desc`;
  const items = await ctx.db.list(inventoryItem, {
    where: ids ? anyOf(inventoryItem.id, ids) : wanted,
    orderBy: [starts, sql`lower(${inventoryItem.name})`, inventoryItem.id],
    limit: ids ? ids.length : 20,
  });
  const found = items.map((item) => item.id);
  const [rules, figures] = await Promise.all([rulesFor(ctx, found), figuresOf(ctx, found)]);
  return items.map((item) => {
    const known = rules.get(item.id)!;
    return {
      id: item.id,
      name: item.name,
      kind: item.kind,
      dimension: item.dimension,
      displayUnit: item.displayUnit,
      unitSymbol: symbolOf(item.displayUnit),
      isTracked: item.isTracked,
      isActive: item.isActive,
      units: unitsOffered(known).map((code) => ({ code, symbol: symbolOf(code) })),
      onHand: toDisplay(known, figures.get(item.id)!.onHand).toString(),
      available: toDisplay(known, figures.get(item.id)!.available).toString(),
      capacity: item.capacity && {
        quantity: item.capacity.toString(),
        unit: item.capacityDimension === "mass" ? "g" : "ml",
      },
      rules: known,
    };
  });
}
