import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  actor,
  created,
  day,
  instant,
  money,
  organizationIdColumn,
  owned,
  quantity,
  stamps,
  within,
} from "./columns";
import { inventoryItem } from "./inventory";
import { recipe, recipeVersion } from "./recipes";
import { inventoryAdjustment, inventoryLot } from "./stock";

export type BatchStatus = "planned" | "in_progress" | "completed" | "cancelled" | "failed";

/** The last number given out per label prefix and year; never reused. */
export const labelCounter = pgTable(
  "label_counter",
  {
    organizationId: organizationIdColumn().notNull(),
    prefix: text().notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
    ...stamps(),
  },
  (t) => [primaryKey({ name: "label_counter_pkey", columns: [t.organizationId, t.prefix, t.year] })],
);

export const batch = pgTable(
  "batch",
  {
    ...owned(),
    labelCode: text().notNull(),
    status: text().notNull().$type<BatchStatus>(),
    recipeId: uuid().notNull(),
    recipeVersionId: uuid().notNull(),
    /** The frozen plan, verbatim; a trigger refuses any change. */
    planSnapshot: jsonb().$type<unknown>().notNull(),
    planHash: text().notNull(),
    scheduledFor: day(),
    startedAt: instant(),
    finishedAt: instant(),
    /** Cancelled or failed: when and why. */
    endedAt: instant(),
    endReason: text(),
    actualYield: quantity(),
    actualYieldUnit: text(),
    /** All inputs, labour and overhead; equals the outputs' costs plus lossCost, exactly. Set at the end. */
    materialCost: money(),
    labourCost: money(),
    overheadCost: money(),
    lossCost: money(),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "batch_pkey", columns: [t.organizationId, t.id] }),
    unique("batch_label_code_key").on(t.organizationId, t.labelCode),
    index("batch_list_idx").on(t.organizationId, t.createdAt, t.id),
    index("batch_status_idx").on(t.organizationId, t.status),
    index("batch_recipe_idx").on(t.organizationId, t.recipeId),
    index("batch_version_idx").on(t.organizationId, t.recipeVersionId),
    within("batch_recipe_fkey", t.organizationId, t.recipeId, recipe),
    within("batch_version_fkey", t.organizationId, t.recipeVersionId, recipeVersion),
    check(
      "batch_status_known",
      sql`${t.status} in ('planned', 'in_progress', 'completed', 'cancelled', 'failed')`,
    ),
  ],
);

/** What a batch takes: planned lines, extras, and differences found when weighing. `quantity_used` and lots come from the ledger. */
export const batchIngredient = pgTable(
  "batch_ingredient",
  {
    ...owned(),
    batchId: uuid().notNull(),
    lineNo: integer().notNull(),
    origin: text().notNull().$type<"planned" | "extra" | "left_out">(),
    itemId: uuid().notNull(),
    /** Names as they were: later renames change nothing in a batch's record. */
    itemName: text().notNull(),
    plannedBase: quantity().notNull(),
    enteredQuantity: quantity().notNull(),
    enteredUnit: text().notNull(),
    /** What was really weighed in, in the base unit, once said. */
    actualBase: quantity(),
    checkedAt: instant(),
    adjustmentId: uuid(),
    reason: text(),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "batch_ingredient_pkey", columns: [t.organizationId, t.id] }),
    unique("batch_ingredient_line_key").on(t.organizationId, t.batchId, t.lineNo),
    within("batch_ingredient_batch_fkey", t.organizationId, t.batchId, batch),
    within("batch_ingredient_item_fkey", t.organizationId, t.itemId, inventoryItem),
    within("batch_ingredient_adjustment_fkey", t.organizationId, t.adjustmentId, inventoryAdjustment),
    index("batch_ingredient_item_idx").on(t.organizationId, t.itemId),
    index("batch_ingredient_adjustment_idx").on(t.organizationId, t.adjustmentId),
    check("batch_ingredient_origin_known", sql`${t.origin} in ('planned', 'extra', 'left_out')`),
  ],
);

/** What a finished batch put on the shelf. */
export const batchOutput = pgTable(
  "batch_output",
  {
    ...owned(),
    batchId: uuid().notNull(),
    lineNo: integer().notNull(),
    itemId: uuid().notNull(),
    itemName: text().notNull(),
    skuId: uuid(),
    lotId: uuid().notNull(),
    quantity: quantity().notNull(),
    cost: money().notNull(),
    expirationDate: day(),
    ...created(),
  },
  (t) => [
    primaryKey({ name: "batch_output_pkey", columns: [t.organizationId, t.id] }),
    unique("batch_output_line_key").on(t.organizationId, t.batchId, t.lineNo),
    within("batch_output_batch_fkey", t.organizationId, t.batchId, batch),
    within("batch_output_item_fkey", t.organizationId, t.itemId, inventoryItem),
    within("batch_output_lot_fkey", t.organizationId, t.lotId, inventoryLot),
    index("batch_output_item_idx").on(t.organizationId, t.itemId),
    index("batch_output_lot_idx").on(t.organizationId, t.lotId),
  ],
);

export const batchNote = pgTable(
  "batch_note",
  { ...owned(), batchId: uuid().notNull(), body: text().notNull(), ...actor(), ...created() },
  (t) => [
    primaryKey({ name: "batch_note_pkey", columns: [t.organizationId, t.id] }),
    within("batch_note_batch_fkey", t.organizationId, t.batchId, batch),
    index("batch_note_batch_idx").on(t.organizationId, t.batchId),
  ],
);

export const batchTimer = pgTable(
  "batch_timer",
  {
    ...owned(),
    batchId: uuid().notNull(),
    name: text().notNull(),
    seconds: integer().notNull(),
    startedAt: instant().notNull(),
    stoppedAt: instant(),
    isDismissed: boolean().notNull().default(false),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "batch_timer_pkey", columns: [t.organizationId, t.id] }),
    within("batch_timer_batch_fkey", t.organizationId, t.batchId, batch),
    index("batch_timer_batch_idx").on(t.organizationId, t.batchId),
    check("batch_timer_seconds_positive", sql`${t.seconds} > 0`),
  ],
);
