import { z } from "zod";
import type { Portioning } from "@/db/schema";
import { fields, optional } from "@/server/kernel/fields";
import type { Quantity } from "@/server/kernel/quantity";

/** What a version is made of, as the editor sends it. */

const draftLine = z
  .strictObject({
    /** Exactly one of these three is given. */
    itemId: optional(fields.id),
    /** Looked up among the items in use. */
    itemName: optional(fields.name),
    /** The slug of an entry of the library; it is stored as drafted where no item is linked to it yet. */
    entry: optional(fields.line),
    quantity: fields.quantity,
    unit: fields.unit,
    note: z.string().trim().max(300, "At most 300 characters.").default(""),
    isCritical: fields.flag.default(false),
  })
  .refine(({ itemId, itemName, entry }) => [itemId, itemName, entry].filter(Boolean).length === 1, {
    path: ["itemId"],
    error: "Choose one.",
  });

export const portioningField = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({
    kind: z.literal("portions"),
    name: z.string().trim().min(1, "What is one piece called?").max(60, "At most 60 characters."),
    count: fields.quantity,
  }),
  z.strictObject({ kind: z.literal("containers") }),
]);

const categoryDataField = z
  .record(z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/), z.string().trim().max(200, "At most 200 characters."))
  .refine((data) => Object.keys(data).length <= 40, "That is too much.")
  .transform((data) => Object.fromEntries(Object.entries(data).filter(([, value]) => value !== "")));

export const draftShape = {
  yieldQuantity: fields.quantity,
  yieldUnit: fields.unit,
  portioning: portioningField.default({ kind: "none" }),
  categoryData: categoryDataField.default({}),
  instructions: fields.note.default(""),
  shelfLifeDays: optional(fields.days),
  capExpiryByIngredients: fields.flag.default(false),
  lines: z
    .array(draftLine, { error: "Add at least one line." })
    .min(1, "Add at least one line.")
    .max(200, "A recipe has at most 200 lines."),
};

export const changeNoteField = z.string().trim().max(500, "At most 500 characters.").default("");

/** A whole version as the editor sends it. */
export type Draft = z.output<z.ZodObject<typeof draftShape>>;
export type DraftLine = Draft["lines"][number];

/** Six capital letters at most, two at least: "LAV" in LAV-2026-001. */
export const labelPrefixField = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2,6}$/, "Two to six letters.");

export const storedPortioning = (portioning: z.output<typeof portioningField>): Portioning =>
  portioning.kind === "portions"
    ? { ...portioning, count: String(portioning.count satisfies Quantity) }
    : portioning;
