import type { Tx } from "@/server/kernel/context";
import { baseUnitOf } from "@/server/services/unit-conversion/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { ratioOrProblem, type Problem } from "./convertible";

export type LineProblem = Problem & { lineNo: number; itemId: string; itemName: string };

/** Lines whose unit cannot be converted yet. They may be saved: planning and starting ask for the missing fact with its drawer. */
export async function unconvertible(
  ctx: Tx,
  lines: readonly { itemId: string; itemName: string; unit: string }[],
): Promise<LineProblem[]> {
  const rules = await rulesFor(
    ctx,
    lines.map((line) => line.itemId),
  );
  return lines.flatMap(({ itemId, itemName, unit }, i) => {
    const known = rules.get(itemId)!;
    const { problem } = ratioOrProblem(known, unit, baseUnitOf(known.dimension));
    return problem ? [{ ...problem, lineNo: i + 1, itemId, itemName }] : [];
  });
}
