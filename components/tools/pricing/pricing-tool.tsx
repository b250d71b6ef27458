"use client";
"use no memo";

import {
  pricing,
  type PricingResult,
  PRICING_DEFAULTS,
  toPricingInput,
} from "@/server/services/public-tools/pure";
import { Notices, problemAt } from "../frame/notices";
import { ToolFrame } from "../frame/tool-frame";
import { useToolState } from "../frame/use-tool-state";
import { MaterialRows } from "./material-rows";
import { PricingAnswer } from "./result";
import { SellingFields } from "./selling-fields";
import { WorkRows } from "./work-rows";

/** The pricing calculator: answers with every figure that is typed. */
export function PricingTool() {
  const tool = useToolState("pricing", PRICING_DEFAULTS);
  const answer = pricing(toPricingInput(tool.state));
  const fields = {
    state: tool.state,
    set: tool.change,
    error: (field: string) => problemAt(answer, field),
  };
  return (
    <ToolFrame
      tool={tool}
      csv={answer.ok ? () => pricingCsv(answer.result) : null}
      result={answer.ok ? answer.result : null}
      summary={
        <>
          <Notices of={answer} />
          {answer.ok && <PricingAnswer result={answer.result} currency={tool.state.currency} />}
        </>
      }
    >
      <MaterialRows {...fields} />
      <WorkRows {...fields} />
      <SellingFields {...fields} />
    </ToolFrame>
  );
}

/** Unrounded, as a spreadsheet wants it. */
const pricingCsv = ({ materials, labour, ...totals }: PricingResult): string[][] => [
  ["Line", "Cost"],
  ...materials.filter(({ name }) => name !== "").map(({ name, cost }) => [name, cost]),
  ...labour.filter(({ task }) => task !== "").map(({ task, cost }) => [task, cost]),
  ["Overhead", totals.overheadCost],
  ["Batch", totals.batchCost],
  ["One piece", totals.pieceCost],
  ["Wholesale price", totals.wholesale.price],
  ["Wholesale profit", totals.wholesale.profit],
  ["Retail price", totals.retail.price],
  ["Retail profit", totals.retail.profit],
];
