import { pricing, type PricingInput } from "../pricing/pricing";
import { PRICING_DEFAULTS, toPricingInput } from "../pricing/state";
import { linkedState } from "../state/linked";
import { draftLine, kept, taken } from "./line";
import { OWN_NAMES } from "./own-names";
import type { ToolDraft } from "./shape";

/** What a priced batch is made of: its materials, for so many pieces. */
export function pricingDraft(shareText: string): ToolDraft | null {
  const state = linkedState(shareText, PRICING_DEFAULTS);
  const input = state && toPricingInput(state);
  if (!input || !pricing(input).ok) return null;
  const lines = linesOf(input);
  if (lines.length === 0) return null;
  return {
    tool: "pricing",
    name: OWN_NAMES.priced,
    category: "Other",
    yield: { quantity: kept(input.pieces ?? ""), unit: "each" },
    portions: null,
    categoryData: {},
    instructions: "",
    lines,
  };
}

const linesOf = ({ materials }: PricingInput) =>
  taken(
    materials.map(({ name, used }, i) =>
      draftLine(name.trim() || `Material ${i + 1}`, used.quantity ?? "", used.unit),
    ),
  );
