import type { Tx } from "@/server/kernel/context";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { baseUnitOf } from "@/server/services/unit-conversion/pure";
import { itemsById } from "@/server/services/inventory/steps";
import { isContainerLine, usedOf, type LineRow } from "./lines";
import { shareLots, type LotTaking, type LotUse } from "./share-lots";
import { planOf, type BatchRow } from "./state";

/** A line of a batch: what was planned, what was used, and out of which lots. */
export type BatchLineView = {
  id: string;
  /** Null: not in the plan. */
  key: string | null;
  origin: "planned" | "extra" | "left_out";
  itemId: string;
  itemName: string;
  /** As the plan (or, of an extra, the person) said it. */
  planned: { quantity: string; unit: string; base: string };
  /** As it was typed when it was weighed in; null until then. */
  actual: { quantity: string; unit: string } | null;
  /** What the batch holds of it, in the item's base unit. */
  used: string;
  baseUnit: string;
  checkedAt: string | null;
  reason: string | null;
  lots: { lotId: string | null; fifoCode: string | null; quantity: string; cost: string | null }[];
  cost: string | null;
};

export type BatchLineViews = { lines: BatchLineView[]; containers: BatchLineView[]; extras: BatchLineView[] };

/** Planned against actual. A batch on the calendar has no rows yet: its lines are the plan's own. */
export async function lineViews(
  ctx: Tx,
  row: BatchRow,
  lines: readonly LineRow[],
  takings: readonly LotTaking[],
  seesCosts: boolean,
): Promise<BatchLineViews> {
  const plan = planOf(row);
  if (row.status === "planned" || lines.length === 0) return plannedViews(row);
  const items = await itemsById(
    ctx,
    lines.map((line) => line.itemId),
  );
  // What a cancelled batch took has gone home.
  const used = (line: LineRow) => (row.status === "cancelled" ? Quantity.zero : usedOf(line));
  const lots = shareLots(
    lines.map((line) => ({ id: line.id, itemId: line.itemId, used: used(line) })),
    takings,
  );
  const view = (line: LineRow): BatchLineView => {
    const ofPlan = line.origin === "extra" ? undefined : plan.lines[line.lineNo - 1];
    const said = { quantity: String(line.enteredQuantity), unit: line.enteredUnit };
    return {
      id: line.id,
      key: ofPlan?.key ?? null,
      origin: line.origin,
      itemId: line.itemId,
      itemName: line.itemName,
      planned: {
        ...(ofPlan ? { quantity: ofPlan.quantity, unit: ofPlan.unit } : said),
        base: String(line.plannedBase),
      },
      actual: line.actualBase && line.checkedAt ? actualOf(row, line, said) : null,
      used: String(used(line)),
      baseUnit: ofPlan?.baseUnit ?? baseUnitOf(items.get(line.itemId)?.dimension ?? "count"),
      checkedAt: line.checkedAt?.toISOString() ?? null,
      reason: line.reason,
      ...lotViews(lots.get(line.id) ?? [], seesCosts),
    };
  };
  const containers = lines.filter((line) => isContainerLine(row, line));
  return {
    lines: lines.filter((line) => line.origin !== "extra" && !containers.includes(line)).map(view),
    containers: containers.map(view),
    extras: lines.filter((line) => line.origin === "extra").map(view),
  };
}

/** Containers are counted; their line keeps the planned words. */
const actualOf = (row: BatchRow, line: LineRow, said: { quantity: string; unit: string }) =>
  isContainerLine(row, line) ? { quantity: String(line.actualBase), unit: "each" } : said;

function lotViews(lots: readonly LotUse[], seesCosts: boolean) {
  return {
    lots: lots.map(({ lotId, fifoCode, quantity, cost }) => ({
      lotId,
      fifoCode,
      quantity: String(quantity),
      cost: seesCosts ? String(cost) : null,
    })),
    cost: seesCosts ? String(sumOf(lots)) : null,
  };
}

const sumOf = (lots: readonly LotUse[]) => Money.sum(lots.map((lot) => lot.cost));

function plannedViews(row: BatchRow): BatchLineViews {
  const nothing = { actual: null, used: "0", checkedAt: null, reason: null, lots: [], cost: null };
  const plan = planOf(row);
  return {
    lines: plan.lines.map((line) => ({
      id: line.key,
      key: line.key,
      origin: "planned",
      itemId: line.itemId,
      itemName: line.itemName,
      planned: { quantity: line.quantity, unit: line.unit, base: line.baseQuantity ?? "0" },
      baseUnit: line.baseUnit,
      ...nothing,
    })),
    containers: plan.containers.map((container, i) => ({
      id: `container ${i + 1}`,
      key: null,
      origin: "planned",
      itemId: container.itemId,
      itemName: container.itemName,
      planned: { quantity: container.count, unit: "each", base: container.count },
      baseUnit: "each",
      ...nothing,
    })),
    extras: [],
  };
}
