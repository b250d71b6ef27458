"use no memo";

import { Card } from "@/components/ui/card";
import type { CandleResult, CandleWeights } from "@/server/services/public-tools/pure";
import { FactTable } from "../frame/fact-table";
import { shownWeight } from "../shown";

type Column = { head: string; weights: CandleWeights };

/** What to weigh for one candle and for the batch. */
export const BatchWeights = ({ result }: { result: CandleResult }) => (
  <WeightsTable
    caption="What to weigh"
    unit={result.unit}
    columns={[
      { head: "One candle", weights: result.each },
      { head: "To melt", weights: result.batch },
    ]}
  />
);

/** The batch in pitchers; nothing where no pitcher is known or none is large enough. */
export const PitcherWeights = ({ result }: { result: CandleResult }) =>
  result.pitchers.length > 0 && (
    <WeightsTable
      caption="What goes into each pitcher"
      unit={result.unit}
      columns={result.pitchers.map((group) => ({ head: pitcherHead(group), weights: group }))}
    />
  );

function WeightsTable({
  caption,
  unit,
  columns,
}: {
  caption: string;
  unit: string;
  columns: readonly Column[];
}) {
  const cells = (pick: (weights: CandleWeights) => string) =>
    columns.map(({ weights }) => shownWeight(pick(weights), unit));
  return (
    <Card flush>
      <FactTable
        caption={caption}
        head={caption}
        columns={columns.map(({ head }) => head)}
        rows={[
          { label: "Wax", cells: cells((weights) => weights.wax) },
          ...columns[0]!.weights.fragrances.map(({ name }, i) => ({
            label: name,
            cells: cells((weights) => weights.fragrances[i]!.weight),
          })),
          { label: "Together", cells: cells((weights) => weights.total), isSum: true },
        ]}
      />
    </Card>
  );
}

/** "5 pitchers of 10", or "1 pitcher of 3": how many pitchers, each for how many candles. */
export const pitcherHead = ({ pitchers, candles }: { pitchers: string; candles: string }): string =>
  `${pitchers} ${pitchers === "1" ? "pitcher" : "pitchers"} of ${candles}`;
