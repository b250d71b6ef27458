import type { Tx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import type { Quantity } from "@/server/kernel/quantity";
import type { Count } from "@/server/services/fifo/steps";
import type { ConversionRules, ConversionStep } from "@/server/services/unit-conversion/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { baseOf } from "./amount";

/** What a form says about counting an item, or one of its lots. */
export const countFields = {
  itemId: fields.id,
  lotId: optional(fields.id),
  counted: fields.quantityOrZero,
  unit: fields.unit,
  /** Of the lot a surplus becomes; the item's shelf life decides unless given. */
  expirationDate: optional(fields.day),
};

type CountInput = {
  itemId: string;
  lotId?: string;
  counted: Quantity;
  unit: string;
  expirationDate?: string;
};

export type ReadCount = { count: Count; rules: ConversionRules; path: ConversionStep[] };

/** The counts that were typed, in base units. Throws NotFound and the conversion's refusals. */
export async function readCounts(ctx: Tx, inputs: readonly CountInput[]): Promise<ReadCount[]> {
  const known = await rulesFor(
    ctx,
    inputs.map((input) => input.itemId),
  );
  return inputs.map(({ itemId, lotId, counted, unit, expirationDate }) => {
    const rules = known.get(itemId);
    if (!rules) throw new NotFound("This item");
    const { quantity, path } = baseOf(rules, counted, unit, "counted");
    const entered = { quantity: counted, unit };
    const { dimension } = rules;
    return { count: { itemId, lotId, counted: quantity, dimension, entered, expirationDate }, rules, path };
  });
}
