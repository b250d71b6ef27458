import {
  blend,
  infusion,
  salve,
  tincture,
  type Calculated,
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

export type Prepared = Calculated<{ exact: unknown; facts: Fact[] }>;

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
      return said(infusion(input), (result) => infusionFacts(result, input.weightUnit, input.volumeUnit));
    }
    case "salve": {
      const input = toSalveInput(state);
      return said(salve(input), (result) => salveFacts(result, input.unit));
    }
    case "blend":
      return said(blend(toBlendInput(state)), (result) => blendFacts(result, state.blend.total.unit));
    default: {
      const input = toTinctureInput(state);
      return said(tincture(input), (result) => tinctureFacts(result, input.volumeUnit));
    }
  }
}

function said<R>(answer: Calculated<R>, facts: (result: R) => Fact[]): Prepared {
  if (!answer.ok) return answer;
  return { ...answer, result: { exact: answer.result, facts: facts(answer.result) } };
}
