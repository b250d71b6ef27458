import { z } from "zod";
import { command } from "@/server/kernel/command";
import { fields, optional } from "@/server/kernel/fields";
import { WRITE_OFF_KINDS } from "@/server/services/fifo/pure";
import { takeOut } from "./take-out";
import { takingFields } from "./takings";

export const writeOffKind = z.enum(WRITE_OFF_KINDS, { error: "Choose what happened to it." });

/**
 * Records a loss: spoiled, thrown away, expired, damaged, failed quality. "expired" takes from lots past their day, the
 * others from the oldest usable ones, unless lots are chosen. Expired lots leave as expired, thrown away or failed
 * quality only. Refuses: less than asked for (InsufficientStock), and what `use` refuses.
 */
export const writeOff = command({
  name: "inventory.writeOff",
  can: "inventory.adjust",
  input: z.strictObject({
    ...takingFields,
    kind: writeOffKind,
    reason: optional(fields.reason),
    note: optional(fields.note),
    /** The day it was lost; today unless given. */
    takenOn: optional(fields.day),
  }),
  run: takeOut,
});
