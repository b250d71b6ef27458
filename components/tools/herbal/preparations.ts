import {
  blend,
  infusion,
  salve,
  tincture,
  type Calculated,
  type CostSheet,
  type InfusionResult,
  type TinctureResult,
  toBlendInput,
  toInfusionInput,
  toSalveInput,
  toTinctureInput,
  type HerbalState,
  type Preparation,
} from "@/server/services/public-tools/pure";
import { blendFacts } from "./blend-panel";
import type { Fact } from "./facts";
import { infusionFacts } from "./infusion-panel";
import { salveFacts } from "./salve-panel";
import { tinctureFacts } from "./tincture-panel";

/** `each` is what the cost of one is of. */
export type Told = { exact: unknown; facts: Fact[]; cost: CostSheet | null; each: string };
export type Prepared = Calculated<Told>;

export const PREPARATIONS: { value: Preparation; label: string }[] = [
  { value: "tincture", label: "Tincture" },
  { value: "infusion", label: "Infusion" },
  { value: "salve", label: "Salve" },
  { value: "blend", label: "Essential oils" },
];

/** Works out the preparation in sight, and says it in lines. */
export function prepare(state: HerbalState): Prepared {
  switch (state.preparation) {
    case "infusion": {
      const input = toInfusionInput(state);
      const unit = input.by === "weight" ? input.weightUnit : input.volumeUnit;
      const facts = (result: InfusionResult) => infusionFacts(result, input.weightUnit, input.volumeUnit);
      return said(infusion(input), facts, `for each ${unit} strained off`);
    }
    case "salve": {
      const input = toSalveInput(state);
      const answer = salve(input);
      const isInTins = answer.ok && answer.result.tins !== null && answer.result.tins !== "0";
      const each = isInTins ? "for each full tin" : `for each ${input.unit}`;
      return said(answer, (result) => salveFacts(result, input.unit), each);
    }
    case "blend": {
      const unit = state.blend.total.shown;
      return said(blend(toBlendInput(state)), (result) => blendFacts(result, unit), `for each ${unit}`);
    }
    default: {
      const input = toTinctureInput(state);
      const facts = (result: TinctureResult) => tinctureFacts(result, input.volumeUnit);
      return said(tincture(input), facts, `for each ${input.volumeUnit} pressed off`);
    }
  }
}

function said<R extends { cost: CostSheet | null }>(
  answer: Calculated<R>,
  facts: (result: R) => Fact[],
  each: string,
): Prepared {
  if (!answer.ok) return answer;
  const { result } = answer;
  return { ...answer, result: { exact: result, facts: facts(result), cost: result.cost, each } };
}
