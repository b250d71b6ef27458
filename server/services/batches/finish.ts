import { eq } from "drizzle-orm";
import { batch, batchOutput } from "@/db/schema";
import { dayIn } from "@/server/kernel/clock";
import { command } from "@/server/kernel/command";
import { Invalid } from "@/server/kernel/errors";
import { uuidv7 } from "@/server/kernel/ids";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { shelve } from "@/server/services/products/steps";
import { dimensionOf } from "@/server/services/unit-conversion/pure";
import { takeContainers } from "./containers";
import { materialCost } from "./inputs";
import { labourCost } from "./labour";
import { nextOutputNo } from "./outputs";
import { finishInput } from "./finish-input";
import { readOutputs } from "./read-outputs";
import { splitCosts } from "./split-costs";
import { advance, planOf, referenceTo, subjectOf } from "./state";
import { closeTimers } from "./timers";

/**
 * Finishes a batch: containers are taken, what was made goes on the shelf as lots that carry the batch's label, and what it
 * cost is spread over them exactly: inputs + labour + overhead = outputs + loss. All in one transaction.
 * Refuses: a batch that is not in progress (BatchState), shortage of containers, an archived SKU, broken pieces.
 */
export const finish = command({
  name: "batches.finish",
  can: "batch.finish",
  input: finishInput,
  async run(ctx, input) {
    const row = await advance(ctx, input.batchId, "in_progress", {
      status: "completed",
      finishedAt: ctx.now,
      actualYield: input.yieldQuantity,
      actualYieldUnit: input.yieldUnit,
    });
    requireYieldUnit(planOf(row).yield.unit, input.yieldUnit);
    const made = await readOutputs(ctx, row, input.outputs, dayIn(ctx.timezone, ctx.now));
    await takeContainers(ctx, row, input.containers);
    const materials = await materialCost(ctx, row.id);
    const labour = await labourCost(ctx, input.labourMinutes, input.labourRate);
    const overhead = input.overhead ?? Money.zero;
    const total = Money.sum([materials, labour, overhead]);
    const split = splitCosts(total, made, input.lossPercent ?? Quantity.zero);
    const first = await nextOutputNo(ctx, row.id);
    const posted = await shelve(ctx, {
      batchId: row.id,
      reference: referenceTo(row),
      lots: made.map((output, i) => ({
        itemId: output.itemId,
        quantity: output.good,
        dimension: output.dimension,
        cost: split.outputs[i]!,
        entered: output.entered,
        expirationDate: output.expirationDate,
        fifoCode: first + i === 1 ? row.labelCode : `${row.labelCode}-${first + i}`,
      })),
    });
    await ctx.db.insertMany(
      batchOutput,
      made.map((output, i) => ({
        id: uuidv7(),
        batchId: row.id,
        lineNo: first + i,
        itemId: output.itemId,
        itemName: output.itemName,
        skuId: output.skuId,
        lotId: posted.lines.find((line) => line.line === i)!.lotId!,
        quantity: output.good,
        cost: split.outputs[i]!,
        expirationDate: output.expirationDate,
      })),
    );
    await ctx.db.update(batch, eq(batch.id, row.id), {
      materialCost: materials,
      labourCost: labour,
      overheadCost: overhead,
      lossCost: split.loss,
    });
    await closeTimers(ctx, row.id);
    ctx.audit({
      subject: subjectOf(row),
      before: { status: "in_progress" },
      after: {
        status: "completed",
        yield: `${input.yieldQuantity} ${input.yieldUnit}`,
        outputs: made.map((o, i) => ({
          item: o.itemName,
          quantity: o.good,
          lost: o.lost,
          cost: split.outputs[i],
        })),
        materials,
        labour,
        labourMinutes: input.labourMinutes,
        overhead,
        loss: split.loss,
      },
    });
    return { batchId: row.id, label: row.labelCode, lots: posted.lines.map((line) => line.fifoCode) };
  },
});

/** Planned and actual yield must compare: the plan's own unit, or another of its kind. */
function requireYieldUnit(planned: string, said: string): void {
  const kind = dimensionOf(planned);
  if (said === planned || (kind !== undefined && dimensionOf(said) === kind)) return;
  throw new Invalid({ yieldUnit: `This batch was planned in ${planned}: choose a unit of that kind.` });
}
