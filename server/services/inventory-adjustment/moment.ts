import { dayIn, endOfDay, startOfDay } from "@/server/kernel/clock";
import type { Tx } from "@/server/kernel/context";
import { Invalid } from "@/server/kernel/errors";

/**
 * When something of a given day takes effect: undefined (now) for today; of an earlier day, what came is there from its
 * first moment and what left does so in its last, so that a day's receipts can serve its uses. Throws Invalid in the future.
 */
export function momentOf(
  ctx: Pick<Tx, "timezone" | "now">,
  field: string,
  day: string | undefined,
  edge: "came" | "left",
): Date | undefined {
  const today = dayIn(ctx.timezone, ctx.now);
  if (day === undefined || day === today) return undefined;
  if (day > today) throw new Invalid({ [field]: "That is in the future." });
  if (edge === "came") return startOfDay(ctx.timezone, day);
  return new Date(endOfDay(ctx.timezone, day).getTime() - 1);
}
