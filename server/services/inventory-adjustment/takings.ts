import { z } from "zod";
import type { Tx } from "@/server/kernel/context";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { Quantity } from "@/server/kernel/quantity";
import type { Taking } from "@/server/services/fifo/steps";
import type { ConversionRules, ConversionStep } from "@/server/services/unit-conversion/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { baseOf } from "./amount";

/** What a form says about taking an item: an amount, from the oldest lots, one lot, or several lots by hand. */
export const takingFields = {
  itemId: fields.id,
  quantity: fields.quantity,
  unit: fields.unit,
  /** All of it from this lot. */
  lotId: optional(fields.id),
  /** Parts from these lots, in the same unit; they add up to the quantity. */
  lots: z
    .array(z.strictObject({ lotId: fields.id, quantity: fields.quantity }))
    .max(200)
    .optional(),
};

export type TakingInput = {
  itemId: string;
  quantity: Quantity;
  unit: string;
  lotId?: string;
  lots?: { lotId: string; quantity: Quantity }[];
};

export type ReadTaking = { taking: Taking; rules: ConversionRules; path: ConversionStep[] };

/** The takings that were typed, in base units. Throws NotFound, Invalid and the conversion's refusals. */
export async function readTakings(ctx: Tx, inputs: readonly TakingInput[]): Promise<ReadTaking[]> {
  const rules = await rulesFor(
    ctx,
    inputs.map((input) => input.itemId),
  );
  return inputs.map((input) => {
    const known = rules.get(input.itemId);
    if (!known) throw new NotFound("This item");
    return readTaking(known, input);
  });
}

function readTaking(rules: ConversionRules, input: TakingInput): ReadTaking {
  const { itemId, quantity, unit } = input;
  const whole = baseOf(rules, quantity, unit);
  const entered = { quantity, unit };
  const { dimension } = rules;
  if (!input.lots?.length) {
    const lots = input.lotId ? [{ lotId: input.lotId, quantity: whole.quantity }] : undefined;
    return {
      taking: { itemId, quantity: whole.quantity, dimension, entered, lots },
      rules,
      path: whole.path,
    };
  }
  if (!Quantity.sum(input.lots.map((lot) => lot.quantity)).equals(quantity))
    throw new Invalid({ lots: "The lots do not add up to the whole." });
  const lots = input.lots.map((lot) => ({
    lotId: lot.lotId,
    quantity: baseOf(rules, lot.quantity, unit, "lots").quantity,
  }));
  // Each lot's part is rounded for itself: what is taken is their sum.
  return {
    taking: { itemId, quantity: Quantity.sum(lots.map((lot) => lot.quantity)), dimension, entered, lots },
    rules,
    path: whole.path,
  };
}
