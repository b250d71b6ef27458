import { batch, type BatchStatus } from "@/db/schema";
import type { CommandTx } from "@/server/kernel/context";
import { uuidv7 } from "@/server/kernel/ids";
import type { PlanSnapshot } from "@/server/services/production-planning/pure";
import { verifySnapshot } from "@/server/services/production-planning/steps";
import { nextLabel } from "./label";
import type { BatchRow } from "./state";

/** Writes a new batch with its plan, verbatim, and its label. Throws PLAN_CHANGED where the plan is not the one we sealed. */
export async function openBatch(
  ctx: CommandTx,
  sent: PlanSnapshot,
  as: { status: BatchStatus; scheduledFor?: string; startedAt?: Date },
): Promise<BatchRow> {
  const plan = await verifySnapshot(ctx, sent);
  return ctx.db.insert(batch, {
    id: uuidv7(),
    labelCode: await nextLabel(ctx, plan.recipe.labelPrefix),
    recipeId: plan.recipe.id,
    recipeVersionId: plan.recipeVersion.id,
    planSnapshot: plan,
    planHash: plan.hash,
    ...as,
  });
}
