import { batchIngredient } from "@/db/schema";
import type { CommandTx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import { uuidv7 } from "@/server/kernel/ids";
import { Quantity } from "@/server/kernel/quantity";
import { itemsById } from "@/server/services/inventory/steps";
import { deduct } from "@/server/services/inventory-adjustment/steps";
import { isContainerLine, isUnplannedContainer, linesOf, type LineRow } from "./lines";
import { NotCounted } from "./rules";
import { referenceTo, type BatchRow } from "./state";

/**
 * Takes the containers that were really filled, in one adjustment, and writes them to the batch's lines. Planned ones that
 * are not named were not used; others than planned get a line of their own.
 */
export async function takeContainers(
  ctx: CommandTx,
  row: BatchRow,
  said: readonly { itemId: string; count: Quantity }[],
): Promise<void> {
  const counts = new Map<string, Quantity>();
  for (const { itemId, count } of said) counts.set(itemId, count.plus(counts.get(itemId) ?? Quantity.zero));
  const items = await itemsById(ctx, counts.keys());
  for (const itemId of counts.keys()) {
    const item = items.get(itemId);
    if (!item) throw new NotFound("That container");
    if (item.dimension !== "count") throw new NotCounted(item.name);
  }
  const lines = await linesOf(ctx, row.id);
  const used = [...counts].filter(([, count]) => count.isPositive);
  const posted = used.length
    ? await deduct(ctx, {
        kind: "batch",
        reference: referenceTo(row),
        batchId: row.id,
        takings: used.map(([itemId, count]) => ({
          itemId,
          quantity: count,
          entered: { quantity: count, unit: "each" },
        })),
      })
    : null;
  const waiting = lines.filter((line) => isContainerLine(row, line) || isUnplannedContainer(line));
  const known = new Set(waiting.map((line) => line.itemId));
  await ctx.db.updateMany(
    batchIngredient,
    "id",
    firstOfEachItem(waiting).map((line) => {
      const count = counts.get(line.itemId) ?? Quantity.zero;
      return {
        id: line.id,
        actualBase: count,
        checkedAt: ctx.now,
        adjustmentId: count.isPositive ? posted!.adjustmentId : null,
      };
    }),
  );
  const lastNo = lines.at(-1)?.lineNo ?? 0;
  await ctx.db.insertMany(
    batchIngredient,
    used
      .filter(([itemId]) => !known.has(itemId))
      .map(([itemId, count], i) => ({
        id: uuidv7(),
        batchId: row.id,
        lineNo: lastNo + 1 + i,
        origin: "extra" as const,
        itemId,
        itemName: items.get(itemId)!.name,
        plannedBase: Quantity.zero,
        enteredQuantity: count,
        enteredUnit: "each",
        actualBase: count,
        checkedAt: ctx.now,
        adjustmentId: posted!.adjustmentId,
        reason: "Filled at the end",
      })),
  );
}

/** A plan may name the same container twice; what was used is written to its first line. */
function firstOfEachItem(lines: readonly LineRow[]): LineRow[] {
  const seen = new Set<string>();
  return lines.filter((line) => !seen.has(line.itemId) && seen.add(line.itemId));
}
