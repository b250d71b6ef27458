import { inventoryAdjustment } from "@/db/schema";
import { hasPermission, type Tx } from "@/server/kernel/context";
import { anyOf, type Row } from "@/server/kernel/tenant-db";

/** An adjustment that changed a lot's cost points to that lot; every other reference is a document with undoing of its own. */
const OF_A_DOCUMENT = (type: string | null): boolean => type !== null && type !== "lot";

/**
 * Why an adjustment cannot be undone by itself, as a sentence; null where it can as far as this tells
 * (whether its lots still allow it is seen when it is done).
 */
export function whyNotUndoable(
  ctx: Pick<Tx, "permissions">,
  adjustment: Pick<
    Row<typeof inventoryAdjustment>,
    "code" | "adjustmentType" | "referenceType" | "referenceLabel"
  >,
  undoneBy: string | undefined,
): string | null {
  const { code, adjustmentType, referenceType, referenceLabel } = adjustment;
  if (undoneBy) return `${code} has already been undone, by ${undoneBy}.`;
  if (adjustmentType === "reversal") return `${code} is itself an undoing. Record the act again instead.`;
  if (adjustmentType === "tracking")
    return `${code} switched tracking. Switch it again on the item's page instead.`;
  if (OF_A_DOCUMENT(referenceType)) return `${code} belongs to ${referenceLabel}. Undo it there.`;
  if (adjustmentType === "cost_override" && !hasPermission(ctx, "inventory.override_cost"))
    return `${code} changed a cost, which you have no permission for.`;
  return null;
}

export type Undoing = { adjustmentId: string; code: string };

/** By which entries these were undone, by the id of what was undone. One statement, by the unique key of undoings. */
export async function undoingsOf(ctx: Tx, adjustmentIds: Iterable<string>): Promise<Map<string, Undoing>> {
  const ids = [...new Set(adjustmentIds)];
  if (ids.length === 0) return new Map();
  const found = await ctx.db.select({
    fields: {
      adjustmentId: inventoryAdjustment.id,
      code: inventoryAdjustment.code,
      reverses: inventoryAdjustment.reverses,
    },
    from: inventoryAdjustment,
    where: anyOf(inventoryAdjustment.reverses, ids),
    // An entry is undone once.
    limit: ids.length,
  });
  return new Map(found.map(({ reverses, ...undoing }) => [reverses!, undoing]));
}
