import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  actor,
  bigintText,
  counted,
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
import type { MovementId } from "@/server/kernel/ids";

/** On hand and value of one item: also the row that takers lock. Written by fifo only. */
export const itemStock = pgTable(
  "item_stock",
  {
    organizationId: organizationIdColumn().notNull(),
    itemId: uuid().notNull(),
    onHand: quantity().notNull(),
    value: money().notNull(),
    /** Cost and quantity of the newest receipt: what a surplus or an untracked use is worth. */
    lastCost: money(),
    lastQuantity: quantity(),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "item_stock_pkey", columns: [t.organizationId, t.itemId] }),
    within("item_stock_item_fkey", t.organizationId, t.itemId, inventoryItem),
    check("item_stock_never_negative", sql`${t.onHand} >= 0 and ${t.value} >= 0`),
    check("item_stock_nothing_costs_nothing", sql`${t.onHand} > 0 or ${t.value} = 0`),
  ],
);

/** One act that changed stock. Append-only. `lines` movements must stand beside it at COMMIT. */
export const inventoryAdjustment = pgTable(
  "inventory_adjustment",
  {
    ...owned(),
    /** What people see: "USE-7K2M9Q". */
    code: text().notNull(),
    adjustmentType: text().notNull(),
    reason: text(),
    note: text(),
    /** The document it belongs to: "batch", "sku", ... and its id and name. */
    referenceType: text(),
    referenceId: uuid(),
    referenceLabel: text(),
    approvedBy: text(),
    /** The adjustment this one mirrors; each can be reversed once. */
    reverses: uuid(),
    lines: integer().notNull(),
    effectiveAt: instant().notNull(),
    recordedAt: instant().notNull(),
    ...actor(),
    ...created(),
  },
  (t) => [
    primaryKey({ name: "inventory_adjustment_pkey", columns: [t.organizationId, t.id] }),
    unique("inventory_adjustment_code_key").on(t.organizationId, t.code),
    unique("inventory_adjustment_reverses_key").on(t.organizationId, t.reverses),
    index("inventory_adjustment_reference_idx")
      .on(t.organizationId, t.referenceType, t.referenceId)
      .where(sql`${t.referenceId} is not null`),
    foreignKey({
      name: "inventory_adjustment_reverses_fkey",
      columns: [t.organizationId, t.reverses],
      foreignColumns: [t.organizationId, t.id],
    }),
    check("inventory_adjustment_has_lines", sql`${t.lines} between 1 and 20000`),
  ],
);

/** A quantity of one item received or made at one time at one cost. */
export const inventoryLot = pgTable(
  "inventory_lot",
  {
    ...owned(),
    itemId: uuid().notNull(),
    fifoCode: text().notNull(),
    /** The order in which lots were recorded: decides between lots received at the same instant. */
    sequence: counted(),
    adjustmentId: uuid().notNull(),
    batchId: uuid(),
    supplier: text(),
    supplierLot: text(),
    received: quantity().notNull(),
    remaining: quantity().notNull(),
    cost: money().notNull(),
    costLeft: money().notNull(),
    enteredQuantity: quantity().notNull(),
    enteredUnit: text().notNull(),
    receivedAt: instant().notNull(),
    expirationDate: day(),
    open: boolean()
      .notNull()
      .generatedAlwaysAs(sql`remaining > 0`),
    ...created(),
  },
  (t) => [
    primaryKey({ name: "inventory_lot_pkey", columns: [t.organizationId, t.id] }),
    unique("inventory_lot_fifo_code_key").on(t.organizationId, t.fifoCode),
    index("inventory_lot_shelf_idx")
      .on(t.organizationId, t.itemId, t.receivedAt, t.sequence)
      .where(sql`${t.open}`),
    index("inventory_lot_expiry_idx")
      .on(t.organizationId, t.expirationDate)
      .where(sql`${t.open} and ${t.expirationDate} is not null`),
    index("inventory_lot_item_idx").on(t.organizationId, t.itemId, t.sequence),
    index("inventory_lot_batch_idx")
      .on(t.organizationId, t.batchId)
      .where(sql`${t.batchId} is not null`),
    index("inventory_lot_adjustment_idx").on(t.organizationId, t.adjustmentId),
    within("inventory_lot_item_fkey", t.organizationId, t.itemId, inventoryItem),
    within("inventory_lot_adjustment_fkey", t.organizationId, t.adjustmentId, inventoryAdjustment),
    check("inventory_lot_remaining_range", sql`${t.remaining} >= 0 and ${t.remaining} <= ${t.received}`),
    check("inventory_lot_cost_range", sql`${t.cost} >= 0 and ${t.costLeft} >= 0`),
    check("inventory_lot_nothing_costs_nothing", sql`${t.remaining} > 0 or ${t.costLeft} = 0`),
    check("inventory_lot_received_positive", sql`${t.received} > 0`),
  ],
);

