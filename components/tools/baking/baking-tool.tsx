"use client";
"use no memo";

import {
  baking,
  bakingWords,
  pans,
  type BakingResult,
  BAKING_DEFAULTS,
  toBakingInput,
  toPansInput,
} from "@/server/services/public-tools/pure";
import { Notices, problemAt } from "../frame/notices";
import { ToolFrame } from "../frame/tool-frame";
import { useToolState } from "../frame/use-tool-state";
import { BakingAnswer, PansAnswer } from "./answers";
import { FormulaRows } from "./formula-rows";
import { PanFields } from "./pan-fields";
import { SizeFields } from "./size-fields";

/** The baking calculator: a formula and, below it, a change of pan; each answers on its own. */
export function BakingTool() {
  const tool = useToolState("baking", BAKING_DEFAULTS);
  const { state, change } = tool;
  const dough = baking(toBakingInput(state));
  const panned = pans(toPansInput(state));
  const fields = { state, set: change, error: (field: string) => problemAt(dough, field) };
  return (
    <ToolFrame
      tool={tool}
      csv={dough.ok ? () => bakingCsv(dough.result, state.unit) : null}
      result={{ dough: dough.ok ? dough.result : null, pans: panned.ok ? panned.result : null }}
      summary={
        <>
          <Notices of={dough} />
          {dough.ok && <BakingAnswer result={dough.result} state={state} />}
          <Notices of={panned} />
          {panned.ok && (
            <PansAnswer
              result={panned.result}
              // Percentages have no batch of their own that could be made so many times.
              onTimes={
                state.entered === "weight" ? (factor) => change({ sizeBy: "times", factor }) : undefined
              }
            />
          )}
        </>
      }
    >
      <FormulaRows {...fields} />
      <SizeFields {...fields} />
      <PanFields {...{ state, set: change, error: (field: string) => problemAt(panned, field) }} />
    </ToolFrame>
  );
}

/** Unrounded, as a spreadsheet wants it. */
const bakingCsv = (result: BakingResult, unit: string): string[][] => {
  const { lines, dough, totalPercent, cost } = result;
  const { ofBase, whole } = bakingWords(result);
  return [
    ["Line", `Weight (${unit})`, `Percent ${ofBase.toLowerCase()}`, "Percent of the whole", "Cost"],
    ...lines.map((line) => [line.name, line.weight, line.percent, line.share, line.cost ?? ""]),
    [whole, dough, totalPercent, "100", cost ?? ""],
  ];
};
