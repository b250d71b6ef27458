"use client";
"use no memo";

import { Callout } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/inputs";
import {
  candle,
  CANDLE_DEFAULTS,
  candleInput,
  isCandleState,
  type CandleResult,
  type CandleState,
} from "@/server/services/public-tools/pure";
import { CostPanel } from "../cost-panel";
import { Notices, problemAt } from "../frame/notices";
import { ToolFrame } from "../frame/tool-frame";
import { useToolState } from "../frame/use-tool-state";
import { shownPercent } from "../shown";
import { BatchFields } from "./batch-fields";
import { candleCsv } from "./candle-csv";
import { CostFields } from "./cost-fields";
import { FragranceFields } from "./fragrance-fields";
import { VesselFields } from "./vessel-fields";
import { WaxFields } from "./wax-fields";
import { BatchWeights, PitcherWeights } from "./weights";
import { WickPanel } from "./wick-panel";

/** The candle calculator: fields on one side, what to weigh on the other, as one types. */
export function CandleTool() {
  const tool = useToolState("candles", CANDLE_DEFAULTS, { isKnown: isCandleState });
  const { state, change: set } = tool;
  const answer = candle(candleInput(state));
  const result = answer.ok ? answer.result : null;
  const fields = { state, set, error: (field: string) => problemAt(answer, field) };
  return (
    <ToolFrame
      tool={tool}
      name={state.name}
      csv={result && (() => candleCsv(result, state.currency))}
      result={result}
      summary={
        <>
          <Notices of={answer} />
          {result && <Summary result={result} state={state} />}
        </>
      }
    >
      <TextInput
        label="Name of this batch"
        value={state.name}
        maxLength={80}
        onChange={(event) => set({ name: event.target.value })}
      />
      <VesselFields {...fields} />
      <WaxFields {...fields} />
      <FragranceFields {...fields} />
      <BatchFields {...fields} />
      <CostFields {...fields} />
    </ToolFrame>
  );
}

function Summary({ result, state }: { result: CandleResult; state: CandleState }) {
  const { load, cost } = result;
  const { name, currency, vessel } = state;
  return (
    <>
      <BatchWeights result={result} />
      <Callout>
        The fragrance is {shownPercent(load.ofWax)} of the wax, {shownPercent(load.ofTotal)} of the whole
        candle.
      </Callout>
      <PitcherWeights result={result} />
      {cost && <CostPanel cost={cost} currency={currency} each="for each candle" />}
      <WickPanel wicks={result.wicks} name={name} isMeasured={isMeasured(vessel)} />
    </>
  );
}

/** Whether the width of a round vessel is there, by which wicks are chosen. */
const isMeasured = ({ shape, across }: CandleState["vessel"]): boolean =>
  shape === "round" || shape === "tapered" || (shape === "volume" && across.quantity.trim() !== "");
