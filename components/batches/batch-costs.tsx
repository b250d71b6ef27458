import { Money as Exact } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import { Card, DescriptionList } from "../ui/card";
import type { Formats } from "../ui/format";
import { StackedBar } from "../ui/stacked-bar";
import { Money, UnitCost } from "../ui/value";
import { costParts } from "./cost-parts";
import type { BatchDetail } from "./types";

/** What the batch cost as one bar with its table, and where that cost went. */
export function BatchCosts({ batch, formats }: { batch: BatchDetail; formats: Formats }) {
  const { costs } = batch;
  if (!costs) return null;
  const made = Exact.sum(batch.outputs.map((output) => Exact.of(output.cost ?? "0")));
  const yielded = batch.actualYield ?? (batch.status === "in_progress" ? batch.plan.yield : null);
  const perUnit =
    yielded && Quantity.of(yielded.quantity).isPositive
      ? Exact.of(costs.total).per(Quantity.of(yielded.quantity))
      : null;
  const ended = costs.loss !== null;
  const facts = [
    ...(ended ? [{ term: "On the shelf", detail: <Money value={String(made)} formats={formats} /> }] : []),
    ...(ended ? [{ term: "Lost", detail: <Money value={costs.loss} formats={formats} /> }] : []),
    ...(perUnit
      ? [
          {
            term: ended ? "Of the actual yield" : "Of the projected yield, so far",
            detail: <UnitCost value={perUnit} unit={symbolOf(yielded!.unit)} formats={formats} />,
          },
        ]
      : []),
  ];
  const parts = costParts(batch, formats);
  return (
    <Card className="grid gap-4">
      {parts.length > 0 ? (
        <StackedBar
          label="What the batch costs"
          parts={parts}
          locale={formats.locale}
          total={<Money value={costs.total} formats={formats} />}
        />
      ) : (
        <p className="text-ink-soft">
          {batch.status === "planned"
            ? "Nothing yet: it costs when it starts."
            : "Nothing: all of it went back."}
        </p>
      )}
      {facts.length > 0 && <DescriptionList items={facts} />}
    </Card>
  );
}
