import { z } from "zod";

/**
 * The frozen plan of one batch, as it travels: built by the server, shown, sent back untouched, stored verbatim.
 * Plain JSON: amounts are canonical decimal texts, instants ISO texts. No costs are in it (it passes through the hands of
 * people who may not see them) and no organization (that one is in the keyed hash, together with everything here).
 */

const id = z.uuid();
const decimal = z.string().regex(/^\d{1,18}(\.\d{1,12})?$/);
/** A whole number of any length: one half of an exact fraction. */
const integer = z.string().regex(/^[1-9]\d{0,200}$/);
const text = z.string().max(10_000);

export const planLineSchema = z.strictObject({
  /** What `leaveOut` names; unique within the plan. */
  key: z.string().min(1).max(40),
  lineNo: z.number().int().positive(),
  itemId: id,
  itemName: text,
  itemKind: z.enum(["ingredient", "container", "packaging", "consumable", "product"]),
  /** The planned amount in the recipe's unit; countable items already rounded up. */
  quantity: decimal,
  unit: text,
  /**
   * The same in the item's base unit, rounded once from the exact fraction; what is deducted.
   * Null where the unit could not be converted: such a line can only be left out, or planned again after the cause is mended.
   */
  baseQuantity: decimal.nullable(),
  baseUnit: text,
  /** What the version says for one batch, in `unit`. */
  recipeQuantity: decimal,
  /** Countable items: by how much rounding up exceeds the exact need, in the base unit; "0" otherwise. */
  surplus: decimal,
  isCritical: z.boolean(),
  note: text,
  /** What the stock check said when this was planned; base unit. */
  check: z.strictObject({
    status: z.enum(["ok", "low", "short", "unknown"]),
    available: decimal,
    missing: decimal,
  }),
});

/** Containers are taken at finish, not at start; how many were really filled is said then. */
export const planContainerSchema = z.strictObject({
  itemId: id,
  itemName: text,
  /** How many are chosen: whole. */
  count: decimal,
  /** What one holds, in the base unit of its dimension (g or ml). */
  capacity: decimal,
  capacityUnit: z.enum(["g", "ml"]),
  /** What one holds, in the yield's unit. */
  holds: decimal,
  /** How many are filled to the brim: whole. */
  full: decimal,
  /** What is in the last, partly filled one, in the yield's unit; null where none is. */
  partial: decimal.nullable(),
  /** How many stay empty: whole. */
  empty: decimal,
});

export const planSnapshotSchema = z.strictObject({
  version: z.literal(1),
  plannedAt: z.iso.datetime(),
  plannedBy: text,
  /** Whether the batch ends in SKUs or in a lot of `recipe.outputItemId`. */
  kind: z.enum(["product", "ingredient"]),
  recipe: z.strictObject({
    id,
    name: text,
    labelPrefix: text,
    categoryName: text.nullable(),
    outputItemId: id.nullable(),
    outputItemName: text.nullable(),
  }),
  recipeVersion: z.strictObject({ id, versionNo: z.number().int().positive(), isTest: z.boolean() }),
  /** The family: what it varies, and where that began. */
  lineage: z.strictObject({
    parentId: id.nullable(),
    parentName: text.nullable(),
    rootId: id.nullable(),
    rootName: text.nullable(),
  }),
  scale: z.strictObject({
    by: z.enum(["factor", "yield", "portions", "containers", "ingredient"]),
    /** The factor for people, rounded at twelve places; the exact one is numerator/denominator. */
    factor: decimal,
    numerator: integer,
    denominator: integer,
  }),
  notes: text,
  /** Projected, never rounded to whole pieces. */
  yield: z.strictObject({ quantity: decimal, unit: text, recipeQuantity: decimal }),
  portioning: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("none") }),
    z.strictObject({
      kind: z.literal("portions"),
      name: text,
      /** Pieces of one unscaled batch. */
      recipeCount: decimal,
      /** Pieces of this plan, exact: 7.2 bars stay 7.2. */
      count: decimal,
      /** Whole pieces that surely come out: never more than `count`. */
      whole: decimal,
    }),
    z.strictObject({
      kind: z.literal("containers"),
      /** Whether the system chose the containers. */
      auto: z.boolean(),
      /** Yield that fits into no chosen container, in the yield's unit. */
      leftover: decimal,
    }),
  ]),
  lines: z.array(planLineSchema).min(1).max(500),
  containers: z.array(planContainerSchema).max(50),
  instructions: text,
  categoryData: z.record(z.string(), z.string()),
  shelfLifeDays: z.number().int().nonnegative().nullable(),
  capExpiryByIngredients: z.boolean(),
  /** Planned minutes of labour, where said. */
  labourMinutes: decimal.nullable(),
  /** HMAC-SHA256 over the organization and everything above, base64url. */
  hash: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

export type PlanSnapshot = z.infer<typeof planSnapshotSchema>;
export type PlanLine = z.infer<typeof planLineSchema>;
export type PlanContainer = z.infer<typeof planContainerSchema>;
/** A plan before it is sealed. */
export type PlanDraft = Omit<PlanSnapshot, "hash">;
