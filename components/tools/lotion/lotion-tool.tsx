"use client";
"use no memo";

import { Section } from "@/components/ui/card";
import { Callout } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/inputs";
import {
  isLotionState,
  lotion,
  LOTION_DEFAULTS,
  lotionInput,
  newLotionPhase,
  waterForHundred,
  type LotionResult,
  type LotionState,
} from "@/server/services/public-tools/pure";
import { Blocks } from "../blocks";
import { CostPanel } from "../cost-panel";
import { Notices, problemAt } from "../frame/notices";
import { ToolFrame } from "../frame/tool-frame";
import { useToolState } from "../frame/use-tool-state";
import { replaced } from "../lists";
import { shownFigure, shownPercent } from "../shown";
import { CostFields } from "./cost-fields";
import { EmulsifierFields } from "./emulsifier-fields";
import { FormulaTable } from "./formula-table";
import { lotionCsv } from "./lotion-csv";
import { FillWithWater, PhaseFields } from "./phase-fields";
import { SizeFields } from "./size-fields";

/** More than any emulsion has; it keeps the page quick. */
const MOST_PHASES = 12;

/** The lotion calculator: the formula on one side, what to weigh on the other, as one types. */
export function LotionTool() {
  const tool = useToolState("lotions", LOTION_DEFAULTS, { isKnown: isLotionState });
  const { state, change: set } = tool;
  const input = lotionInput(state);
  const answer = lotion(input);
  const result = answer.ok ? answer.result : null;
  const fields = { state, set, error: (field: string) => problemAt(answer, field) };
  const water = waterForHundred(input);
  return (
    <ToolFrame
      tool={tool}
      name={state.name}
      csv={result && (() => lotionCsv(result, state.currency))}
      result={result}
      summary={
        <>
          <Notices of={answer} />
          {result && <Summary result={result} state={state} />}
        </>
      }
    >
      <TextInput
        label="Name of this formula"
        value={state.name}
        maxLength={80}
        onChange={(event) => set({ name: event.target.value })}
      />
      <SizeFields {...fields} />
      <Section
        title="Phases"
        description="What is heated or stirred in together. Their order is the order of work."
      >
        <Blocks
          legend="Phases"
          what="phase"
          blocks={state.phases}
          fresh={newLotionPhase}
          most={MOST_PHASES}
          isOrdered
          onBlocks={(phases) => set({ phases })}
        >
          {(phase, change, at) => <PhaseFields {...{ phase, at, change }} error={fields.error} />}
        </Blocks>
        {water !== null && !result && (
          <FillWithWater percent={water} onFill={() => set({ phases: withWater(state.phases, water) })} />
        )}
      </Section>
      <EmulsifierFields {...fields} />
      <CostFields {...fields} />
    </ToolFrame>
  );
}

/** The first line of the first water phase set to `percent`: where `waterForHundred` wants it. */
function withWater(phases: LotionState["phases"], percent: string): LotionState["phases"] {
  const at = phases.findIndex((phase) => phase.kind === "water" && phase.lines.length > 0);
  const phase = phases[at];
  if (!phase) return phases;
  const lines = replaced(phase.lines, 0, { ...phase.lines[0]!, percent });
  return replaced(phases, at, { ...phase, lines });
}

function Summary({ result, state }: { result: LotionResult; state: LotionState }) {
  const { blend, requiredHlb, cost } = result;
  return (
    <>
      <FormulaTable result={result} />
      {requiredHlb && (
        <Callout>
          The oils need HLB {shownFigure(requiredHlb, 2)}.
          {blend &&
            ` Of the pair, ${shownPercent(blend.high.share)} are ${blend.high.name} and ${shownPercent(blend.low.share)} ${blend.low.name}.`}
        </Callout>
      )}
      {cost && (
        <CostPanel
          cost={cost}
          currency={state.currency}
          each={state.size.by === "jars" ? "for each jar" : `for each ${result.unit}`}
        />
      )}
    </>
  );
}
