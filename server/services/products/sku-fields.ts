import { z } from "zod";
import { fields, optional } from "@/server/kernel/fields";

/** What people say about a SKU, alike when it is added and changed. */
export const skuFields = {
  /** Kept as typed but for the case: scanners and shops compare letters exactly. */
  sku: z
    .string()
    .trim()
    .toUpperCase()
    .min(1, "Give it a code.")
    .max(40, "At most 40 characters.")
    .regex(/^[A-Z0-9][A-Z0-9._/-]*$/, "Use letters A to Z, figures and - . _ / only."),
  priced: {
    /** Of one, in the organization's currency. */
    price: optional(fields.cost),
    /** Net weight of one, with its unit of mass. */
    weight: optional(fields.quantity),
    weightUnit: fields.unit.default("g"),
    shelfLifeDays: optional(fields.days),
  },
};
