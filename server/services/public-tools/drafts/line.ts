import { divideHalfEven, formatDecimal, ratioOf, ratioText } from "@/server/kernel/exact";
import { oilNamed } from "../oils/names";
import type { ToolDraftLine } from "./shape";

const PLACES = 12;

/** A calculator's figure as a recipe holds it: at most twelve places, half-even. One too large for a recipe stays so. */
export function kept(figure: string): string {
  const { n, d } = ratioOf(figure);
  return formatDecimal(divideHalfEven(n * 10n ** BigInt(PLACES), d), PLACES);
}

/** A figure within a sentence: "33.3333333333333" is "33.33". */
export const said = (figure: string): string => ratioText(ratioOf(figure), 4);

/** One line; an oil is recognised by its name unless `more` says which it is. */
export const draftLine = (
  name: string,
  figure: string,
  unit: string,
  more: Partial<Pick<ToolDraftLine, "slug" | "oilKey" | "note">> = {},
): ToolDraftLine => ({
  name,
  slug: null,
  oilKey: oilNamed(name)?.key ?? null,
  quantity: kept(figure),
  unit,
  note: "",
  ...more,
});

/** Lines of which something is taken: a recipe has no line of nothing. */
export const taken = (lines: readonly ToolDraftLine[]): ToolDraftLine[] =>
  lines.filter((line) => line.quantity !== "0");

/** Steps as a recipe's instructions are written. */
export const steps = (...lines: (string | false | null)[]): string =>
  lines
    .filter((line): line is string => Boolean(line))
    .map((line, i) => `${i + 1}. ${line}`)
    .join("\n");

/** As the visitor called it, else the tool's own word. */
export const named = (typed: string, otherwise: string): string => typed.trim().slice(0, 100) || otherwise;
