import { inventoryLot } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { anyOf } from "@/server/kernel/tenant-db";
import { batchExpiry } from "@/server/services/expiration/pure";
import { takingsOf } from "./inputs";
import { planOf, type BatchRow } from "./state";

/**
 * How the last good day of a batch's outputs is reckoned: finish day + the product's own shelf life, else the recipe's; where
 * the recipe says so, not later than the earliest lot of a critical ingredient that really went in.
 */
export async function outputExpiry(
  ctx: Tx,
  row: BatchRow,
  today: string,
): Promise<(ownDays: number | null) => string | null> {
  const plan = planOf(row);
  const caps = plan.capExpiryByIngredients ? await criticalExpiries(ctx, row) : [];
  return (ownDays) => batchExpiry(today, ownDays ?? plan.shelfLifeDays, caps, plan.capExpiryByIngredients);
}

async function criticalExpiries(ctx: Tx, row: BatchRow): Promise<(string | null)[]> {
  const critical = new Set(
    planOf(row)
      .lines.filter((line) => line.isCritical)
      .map((line) => line.itemId),
  );
  const taken = (await takingsOf(ctx, row.id)).filter((t) => critical.has(t.itemId) && t.quantity.isPositive);
  const lots = await ctx.db.select({
    fields: { expirationDate: inventoryLot.expirationDate },
    from: inventoryLot,
    where: anyOf(
      inventoryLot.id,
      taken.flatMap((t) => t.lotId ?? []),
    ),
  });
  return lots.map((lot) => lot.expirationDate);
}
