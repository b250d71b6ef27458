import { z } from "zod";
import { hasPermission } from "@/server/kernel/context";
import { fields } from "@/server/kernel/fields";
import { query } from "@/server/kernel/query";
import { symbolOf, toDisplay } from "@/server/services/unit-conversion/pure";
import { makeable } from "./pure";
import { checkLines } from "./steps";

/**
 * Would these amounts be there, of which lots, and how many times over? For forms and recipe pages, as one types.
 * Amounts in each item's display unit as decimal texts; costs null for people without inventory.view_costs.
 */
export const checkItems = query({
  name: "stockCheck.checkItems",
  can: "inventory.view",
  input: z.strictObject({
    lines: z
      .array(
        z.strictObject({
          key: z.string().max(100),
          itemId: fields.id,
          quantity: fields.quantity,
          unit: fields.unit,
        }),
      )
      .max(500),
  }),
  async run(ctx, { lines }) {
    const checked = await checkLines(ctx, lines);
    const costs = hasPermission(ctx, "inventory.view_costs");
    const known = checked.flatMap((line) =>
      line.needed ? [{ itemId: line.itemId, quantity: line.needed.toRatio(), inPieces: line.inPieces }] : [],
    );
    // The first line of an item sees all there is of it.
    const there = new Map(
      [...checked].reverse().map((line) => [line.itemId, line.isTracked ? line.available : null]),
    );
    const { times, limitedBy } = makeable(known, there);
    return {
      lines: checked.map((line) => ({
        key: line.key,
        itemId: line.itemId,
        itemName: line.itemName,
        status: line.status,
        isTracked: line.isTracked,
        unit: symbolOf(line.displayUnit),
        needed: line.needed && toDisplay(line.rules, line.needed).toString(),
        available: toDisplay(line.rules, line.available).toString(),
        missing: toDisplay(line.rules, line.missing).toString(),
        setAside: line.setAside && {
          quantity: toDisplay(line.rules, line.setAside.quantity).toString(),
          as: line.setAside.as,
        },
        how: line.path.map((step) => step.text),
        drawer: line.drawer,
        takes: line.takes.map((take) => ({
          lotId: take.lotId,
          fifoCode: take.fifoCode,
          quantity: toDisplay(line.rules, take.quantity).toString(),
          cost: costs ? take.cost.toString() : null,
        })),
        cost: costs ? line.cost.toString() : null,
        costFrom: line.costFrom,
      })),
      /** How many times all lines together could be had now; null where nothing limits. */
      times: times?.toString() ?? null,
      limitedBy: limitedBy && checked.find((line) => line.itemId === limitedBy)!.itemName,
    };
  },
});
