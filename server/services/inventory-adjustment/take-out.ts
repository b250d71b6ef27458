import type { CommandTx } from "@/server/kernel/context";
import type { MovementKind } from "@/server/services/fifo/pure";
import { deduct } from "@/server/services/fifo/steps";
import { postedAnswer } from "./answer";
import { momentOf } from "./moment";
import { readTakings, type TakingInput } from "./takings";

type TakeOut = TakingInput & {
  kind: MovementKind;
  reason?: string;
  note?: string;
  /** The day it left, in the organization's time zone; today unless given. */
  takenOn?: string;
};

/**
 * Takes one item off the shelf for whatever reason the kind names; `use` and `writeOff` differ in the kinds they let
 * through. Throws what `readTakings`, `momentOf` and `deduct` throw.
 */
export async function takeOut(ctx: CommandTx, input: TakeOut) {
  const [read] = await readTakings(ctx, [input]);
  const { taking, rules } = read!;
  const posted = await deduct(
    ctx,
    {
      kind: input.kind,
      reason: input.reason,
      note: input.note,
      effectiveAt: momentOf(ctx, "takenOn", input.takenOn, "left"),
    },
    [taking],
  );
  ctx.audit({
    subject: { kind: "item", id: input.itemId, label: rules.itemName },
    after: {
      adjustment: posted.code,
      kind: input.kind,
      entered: `${input.quantity} ${input.unit}`,
      cost: posted.cost,
    },
  });
  return postedAnswer(ctx, posted);
}
