import { baking, type BakingInput } from "../baking/baking";
import { BAKING_DEFAULTS, toBakingInput } from "../baking/state";
import { bakingWords } from "../baking/words";
import { linkedState } from "../state/linked";
import { draftLine, kept, said, steps, taken } from "./line";
import { OWN_NAMES } from "./own-names";
import type { ToolDraft } from "./shape";

/** A dough, its lines with their baker's percentages as notes. */
export function bakingDraft(shareText: string): ToolDraft | null {
  const state = linkedState(shareText, BAKING_DEFAULTS);
  const input = state && toBakingInput(state);
  const answer = input && baking(input);
  if (!input || !answer?.ok) return null;
  const { result } = answer;
  const count = piecesOf(input);
  return {
    tool: "baking",
    name: result.flour === null ? OWN_NAMES.food : OWN_NAMES.dough,
    category: "Other",
    yield: { quantity: kept(result.dough), unit: input.unit },
    portions: count ? { name: "piece", count: kept(count) } : null,
    categoryData: {
      ...(result.hydration !== null && { hydration: `${said(result.hydration)} %` }),
      ...(result.prefermented !== "0" && { prefermentedFlour: `${said(result.prefermented)} %` }),
    },
    instructions: steps(
      "Weigh and mix.",
      result.piece && `Divide into pieces of ${said(result.piece.dough)} ${input.unit}.`,
      result.flour === null
        ? `About ${said(result.baked)} ${input.unit} are made.`
        : `Bake; about ${said(result.baked)} ${input.unit} come out of the oven.`,
    ),
    lines: taken(
      result.lines.map(({ name, weight, percent }, i) =>
        draftLine(name.trim() || `Line ${i + 1}`, weight, input.unit, {
          note: noteOf(input.lines[i]?.kind, said(percent), bakingWords(result)),
        }),
      ),
    ),
  };
}

/** "Flour, 80 %" says to a baker's sheet which lines the percents are of. */
const noteOf = (
  kind: BakingInput["lines"][number]["kind"] | undefined,
  percent: string,
  { ofBase }: { ofBase: string },
): string => (kind === "flour" ? `Flour, ${percent} %` : `${percent} % ${ofBase.toLowerCase()}`);

/** Pieces that the batch is cut into; a recipe counts whole ones. */
function piecesOf({ size, pieces }: BakingInput): string | null {
  const count = (size.by === "pieces" ? size.count : pieces) ?? "";
  return /^[1-9]\d*$/.test(count) ? count : null;
}
