import { z } from "zod";
import { fields, optional } from "@/server/kernel/fields";
import { outputField } from "./read-outputs";

/** What is said when a batch is finished; the preview of it reads the same. */
export const finishInput = z.strictObject({
  batchId: fields.id,
  /** What really came out, in any unit the recipe's yield may be said in. */
  yieldQuantity: fields.quantity,
  yieldUnit: fields.unit,
  outputs: z.array(outputField).min(1, "Say what was made.").max(50),
  /** Containers and packaging really used; planned ones that are not named were not. */
  containers: z
    .array(z.strictObject({ itemId: fields.id, count: fields.piecesOrZero }))
    .max(50)
    .default([]),
  labourMinutes: optional(fields.quantityOrZero),
  /** Per hour; the organization's own rate unless given. */
  labourRate: optional(fields.cost),
  overhead: optional(fields.cost),
  /** How much of the whole cost was waste. */
  lossPercent: optional(fields.percent),
});
