"use no memo";

import { Card } from "@/components/ui/card";
import type { LotionLineResult, LotionResult } from "@/server/services/public-tools/pure";
import { FactTable, type FactRow } from "../frame/fact-table";
import { shownPercent, shownWeight } from "../shown";
import { weighed } from "./weighed";

/** The formula to weigh out, phase by phase. */
export function FormulaTable({ result }: { result: LotionResult }) {
  const cells = (line: Pick<LotionLineResult, "percent" | "weight">) => [
    shownPercent(line.percent),
    shownWeight(line.weight, result.unit),
  ];
  const rows = weighed(result).flatMap((phase): FactRow[] => [
    { label: <span className="font-title text-base">{phase.name}</span>, cells: cells(phase) },
    ...phase.lines.map((line) => ({
      label: <span className="block pl-4 font-normal">{line.name}</span>,
      cells: cells(line),
    })),
  ]);
  const total = { label: "Together", cells: cells({ percent: "100", weight: result.weight }), isSum: true };
  return (
    <Card flush>
      <FactTable
        caption="What to weigh"
        head="Ingredient"
        columns={["Percent", "Weight"]}
        rows={[...rows, total]}
      />
    </Card>
  );
}
