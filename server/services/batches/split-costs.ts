import { ratio, timesRatio } from "@/server/kernel/exact";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";

/** One output of a batch, as far as its cost goes. */
export type CostShare = {
  /** What goes on the shelf, in the item's base unit. */
  good: Quantity;
  /** What was made too but spoiled: bears its cost like the good ones, as loss. */
  lost: Quantity;
  /** Net weight of one in g. */
  weight: Quantity | null;
  /** The part of the whole that the person says it bears. */
  share: Quantity | null;
};

export type CostSplit = { outputs: Money[]; loss: Money };

/**
 * Spreads what a batch cost over what it made. By the stated shares where every output has one, else by weight where every
 * output has one, else by quantity. `lossPercent` of the whole is loss beforehand.
 * The outputs' costs and the loss sum to `total` exactly. Throws RangeError on no outputs.
 */
export function splitCosts(total: Money, outputs: readonly CostShare[], lossPercent: Quantity): CostSplit {
  const trimmed = total.times(timesRatio(lossPercent.toRatio(), ratio(1n, 100n)));
  const parts = total.minus(trimmed).split(weightsOf(outputs));
  const halves = outputs.map(({ good, lost }, i) => parts[i]!.split([good, lost]));
  return {
    outputs: halves.map(([good]) => good!),
    loss: Money.sum([trimmed, ...halves.map(([, lost]) => lost!)]),
  };
}

function weightsOf(outputs: readonly CostShare[]): Quantity[] {
  if (outputs.every((o) => o.share)) return outputs.map((o) => o.share!);
  const made = outputs.map((o) => o.good.plus(o.lost));
  if (!outputs.every((o) => o.weight)) return made;
  return outputs.map((o, i) => made[i]!.times(o.weight!.toRatio()));
}
