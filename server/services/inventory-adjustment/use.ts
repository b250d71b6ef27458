import { z } from "zod";
import { command } from "@/server/kernel/command";
import { fields, optional } from "@/server/kernel/fields";
import { USE_KINDS } from "@/server/services/fifo/pure";
import { takeOut } from "./take-out";
import { takingFields } from "./takings";

/**
 * Takes something for use, as a sample, tester, gift or otherwise: oldest usable lots first, or the lots chosen by hand
 * (which needs a reason). Refuses: less than asked for (InsufficientStock), an expired lot, a unit that cannot be
 * converted, broken pieces, a day in the future or in a closed period.
 */
export const use = command({
  name: "inventory.use",
  can: "inventory.adjust",
  input: z.strictObject({
    ...takingFields,
    kind: z.enum(USE_KINDS, { error: "Choose what it was for." }).default("use"),
    reason: optional(fields.reason),
    note: optional(fields.note),
    /** The day it was taken; today unless given. */
    takenOn: optional(fields.day),
  }),
  run: takeOut,
});
