import { z } from "zod";
import { command } from "@/server/kernel/command";
import { fields, optional } from "@/server/kernel/fields";
import { recount as post } from "@/server/services/fifo/steps";
import { postedAnswer } from "./answer";
import { countFields, readCounts } from "./counts";

/**
 * Says what is really there, of an item or of one lot. More than the books say becomes a lot of its own at the last
 * known cost; less leaves the oldest lots, or the lot that was counted. Counting what is there already changes nothing.
 * Refuses: tracking switched off, a lot with nothing left, a unit that cannot be converted, broken pieces.
 */
export const recount = command({
  name: "inventory.recount",
  can: "inventory.adjust",
  input: z.strictObject({ ...countFields, reason: optional(fields.reason), note: optional(fields.note) }),
  async run(ctx, { reason, note, ...input }) {
    const [read] = await readCounts(ctx, [input]);
    const { count, rules } = read!;
    const { posted, differences } = await post(ctx, { kind: "recount", reason, note }, [count]);
    const difference = differences[0]!.difference;
    ctx.audit({
      subject: { kind: "item", id: input.itemId, label: rules.itemName },
      after: { adjustment: posted?.code, counted: `${input.counted} ${input.unit}`, difference },
    });
    return { difference: String(difference), posted: posted && postedAnswer(ctx, posted) };
  },
});
