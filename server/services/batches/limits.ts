import { and, gte, ne } from "drizzle-orm";
import { batch, organization } from "@/db/schema";
import { dayIn, startOfDay } from "@/server/kernel/clock";
import type { CommandTx } from "@/server/kernel/context";
import { PlanLimit } from "@/server/kernel/errors";

/**
 * Refuses one more start where the tier's month is full; the organization's row is locked until the end. The month is the
 * organization's own; a cancelled batch gave everything back and does not count.
 */
export async function requireRoomForBatch(ctx: CommandTx): Promise<void> {
  const limit = ctx.tier.maxBatchesPerMonth;
  if (limit === null) return;
  await ctx.db.lock(organization, organization.organizationId, [ctx.organizationId]);
  const firstDay = `${dayIn(ctx.timezone, ctx.now).slice(0, 7)}-01`;
  const used = await ctx.db.count(
    batch,
    and(gte(batch.startedAt, startOfDay(ctx.timezone, firstDay)), ne(batch.status, "cancelled")),
  );
  if (used < limit) return;
  throw new PlanLimit(
    "BATCH_LIMIT",
    `The ${ctx.tier.name} plan has room for ${limit} batches a month, and this month's are started.`,
    { limit, used, what: "batches" },
  );
}
