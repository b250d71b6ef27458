"use client";

import { Callout } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/inputs";
import {
  isLotionState,
  lotion,
  LOTION_DEFAULTS,
  lotionInput,
  waterForHundred,
  type LotionResult,
  type LotionState,
} from "@/server/services/public-tools/pure";
import { CostPanel } from "../cost-panel";
import { Notices, problemAt } from "../frame/notices";
import { ToolFrame } from "../frame/tool-frame";
import { useToolState } from "../frame/use-tool-state";
import { shownFigure, shownPercent } from "../shown";
import { CostFields } from "./cost-fields";
import { EmulsifierFields } from "./emulsifier-fields";
import { FormulaTable } from "./formula-table";
import { lotionCsv } from "./lotion-csv";
import { FillWithWater, PhaseFields } from "./phase-fields";
import { replaced } from "./replaced";
import { SizeFields } from "./size-fields";

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
      csv={result && (() => lotionCsv(result))}
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
      {state.phases.map((phase, at) => (
        <PhaseFields
          key={at}
          at={at}
          phase={phase}
          error={fields.error}
          onPhase={(next) => set({ phases: replaced(state.phases, at, next) })}
        />
      ))}
      <EmulsifierFields {...fields} />
      {water !== null && !result && (
        <FillWithWater percent={water} onFill={() => set({ phases: withWater(state.phases, water) })} />
      )}
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
