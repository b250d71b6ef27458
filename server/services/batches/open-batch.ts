import { batch, type BatchStatus } from "@/db/schema";
import type { CommandTx } from "@/server/kernel/context";
import { uuidv7 } from "@/server/kernel/ids";
import type { PlanSnapshot } from "@/server/services/production-planning/pure";
import { verifySnapshot } from "@/server/services/production-planning/steps";
import { nextLabel } from "./label";
import { advance, type BatchRow } from "./state";

/**
 * Writes a new batch with its plan, verbatim, and its label. `instead` names a batch on the calendar that was planned again:
 * its own plan is frozen, so it ends and this one takes its place.
 * Throws PLAN_CHANGED where the plan is not the one we sealed; NotFound or BatchState where there is nothing to replace.
 */
export async function openBatch(
  ctx: CommandTx,
  sent: PlanSnapshot,
  as: { status: BatchStatus; scheduledFor?: string; startedAt?: Date },
  instead?: string,
): Promise<BatchRow> {
  const plan = await verifySnapshot(ctx, sent);
  const row = await ctx.db.insert(batch, {
    id: uuidv7(),
    labelCode: await nextLabel(ctx, plan.recipe.labelPrefix),
    recipeId: plan.recipe.id,
    recipeVersionId: plan.recipeVersion.id,
    planSnapshot: plan,
    planHash: plan.hash,
    ...as,
  });
  if (instead) {
    const ended = { status: "cancelled" as const, endedAt: ctx.now };
    await advance(ctx, instead, "planned", { ...ended, endReason: `Planned again as ${row.labelCode}.` });
  }
  return row;
}
