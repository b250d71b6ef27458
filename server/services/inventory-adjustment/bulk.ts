import { z } from "zod";
import { command } from "@/server/kernel/command";
import { requirePermission } from "@/server/kernel/context";
import { fields, optional } from "@/server/kernel/fields";
import { deduct, recount } from "@/server/services/fifo/steps";
import { adjustmentSubject, postedAnswer } from "./answer";
import { countFields, readCounts } from "./counts";
import { readTakings, takingFields } from "./takings";
import { writeOffKind } from "./write-off";

const MOST = 500;

/** Counts many items in one adjustment; those that agree with the books leave no line. Refuses what `recount` refuses. */
export const recountMany = command({
  name: "inventory.recountMany",
  can: "inventory.bulk",
  input: z.strictObject({
    counts: z.array(z.strictObject(countFields)).min(1, "Count something.").max(MOST),
    reason: optional(fields.reason),
    note: optional(fields.note),
  }),
  async run(ctx, { counts, reason, note }) {
    requirePermission(ctx, "inventory.adjust");
    const read = await readCounts(ctx, counts);
    const { posted, differences } = await recount(
      ctx,
      { kind: "recount", reason, note },
      read.map(({ count }) => count),
    );
    if (posted) ctx.audit({ subject: adjustmentSubject(posted), after: { items: counts.length } });
    return {
      differences: differences.map((d) => ({ itemId: d.itemId, difference: String(d.difference) })),
      posted: posted && postedAnswer(ctx, posted),
    };
  },
});

/** Writes off many items in one adjustment, all or nothing. Refuses what `writeOff` refuses. */
export const writeOffMany = command({
  name: "inventory.writeOffMany",
  can: "inventory.bulk",
  input: z.strictObject({
    kind: writeOffKind,
    lines: z.array(z.strictObject(takingFields)).min(1, "Choose something.").max(MOST),
    reason: optional(fields.reason),
    note: optional(fields.note),
  }),
  async run(ctx, { kind, lines, reason, note }) {
    requirePermission(ctx, "inventory.adjust");
    const read = await readTakings(ctx, lines);
    const posted = await deduct(
      ctx,
      { kind, reason, note },
      read.map(({ taking }) => taking),
    );
    ctx.audit({
      subject: adjustmentSubject(posted),
      after: { kind, lines: lines.length, cost: posted.cost },
    });
    return postedAnswer(ctx, posted);
  },
});
