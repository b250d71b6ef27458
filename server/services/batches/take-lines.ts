import { batchIngredient } from "@/db/schema";
import type { CommandTx } from "@/server/kernel/context";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { uuidv7 } from "@/server/kernel/ids";
import { Quantity } from "@/server/kernel/quantity";
import { ItemArchived } from "@/server/services/fifo/pure";
import { itemsById } from "@/server/services/inventory/steps";
import { deduct, type Posted } from "@/server/services/inventory-adjustment/steps";
import type { PlanLine } from "@/server/services/production-planning/pure";
import { dimensionOf, toBase } from "@/server/services/unit-conversion/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { PlanOutdated } from "./rules";
import { takenIn } from "./settle";
import { planOf, referenceTo, type BatchRow } from "./state";

/**
 * Takes every planned line that is not left out, in one adjustment, and writes the batch's lines: first the plan's own in
 * their order, then its containers, which are taken when the batch is finished.
 */
export async function takeLines(
  ctx: CommandTx,
  row: BatchRow,
  leaveOut: readonly string[],
): Promise<Posted | null> {
  const plan = planOf(row);
  const left = new Set(leaveOut);
  const unknown = leaveOut.find((key) => !plan.lines.some((line) => line.key === key));
  if (unknown !== undefined)
    throw new Invalid({ leaveOut: "One of the lines to leave out is not in this plan." });
  const taken = plan.lines.filter((line) => !left.has(line.key) && line.baseQuantity !== "0");
  await refuseUnconverted(ctx, taken);
  const posted = taken.length
    ? await deduct(ctx, {
        kind: "batch",
        reference: referenceTo(row),
        batchId: row.id,
        takings: taken.map((line) => ({
          itemId: line.itemId,
          quantity: Quantity.of(line.baseQuantity!),
          dimension: dimensionOf(line.baseUnit),
          entered: { quantity: Quantity.of(line.quantity), unit: line.unit },
        })),
      })
    : null;
  const ingredients = plan.lines.map((line) => ({
    itemId: line.itemId,
    itemName: line.itemName,
    origin: left.has(line.key) ? ("left_out" as const) : ("planned" as const),
    plannedBase: taken.includes(line)
      ? takenIn(posted!, taken.indexOf(line))
      : Quantity.of(line.baseQuantity ?? "0"),
    enteredQuantity: Quantity.of(line.quantity),
    enteredUnit: line.unit,
    adjustmentId: taken.includes(line) ? posted!.adjustmentId : null,
  }));
  const containers = plan.containers.map((container) => ({
    itemId: container.itemId,
    itemName: container.itemName,
    origin: "planned" as const,
    plannedBase: Quantity.of(container.count),
    enteredQuantity: Quantity.of(container.count),
    enteredUnit: "each",
    adjustmentId: null,
  }));
  await ctx.db.insertMany(
    batchIngredient,
    [...ingredients, ...containers].map((line, i) => ({
      id: uuidv7(),
      batchId: row.id,
      lineNo: i + 1,
      ...line,
    })),
  );
  return posted;
}

/**
 * A batch on the calendar may need what was archived since: a restock could not mend that. Throws ItemArchived; a line that
 * is left out does not count.
 */
export async function refuseArchived(
  ctx: CommandTx,
  row: BatchRow,
  leaveOut: readonly string[],
): Promise<void> {
  const plan = planOf(row);
  const needed = plan.lines.filter((line) => !leaveOut.includes(line.key)).map((line) => line.itemId);
  const items = await itemsById(ctx, needed);
  for (const item of items.values()) if (!item.isActive) throw new ItemArchived(item.name);
}

/** Throws the very refusal that the conversion has (with its drawer), or says that the plan is older than its cure. */
async function refuseUnconverted(ctx: CommandTx, lines: readonly PlanLine[]): Promise<void> {
  const line = lines.find((l) => l.baseQuantity === null);
  if (!line) return;
  const rules = (await rulesFor(ctx, [line.itemId])).get(line.itemId);
  if (!rules) throw new NotFound(line.itemName);
  toBase(rules, Quantity.of(line.quantity), line.unit);
  throw new PlanOutdated(line.itemName);
}
