"use client";
"use no memo";

import {
  HERBAL_DEFAULTS,
  isHerbalState,
  type HerbalState,
  type Preparation,
} from "@/server/services/public-tools/pure";
import { Card, DescriptionList, Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import { CostPanel } from "../cost-panel";
import { costRows } from "../cost-rows";
import { Notices, problemAt } from "../frame/notices";
import { ToolFrame } from "../frame/tool-frame";
import { useToolState } from "../frame/use-tool-state";
import { BlendFields } from "./blend-panel";
import { InfusionFields } from "./infusion-panel";
import { CostFields } from "./cost-fields";
import { prepare, PREPARATIONS, type Told } from "./preparations";
import { SalveFields } from "./salve-panel";
import { TinctureFields } from "./tincture-panel";

/** Four herbal preparations; each keeps what was typed while another is looked at. */
export function HerbalTool() {
  const tool = useToolState("herbal", HERBAL_DEFAULTS, { isKnown: isHerbalState });
  const { state, change } = tool;
  const { preparation } = state;
  const answer = prepare(state);
  const error = (field: string) => problemAt(answer, field);
  const fieldsOf = <P extends Preparation>(of: P) => ({
    state: state[of],
    set: (part: Partial<HerbalState[P]>) =>
      change({ [of]: { ...state[of], ...part } } as unknown as Partial<HerbalState>),
    error,
  });
  return (
    <ToolFrame
      tool={tool}
      name={preparation}
      csv={answer.ok ? () => herbalCsv(answer.result, state.currency) : null}
      result={answer.ok ? answer.result.exact : null}
      summary={
        <>
          <Notices of={answer} />
          {answer.ok && (
            <Section title="To take">
              <Card>
                <DescriptionList items={answer.result.facts} />
              </Card>
            </Section>
          )}
          {answer.ok && answer.result.cost && (
            <CostPanel cost={answer.result.cost} currency={state.currency} each={answer.result.each} />
          )}
        </>
      }
    >
      <Segmented
        legend="Preparation"
        hideLegend
        name="preparation"
        choices={PREPARATIONS}
        value={preparation}
        onChoice={(chosen) => change({ preparation: chosen as Preparation })}
      />
      {preparation === "tincture" && <TinctureFields {...fieldsOf("tincture")} />}
      {preparation === "infusion" && <InfusionFields {...fieldsOf("infusion")} />}
      {preparation === "salve" && <SalveFields {...fieldsOf("salve")} />}
      {preparation === "blend" && <BlendFields {...fieldsOf("blend")} />}
      <CostFields {...{ state, set: change, error }} />
    </ToolFrame>
  );
}

const herbalCsv = ({ facts, cost }: Told, currency: string): string[][] => [
  ["What", "Amount"],
  ...facts.map(({ term, detail }) => [term, detail]),
  ...costRows(cost, currency, 2),
];
