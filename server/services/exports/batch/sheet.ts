import { z } from "zod";
import { dayIn } from "@/server/kernel/clock";
import { NotFound } from "@/server/kernel/errors";
import { fields } from "@/server/kernel/fields";
import { datedFileName } from "@/server/kernel/file-name";
import { query } from "@/server/kernel/query";
import { recordOf } from "@/server/services/batches/steps";
import type { Sheet } from "../sheet";
import { BATCH_SHEETS, isBatchSheet } from "../which";
import { wordsFor } from "../words";
import { batchLabels } from "./labels";
import { recordBlocks } from "./record";

/**
 * A document of a batch: its record, or labels for what it made. The record is read from the frozen plan and the batch's own
 * rows: what is changed in the recipe or its items afterwards changes nothing in it. Costs are on it for those who may see
 * them. Throws NotFound for a foreign or unknown batch, or a sheet that there is none of.
 */
export const batchSheet = query({
  name: "exports.batchSheet",
  can: "batch.view",
  input: z.strictObject({ batchId: fields.id, sheet: z.string().max(40) }),
  async run(ctx, { batchId, sheet }): Promise<Sheet> {
    if (!isBatchSheet(sheet)) throw new NotFound("This sheet");
    const record = await recordOf(ctx, batchId);
    const words = wordsFor(ctx);
    const today = dayIn(ctx.timezone, ctx.now);
    const title = BATCH_SHEETS[sheet];
    const { labelCode } = record.row;
    const { name } = record.plan.recipe;
    return {
      name: datedFileName(today, title, labelCode),
      title: labelCode,
      subtitle: `${title} · ${name}, version ${record.plan.recipeVersion.versionNo}`,
      made: words.day(today),
      blocks: sheet === "record" ? recordBlocks(record, words) : await batchLabels(ctx, record, words),
      footer: `${ctx.organizationName} · ${labelCode} · ${name}`,
    };
  },
});
