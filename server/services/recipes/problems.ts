import type { Tx } from "@/server/kernel/context";
import { baseUnitOf } from "@/server/services/unit-conversion/pure";
import { rulesFor } from "@/server/services/unit-conversion/steps";
import { problemOf, ratioOrProblem, type Problem } from "./convertible";
import { NotOnShelf } from "./errors";
import type { DraftedLine } from "./lines";

export type LineProblem = Problem & { lineNo: number; itemId: string; itemName: string };

/** What keeps a drafted line from being costed, checked or planned, with the drawer that makes an item of it. */
export const notOnShelf = (line: DraftedLine): Problem => problemOf(new NotOnShelf([line]));

/**
 * Lines whose unit cannot be converted yet. They may be saved: planning and starting ask for the missing fact with its
 * drawer. Lines drafted against the library are none of them: what is missing there is the item.
 */
export async function unconvertible(
  ctx: Tx,
  lines: readonly { itemId: string | null; itemName: string; unit: string }[],
): Promise<LineProblem[]> {
  const rules = await rulesFor(
    ctx,
    lines.flatMap((line) => line.itemId ?? []),
  );
  return lines.flatMap(({ itemId, itemName, unit }, i) => {
    if (itemId === null) return [];
    const known = rules.get(itemId)!;
    const { problem } = ratioOrProblem(known, unit, baseUnitOf(known.dimension));
    return problem ? [{ ...problem, lineNo: i + 1, itemId, itemName }] : [];
  });
}
