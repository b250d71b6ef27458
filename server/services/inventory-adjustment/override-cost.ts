import { z } from "zod";
import { inventoryLot } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { Invalid } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { recost } from "@/server/services/fifo/steps";
import { postedAnswer } from "./answer";

/**
 * Corrects what a lot cost (`cost`, of the whole lot as received) or adds to it (`addition`: late freight, duty). What is
 * left gets its share; the share of what was used already is posted as an explicit variance, never silently lost.
 * Refuses: no change, neither or both amounts, a lot that is not there.
 */
export const overrideCost = command({
  name: "inventory.overrideCost",
  can: "inventory.override_cost",
  input: z.strictObject({
    lotId: fields.id,
    cost: optional(fields.cost),
    addition: optional(fields.cost),
    reason: fields.reason,
    note: optional(fields.note),
  }),
  async run(ctx, { lotId, cost, addition, reason, note }) {
    if (Boolean(cost) === Boolean(addition))
      throw new Invalid({ cost: "Enter either the lot's whole cost or what comes on top." });
    const before = await ctx.db.get(inventoryLot, lotId, "That lot");
    const change = cost ? { cost } : { addition: addition! };
    const { left, variance, ...posted } = await recost(ctx, { lotId, reason, note, ...change });
    ctx.audit({
      subject: { kind: "lot", id: lotId, label: before.fifoCode },
      before: { costLeft: before.costLeft },
      after: { adjustment: posted.code, cost, addition, left, variance, reason },
    });
    return { ...postedAnswer(ctx, posted), left: String(left), variance: String(variance) };
  },
});
