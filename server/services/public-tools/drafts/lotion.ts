import { lotion, type LotionInput, type LotionResult } from "../lotion/lotion";
import { preservativeOf } from "../lotion/preservatives";
import { isLotionState, LOTION_DEFAULTS, lotionInput } from "../lotion/state";
import { linkedState } from "../state/linked";
import { draftLine, kept, named, said, steps, taken } from "./line";
import { PRESERVATIVE_SLUGS } from "./slugs";
import { OWN_NAMES } from "./own-names";
import type { ToolDraft, ToolDraftLine } from "./shape";

/** An emulsion, its lines in the order of the phases. */
export function lotionDraft(shareText: string): ToolDraft | null {
  const state = linkedState(shareText, LOTION_DEFAULTS, isLotionState);
  const input = state && lotionInput(state);
  const answer = input && lotion(input);
  if (!state || !input || !answer?.ok) return null;
  const { result } = answer;
  return {
    tool: "lotions",
    name: named(state.name, OWN_NAMES.lotion),
    category: "Lotion or cream",
    yield: { quantity: kept(result.weight), unit: result.unit },
    portions: input.size.by === "jars" ? { name: "jar", count: kept(input.size.jars ?? "") } : null,
    categoryData: result.requiredHlb ? { requiredHlb: said(result.requiredHlb) } : {},
    instructions: stepsOf(input),
    lines: linesOf(input, result),
  };
}

function linesOf(input: LotionInput, { unit, phases }: LotionResult): ToolDraftLine[] {
  return taken(
    phases.flatMap((phase, p) =>
      phase.lines.map(({ name, weight }, l) => {
        // The emulsifiers that the calculator adds come after the lines that were typed.
        const preservative = preservativeOf(input.phases[p]?.lines[l]?.preservative);
        return draftLine(name, weight, unit, {
          note: phase.name,
          ...(preservative?.name === name &&
            PRESERVATIVE_SLUGS.has(preservative.key) && { slug: preservative.key }),
        });
      }),
    ),
  );
}

const HOW: Record<LotionInput["phases"][number]["kind"], (name: string) => string> = {
  water: (name) => `${name}: weigh together and heat to 70 °C.`,
  oil: (name) => `${name}: melt together at 70 °C, with the emulsifiers.`,
  cool_down: (name) => `${name}: stir in below 40 °C.`,
  other: (name) => `${name}: weigh together and stir in.`,
};

/** Heating first, in the order of the phases; what is added cool comes after the emulsion is made. */
function stepsOf({ phases }: LotionInput): string {
  const said = (isCool: boolean) =>
    phases
      .filter(({ kind }) => (kind === "cool_down") === isCool)
      .map(({ kind, name }, i) => HOW[kind](name || `Phase ${i + 1}`));
  const isEmulsion = phases.some(({ kind }) => kind === "water") && phases.some(({ kind }) => kind === "oil");
  return steps(
    ...said(false),
    isEmulsion && "Pour the oil phase into the water phase and blend until it thickens.",
    ...said(true),
    "Measure the pH, then fill.",
  );
}
