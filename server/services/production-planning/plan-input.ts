import { z } from "zod";
import { fields, optional } from "@/server/kernel/fields";

/** By what a recipe is scaled. */
const scaleField = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("factor"), factor: fields.factor }),
  z.strictObject({ by: z.literal("yield"), amount: fields.quantity, unit: fields.unit }),
  z.strictObject({ by: z.literal("portions"), count: fields.quantity }),
  /** As much as the chosen containers hold. */
  z.strictObject({ by: z.literal("containers") }),
  /** As much as this amount of one line allows. */
  z.strictObject({
    by: z.literal("ingredient"),
    line: z.string().max(40),
    amount: fields.quantity,
    unit: fields.unit,
  }),
]);

export const planInput = z.strictObject({
  recipeId: fields.id,
  versionId: optional(fields.id),
  scale: scaleField,
  /** Chosen by hand, filled in this order; none: chosen by the house where the recipe is portioned by containers. */
  containers: z
    .array(z.strictObject({ itemId: fields.id, count: fields.quantity }))
    .max(50, "That is too many kinds of containers.")
    .default([]),
  /** Which kinds the house may choose from; all there are unless given. */
  containerKinds: z.array(fields.id).max(50).default([]),
  /** g/ml of what comes out, where weight must be poured by volume or the other way round. */
  yieldDensity: optional(fields.factor),
  notes: fields.note.default(""),
  labourMinutes: optional(fields.quantityOrZero),
});

export type PlanInput = z.output<typeof planInput>;