/** A lot set aside: not taken automatically until released. `kind` is "hold" or "recall". */
export const lotHold = pgTable(
  "lot_hold",
  {
    ...owned(),
    lotId: uuid().notNull(),
    kind: text().notNull().$type<"hold" | "recall">(),
    reason: text().notNull(),
    heldAt: instant().notNull(),
    releasedAt: instant(),
    releasedReason: text(),
    ...actor(),
    ...stamps(),
  },
  (t) => [
    primaryKey({ name: "lot_hold_pkey", columns: [t.organizationId, t.id] }),
    within("lot_hold_lot_fkey", t.organizationId, t.lotId, inventoryLot),
    index("lot_hold_lot_idx").on(t.organizationId, t.lotId),
    check("lot_hold_kind_known", sql`${t.kind} in ('hold', 'recall')`),
  ],
);

/** One append-only line of an adjustment. Movements with a lot make up stock; those without are of untracked items or variances. */
export const inventoryHistory = pgTable(
  "inventory_history",
  {
    organizationId: organizationIdColumn().notNull(),
    id: counted<MovementId>(),
    adjustmentId: uuid().notNull(),
    lineNo: integer().notNull(),
    itemId: uuid().notNull(),
    lotId: uuid(),
    /** The batch whose cost or output this line is part of. */
    batchId: uuid(),
    changeType: text().notNull(),
    quantityChange: quantity().notNull(),
    costChange: money().notNull(),
    /** What the lot held and was worth afterwards; null without a lot. */
    remainingAfter: quantity(),
    costAfter: money(),
    /** What the person typed for the whole line of the document, shown again as typed. */
    enteredQuantity: quantity(),
    enteredUnit: text(),
    /** The movement this one gives back to, whole or in part. */
    homeId: bigintText<MovementId>()(),
    effectiveAt: instant().notNull(),
    recordedAt: instant().notNull(),
    actorKind: text().notNull(),
    actorId: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "inventory_history_pkey", columns: [t.organizationId, t.id] }),
    unique("inventory_history_line_key").on(t.organizationId, t.adjustmentId, t.lineNo),
    index("inventory_history_item_idx").on(t.organizationId, t.itemId, t.id),
    index("inventory_history_lot_idx").on(t.organizationId, t.lotId, t.id),
    index("inventory_history_batch_idx")
      .on(t.organizationId, t.batchId)
      .where(sql`${t.batchId} is not null`),
    index("inventory_history_home_idx")
      .on(t.organizationId, t.homeId)
      .where(sql`${t.homeId} is not null`),
    index("inventory_history_effective_idx").on(t.organizationId, t.effectiveAt),
    within("inventory_history_adjustment_fkey", t.organizationId, t.adjustmentId, inventoryAdjustment),
    within("inventory_history_lot_fkey", t.organizationId, t.lotId, inventoryLot),
    within("inventory_history_item_fkey", t.organizationId, t.itemId, inventoryItem),
    check(
      "inventory_history_lot_states",
      sql`(${t.lotId} is null) = (${t.remainingAfter} is null) and (${t.lotId} is null) = (${t.costAfter} is null)`,
    ),
  ],
);
